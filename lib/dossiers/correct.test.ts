import { beforeEach, describe, expect, test } from 'vitest'
import type { Applicant } from '@/lib/accounts/applicant'
import { clock } from '@/lib/clock'
import { catalogue } from '@/lib/copy/catalogue'
import { typed } from '@/lib/demo/typed'
import { personSection } from '@/lib/documents/receipt'
import { NotFound, Refusal } from '@/lib/errors'
import { runDue } from '@/lib/jobs/runDue'
import { itemKey, type RawPage } from '@/lib/procedure/answers'
import { isHealthProof, mayReadFile } from '@/lib/procedure/healthProofs'
import { again, agentOf, deposited, favourable, inReview, on, rowOf } from '@/lib/testing/agents'
import { certify, completeDraft, freshDemo, sendPicture, signedIn } from '@/lib/testing/people'
import { withdrawDossier } from './afterDeposit'
import { findCase } from './caseFile'
import { requestComplement } from './complement'
import { correctAnswers, findCorrectable } from './correct'
import { proposeDecision, signDecision } from './decide'
import { saveAnswers } from './draft'
import { validateCompleteness } from './examine'
import { getOwnFile } from './ownFile'
import { findVisit } from './read'
import { rectifyDossier } from './rectify'
import { currentSnapshot } from './snapshot'
import { submitDossier } from './submit'
import { usageNameOf } from './usageName'

const french = catalogue('fr')

beforeEach(async () => {
  await freshDemo()
  await on('2026-11-02T09:00:00Z')
})

const child: RawPage = {
  childFamilyName: 'Ferreira',
  childGivenNames: 'Tomás',
  'childBirthDate.day': '3',
  'childBirthDate.month': '5',
  'childBirthDate.year': '2020',
  childNationality: 'PRT',
  childLivesInFrance: 'yes',
}
const tomas = itemKey('enfants', '0mi3k2abcd')

type Part = Parameters<typeof correctAnswers>[1]['page']

async function correct(person: Applicant, reference: string, page: Part, values: RawPage, version = 0) {
  return correctAnswers(await again.visit(person, reference), { reference, page, version, values })
}

const newPhone = { phone: '06 39 98 09 09' }

test('an answer is corrected under the eyes of the agent, and what was deposited stays', async () => {
  const { joao, sabine, reference } = await inReview()
  expect(await correct(joao, reference, 'coordonnees', newPhone, 1)).toEqual({})
  const { dossier, corrections } = await findCase(await again.agent(sabine), reference)
  expect(corrections).toMatchObject([
    { answers: [{ id: 'phone', before: '06 39 98 01 02', after: '06 39 98 09 09' }] },
  ])
  const told = dossier.snapshot.blocks.flatMap(({ rows }) => rows)
  expect(told.find(({ id }) => id === 'phone')?.value).toBe('06 39 98 09 09')
  const row = await rowOf(reference)
  const filed = row.snapshot?.blocks.flatMap(({ rows }) => rows)
  expect(filed?.find(({ id }) => id === 'phone')?.value).toBe('06 39 98 01 02')
  expect(row.state).toBe('formalReview')
})

test('a correction takes the proposal and its signature with it', async () => {
  const { joao, sabine, reference } = await inReview()
  await validateCompleteness(sabine, reference)
  await proposeDecision(sabine, reference, favourable)
  await signDecision(await agentOf('valideur.69'), reference)
  await correct(joao, reference, 'coordonnees', newPhone, 1)
  await on('2026-11-03T09:00:00Z')
  await runDue(await clock.now())
  expect((await rowOf(reference)).state).toBe('underReview')
})

describe('what is refused', () => {
  test('an answer that does not stand is told, and nothing is kept', async () => {
    const { joao, reference } = await deposited()
    expect(await correct(joao, reference, 'coordonnees', { phone: '12' }, 1)).toHaveProperty('phone')
    expect((await rowOf(reference)).answers.coordonnees?.phone).toBe('06 39 98 01 02')
    expect((await rowOf(reference)).corrected).toBeNull()
  })

  test('nothing changed; changed elsewhere; sent twice is sent once', async () => {
    const { joao, reference } = await deposited()
    await expect(correct(joao, reference, 'coordonnees', typed.coordonnees, 1)).rejects.toThrow(
      new Refusal('nothingCorrected'),
    )
    await correct(joao, reference, 'coordonnees', newPhone, 1)
    expect(await correct(joao, reference, 'coordonnees', newPhone, 1)).toEqual({})
    await expect(correct(joao, reference, 'coordonnees', { phone: '06 39 98 05 05' }, 1)).rejects.toThrow(
      new Refusal('stalePage'),
    )
    const { happenings } = await getOwnFile(await again.visit(joao, reference), french)
    expect(happenings.filter(({ action }) => action === 'rectify')).toMatchObject([
      { detail: { page: 'coordonnees' } },
    ])
  })

  test.each(['pieces', 'recapitulatif', 'activite/enfants/0mi3k2abcd', 'ailleurs'])(
    '« %s » is no part that can be corrected',
    async (page) => {
      const { joao, reference } = await deposited()
      await expect(findCorrectable(await again.visit(joao, reference), page)).rejects.toThrow(NotFound)
      // An address may name anything.
      await expect(correct(joao, reference, page as Part, newPhone, 1)).rejects.toThrow(NotFound)
    },
  )

  test('a draft, a stranger, a request that is over', async () => {
    const { joao, reference } = await deposited()
    await expect(findVisit((await signedIn('9900000103')).sessionId, reference)).rejects.toThrow(NotFound)
    const ana = await signedIn('9900000103')
    const draft = await completeDraft(ana)
    await expect(correct(ana, draft, 'coordonnees', newPhone, 1)).rejects.toThrow(new Refusal('requestMoved'))
    await withdrawDossier(await again.visit(joao, reference))
    await expect(correct(joao, reference, 'coordonnees', newPhone, 1)).rejects.toThrow(
      new Refusal('requestMoved'),
    )
  })
})

