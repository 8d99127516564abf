import { beforeEach, expect, test } from 'vitest'
import { catalogue } from '@/lib/copy/catalogue'
import { toldTitle } from '@/lib/copy/toldTitle'
import { again, deposited, rowOf } from '@/lib/testing/agents'
import { freshDemo } from '@/lib/testing/people'
import { listFiles } from './submit'
import { toldCorrections, toldSnapshot } from './toldSnapshot'

beforeEach(freshDemo)

const english = catalogue('en')
const french = catalogue('fr')

async function filed() {
  const { joao, reference } = await deposited()
  const visit = await again.visit(joao, reference)
  const { snapshot } = await rowOf(reference)
  if (!snapshot) throw new Error('Nothing was deposited')
  return { visit, snapshot, files: await listFiles(visit.dossier.id) }
}

test('what was deposited is told in English, and kept in French', async () => {
  const { visit, snapshot, files } = await filed()
  const told = toldSnapshot(snapshot, visit, files, english)
  const row = (id: string) => told.blocks.flatMap(({ rows }) => rows).find((one) => one.id === id)
  expect(row('contractType')).toMatchObject({
    term: english.questions.contractType.label,
    value: 'Fixed-term contract (CDD)',
  })
  expect(row('arrivalDate')?.value).toBe('4\u00a0March\u00a02023')
  expect(row('job')?.value).toBe('Conducteur d’engins')
  expect(told.blocks.map(({ heading }) => heading)).toContain('Address and contact details')
  expect(told.documents.map(({ title }) => title)).toContain('Identity card or passport')
  expect(toldSnapshot(snapshot, visit, files, french)).toBe(snapshot)
  expect(snapshot.blocks.map(({ heading }) => heading)).toContain('Adresse et contact')
})

test('an answer that is no longer the same stays as it was kept', async () => {
  const { visit, snapshot, files } = await filed()
  const answers = {
    ...visit.dossier.answers,
    activite: { ...visit.dossier.answers.activite, job: 'Soudeur' },
  }
  const changed = { ...visit, dossier: { ...visit.dossier, answers } }
  const told = toldSnapshot(snapshot, changed, files, english)
  const job = told.blocks.flatMap(({ rows }) => rows).find(({ id }) => id === 'job')
  expect(job).toMatchObject({ term: english.questions.job.label, value: 'Conducteur d’engins' })
})

test('a correction tells what was before, also of a question that nothing asks any more', async () => {
  const { visit } = await filed()
  const answers = [
    { id: 'contractType', term: 'Type de contrat', before: 'CDI', after: 'CDD' },
    { id: 'arrivalDate', term: 'Date', before: '1er\u00a0août\u00a02019', after: 'libre' },
  ]
  const correction = { id: 'c', text: '', isWord: false, at: visit.applicant.now, answers }
  const [told] = toldCorrections([correction], visit, english)
  expect(told?.answers).toMatchObject([
    { before: english.questions.contractType.options?.permanent, after: 'Fixed-term contract (CDD)' },
    { term: 'Date', before: '1\u00a0August\u00a02019', after: 'libre' },
  ])
})

test('a title of ours is told, and one that an agent wrote is not', () => {
  const { title } = french.documents.identity
  expect(toldTitle('identity', title, {}, english)).toBe('Identity card or passport')
  expect(toldTitle('identity', 'Passeport, page 3', {}, english)).toBe('Passeport, page 3')
  expect(toldTitle('other', 'Autre document', {}, english)).toBe('Another document')
  expect(toldTitle('other', 'Bail signé', {}, english)).toBe('Bail signé')
  expect(toldTitle('identity', title, {}, french)).toBe(title)
})
