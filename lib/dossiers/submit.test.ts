import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { dossiers, events } from '@/db/schema/dossiers'
import { mailOutbox, messages } from '@/db/schema/messages'
import { findApplicant } from '@/lib/accounts/applicant'
import { moveClock, readInstant } from '@/lib/clock'
import { catalogue } from '@/lib/copy/catalogue'
import { NotFound, Refusal } from '@/lib/errors'
import { procedureVersion } from '@/lib/procedure/version'
import { certify, completeDraft, freshDemo, signedIn } from '@/lib/testing/people'
import { saveAnswers, startDraft } from './draft'
import { findVisit } from './read'
import { buildSnapshot, markOf } from './snapshot'
import { getFiledDossier, listFiles, submitDossier } from './submit'

const french = catalogue('fr')

beforeEach(freshDemo)

async function deposited() {
  const joao = await signedIn()
  const reference = await completeDraft(joao)
  await certify(joao, reference)
  await submitDossier(joao, reference)
  return { joao, reference }
}

test('a deposit writes its state, its event, its message and its mail at once', async () => {
  const { joao, reference } = await deposited()
  const dossier = await database().query.dossiers.findFirst({ where: eq(dossiers.reference, reference) })
  expect(dossier).toMatchObject({
    state: 'submitted',
    prefectureCode: '69',
    procedureVersion: procedureVersion,
  })
  expect(await database().select({ action: events.action, sequence: events.sequence }).from(events)).toEqual([
    { action: 'startDraft', sequence: 1 },
    { action: 'submit', sequence: 2 },
  ])
  expect(
    await database().select({ kind: messages.kind, accountId: messages.accountId }).from(messages),
  ).toEqual([{ kind: 'deposit', accountId: joao.accountId }])
  expect(await database().select({ kind: mailOutbox.kind, to: mailOutbox.to }).from(mailOutbox)).toEqual([
    { kind: 'deposit', to: 'joao@demo.example' },
  ])
})

test('what has changed since it was read is not deposited', async () => {
  const joao = await signedIn()
  const reference = await completeDraft(joao)
  await certify(joao, reference)
  const visit = await findVisit(joao.sessionId, reference)
  if (!visit) throw new Error('no visit')
  const read = markOf(buildSnapshot(visit, await listFiles(visit.dossier.id), 'fr'))
  await saveAnswers(joao.sessionId, {
    reference,
    page: 'etat-civil',
    version: visit.dossier.pageVersions['etat-civil'] ?? 0,
    values: { ...visit.dossier.answers['etat-civil'], identityNumber: 'ZZ9999999' },
  })
  await expect(submitDossier(joao, reference, read)).rejects.toEqual(new Refusal('reviewMoved'))
  await expect(submitDossier(joao, reference, '')).rejects.toEqual(new Refusal('reviewMoved'))
  const now = await findVisit(joao.sessionId, reference)
  if (!now) throw new Error('no visit')
  await submitDossier(joao, reference, markOf(buildSnapshot(now, await listFiles(visit.dossier.id), 'fr')))
  expect((await database().query.dossiers.findFirst())?.state).toBe('submitted')
})

test('the snapshot holds the questions and answers in the words that were read', async () => {
  const { reference } = await deposited()
  const dossier = await database().query.dossiers.findFirst({ where: eq(dossiers.reference, reference) })
  const row = (id: string) =>
    dossier?.snapshot?.blocks.flatMap(({ rows }) => rows).find((found) => found.id === id)
  expect(row('maritalStatus')).toEqual({
    id: 'maritalStatus',
    term: 'Situation familiale',
    value: 'Marié(e)',
  })
  expect(row('identityNumber')?.value).toBe('CB129874')
  expect(row('siret')?.value).toBe('000 000 018 00010')
  expect(row('usageName')?.value).toBe('')
  expect(dossier?.snapshot?.documents.map(({ id, files, note }) => [id, files.length, note])).toEqual([
    ['identity', 1, ''],
    ['address', 1, ''],
    ['ephoto', 0, 'Code AB12 CD34 EF56 GH78 IJ90 KL'],
    ['currentPermit', 0, ''],
    ['employment', 1, ''],
    ['employmentExtra', 0, ''],
  ])
})

test('ten deposits at once are one', async () => {
  const joao = await signedIn()
  const reference = await completeDraft(joao)
  await certify(joao, reference)
  await Promise.all(Array.from({ length: 10 }, () => submitDossier(joao, reference)))
  expect(await database().$count(mailOutbox)).toBe(1)
  expect(await database().$count(events, eq(events.action, 'submit'))).toBe(1)
})

test('the hour of Paris decides the day, and so the date of implicit refusal', async () => {
  const joao = await signedIn()
  const reference = await completeDraft(joao)
  await certify(joao, reference)
  await moveClock(readInstant('2026-10-31T23:30:00Z') ?? new Date())
  const atMidnight = await findApplicant(joao.sessionId)
  if (!atMidnight) throw new Error('the session has ended')
  await submitDossier(atMidnight, reference)
  const visit = await findVisit(joao.sessionId, reference)
  if (!visit) throw new Error('the session has ended')
  expect(await getFiledDossier(visit, french)).toMatchObject({
    refusalDate: '2027-03-01',
    prefecture: { name: 'Préfecture du Rhône' },
    without: [],
    received: [
      { title: 'Carte d’identité ou passeport', names: ['scan.png'] },
      { title: expect.stringMatching(/^Justificatif de domicile/u), names: ['scan.png'] },
      { title: 'Code e-photo', names: ['Code AB12 CD34 EF56 GH78 IJ90 KL'] },
      { title: 'Attestation d’emploi', names: ['scan.png'] },
    ],
  })
})

test('a draft that lacks anything is not deposited', async () => {
  const joao = await signedIn()
  const empty = await startDraft(joao)
  await expect(submitDossier(joao, empty)).rejects.toEqual(new Refusal('notComplete'))
  const reference = await completeDraft(joao)
  await expect(submitDossier(joao, reference)).rejects.toEqual(new Refusal('notCertified'))
  expect(await database().$count(mailOutbox)).toBe(0)
})

test('a page that only the server can judge is judged at the deposit', async () => {
  const joao = await signedIn()
  const reference = await completeDraft(joao)
  await certify(joao, reference)
  await saveAnswers(joao.sessionId, {
    reference,
    page: 'coordonnees',
    version: 1,
    values: { addressIsCurrent: 'yes', phone: '00 00 00 00' },
  })
  await expect(submitDossier(joao, reference)).rejects.toEqual(new Refusal('notComplete'))
})

test('a request under examination stands in the way of another draft', async () => {
  const { joao, reference } = await deposited()
  expect(await startDraft(joao)).toBe(reference)
})

test('nobody deposits for somebody else', async () => {
  const reference = await completeDraft(await signedIn())
  await expect(submitDossier(await signedIn('9900000103'), reference)).rejects.toBeInstanceOf(NotFound)
})