test('a child is added, which answers that there is one; taken out, there is none', async () => {
  const { joao, reference } = await deposited()
  expect(await correct(joao, reference, tomas, { ...child, childGivenNames: '' })).toHaveProperty(
    'childGivenNames',
  )
  expect(await correct(joao, reference, tomas, child)).toEqual({})
  expect((await rowOf(reference)).answers['liens-familiaux']?.hasChildren).toBe('yes')
  await correct(joao, reference, tomas, { removed: 'on' }, 1)
  expect((await rowOf(reference)).answers['liens-familiaux']?.hasChildren).toBe('no')
})

test('work that has ended asks for other papers, and what was filed stays', async () => {
  const { joao, reference } = await deposited()
  await correct(joao, reference, 'activite', { activity: 'ceased', cessation: 'unemployment' }, 1)
  const { dossier, askedSince } = await getOwnFile(await again.visit(joao, reference), french)
  expect(askedSince).not.toHaveLength(0)
  const titles = dossier.snapshot.documents.map(({ id }) => id)
  expect(titles).toContain('employment')
  expect((await rowOf(reference)).occupation).toBe('unemployment')
})

test('children are named, not only announced', async () => {
  const { joao, reference } = await deposited()
  expect(await correct(joao, reference, 'liens-familiaux', { hasChildren: 'yes' }, 1)).toHaveProperty(
    'hasChildren',
  )
})

test('a name in use is what the dossier is found by, and what its papers say', async () => {
  const { joao, reference } = await deposited()
  await correct(joao, reference, 'etat-civil', { usageName: 'Lefèvre' }, 1)
  const row = await rowOf(reference)
  expect(row.searchText).toContain('lefevre')
  expect(usageNameOf(row.answers, 'Autre')).toBe('Lefèvre')
  const printed = row.corrected && personSection(row.corrected)
  expect(JSON.stringify(printed)).toContain('Lefèvre')
})

test('a child that was hidden at the deposit does not come back with another', async () => {
  const joao = await signedIn()
  const reference = await completeDraft(joao)
  const ghost = itemKey('enfants', '0mi3k2aaaa')
  await saveAnswers(joao.sessionId, {
    reference,
    page: ghost,
    version: 0,
    values: { childGivenNames: 'Fantôme' },
  })
  await certify(joao, reference)
  await submitDossier(joao, reference)
  await expect(findCorrectable(await again.visit(joao, reference), ghost)).rejects.toThrow(NotFound)
  expect(await correct(joao, reference, tomas, child)).toEqual({})
  expect(JSON.stringify((await rowOf(reference)).corrected)).not.toContain('Fantôme')
})

test('a birth since the deposit can be told', async () => {
  const { joao, reference } = await deposited()
  await on('2026-11-20T09:00:00Z')
  const born = {
    ...child,
    'childBirthDate.day': '12',
    'childBirthDate.month': '11',
    'childBirthDate.year': '2026',
  }
  expect(await correct(joao, reference, tomas, born)).toEqual({})
})

test('a page that does not know of a new child is told', async () => {
  const { joao, reference } = await deposited()
  await correct(joao, reference, tomas, child)
  await expect(
    correct(joao, reference, 'liens-familiaux', { hasChildren: 'no', partnerFamilyName: 'Lopes' }, 1),
  ).rejects.toThrow(new Refusal('stalePage'))
})

test('a paper that a correction asks for is sent under its name, and one of health stays read by few', async () => {
  const { joao, sabine, reference } = await inReview()
  const { handlerId } = await rowOf(reference)
  const working = typed.activite
  await correct(joao, reference, 'activite', { activity: 'ceased', cessation: 'sickness' }, 1)
  const { askedSince } = await getOwnFile(await again.visit(joao, reference), french)
  const health = askedSince.find(({ id }) => isHealthProof(id))?.id ?? ''
  await sendPicture(joao, reference, health)
  await rectifyDossier(await again.visit(joao, reference), '')
  const { files } = await findCase(await again.agent(sabine), reference)
  expect(files.map(({ document }) => document)).toContain(health)
  await correct(joao, reference, 'activite', working, 2)
  const other = await agentOf('superviseur.69')
  const snapshot = currentSnapshot(await rowOf(reference))
  expect(mayReadFile(other, { handlerId, snapshot }, 'additional')).toBe(false)
  expect(mayReadFile(sabine, { handlerId, snapshot }, health)).toBe(true)
  await expect(sendPicture(joao, reference, 'identity')).rejects.toThrow(Refusal)
})

test('what an agent asked for meanwhile goes with the answer to him', async () => {
  const { joao, sabine, reference } = await inReview()
  await correct(joao, reference, 'activite', { activity: 'ceased', cessation: 'sickness' }, 1)
  const { askedSince } = await getOwnFile(await again.visit(joao, reference), french)
  const { id: document = '', title = '' } = askedSince[0] ?? {}
  const items = [{ document, title, reason: 'missing', remark: '', required: true }] as const
  await requestComplement(await again.agent(sabine), reference, { items: [...items], deadline: '2026-12-02' })
  await sendPicture(joao, reference, document)
  await expect(rectifyDossier(await again.visit(joao, reference), '')).rejects.toThrow(
    new Refusal('nothingToAdd'),
  )
  expect((await getOwnFile(await again.visit(joao, reference), french)).askedSince).not.toContainEqual(
    expect.objectContaining({ id: document }),
  )
})
