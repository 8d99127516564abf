import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { dossiers, events, type Snapshot } from '@/db/schema/dossiers'
import { mailOutbox, messages } from '@/db/schema/messages'
import { moves } from '@/db/schema/moves'
import { findApplicant } from '@/lib/accounts/applicant'
import { listCapturedMails } from '@/lib/demo/mailbox'
import { checkSeal } from '@/lib/documents/checkSeal'
import { ensureMoveAttestation } from '@/lib/documents/moveAttestations'
import { ensureReceipt } from '@/lib/documents/receipts'
import { NotFound, Refusal } from '@/lib/errors'
import { sendOutboxMail } from '@/lib/jobs/worker'
import { agentOf } from '@/lib/testing/agents'
import { readPdf } from '@/lib/testing/pdf'
import { certify, completeDraft, freshDemo, signedIn } from '@/lib/testing/people'
import { findCase } from './caseFile'
import { declareMove, findMove } from './declareMove'
import { discardDraft } from './discard'
import { saveAnswers } from './draft'
import { findVisit } from './read'
import { submitDossier } from './submit'

beforeEach(freshDemo)

const ines = '9900000109'
const paris = {
  address: { street: '40 passage des Ébénistes', postcode: '75011', commune: 'Paris', insee: '75111' },
  movedOn: '2026-10-01',
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ')
}

test('a declaration writes its row, the address, the message and the mail at once', async () => {
  const applicant = await signedIn(ines)
  const id = await declareMove(applicant, paris)
  const moved = await findApplicant(applicant.sessionId)
  expect(moved?.registry.address).toEqual({ ...paris.address, moveId: id })
  expect(await database().query.moves.findFirst()).toMatchObject({
    accountId: applicant.accountId,
    oldAddress: { insee: '69381' },
    newAddress: { insee: '75111' },
    movedOn: '2026-10-01',
    dossierId: null,
  })
  expect(await database().select({ kind: messages.kind }).from(messages)).toEqual([{ kind: 'move' }])
  const [row] = await database().select().from(mailOutbox)
  await sendOutboxMail(row?.id ?? '')
  const [mail] = await listCapturedMails('ines@demo.example')
  expect(mail?.subject).toBe('Votre changement d’adresse est enregistré')
  expect(mail?.text).toContain('préfecture de police')
  for (const personal of ['Ébénistes', "O'Connor", ines]) expect(mail?.text).not.toContain(personal)
})

test('ten declarations at once are one', async () => {
  const applicant = await signedIn(ines)
  const ids = await Promise.all(Array.from({ length: 10 }, () => declareMove(applicant, paris)))
  expect(new Set(ids).size).toBe(1)
  expect(await database().$count(moves)).toBe(1)
  expect(await database().$count(mailOutbox)).toBe(1)
})

test('the address that is known already is no move', async () => {
  const applicant = await signedIn(ines)
  const { registry } = applicant
  await expect(declareMove(applicant, { ...paris, address: registry.address })).rejects.toEqual(
    new Refusal('addressUnchanged'),
  )
  expect(await database().$count(moves)).toBe(0)
})

test('a move that is still to come is not declared', async () => {
  const applicant = await signedIn(ines)
  await expect(declareMove(applicant, { ...paris, movedOn: '2099-01-01' })).rejects.toThrow()
  expect(await database().$count(moves)).toBe(0)
})

test('a draft says « Oui » again, its form elsewhere is stale, and its deposit goes to the new prefecture', async () => {
  const applicant = await signedIn(ines)
  const reference = await completeDraft(applicant)
  const answers = { addressIsCurrent: 'no', phone: '06 39 98 01 02' }
  await saveAnswers(applicant.sessionId, { reference, page: 'coordonnees', version: 1, values: answers })
  await certify(applicant, reference)
  await expect(submitDossier(applicant, reference)).rejects.toEqual(new Refusal('notComplete'))

  await declareMove(applicant, paris)
  const visit = await findVisit(applicant.sessionId, reference)
  expect(visit?.dossier.answers.coordonnees).toEqual({ ...answers, addressIsCurrent: 'yes' })
  expect(visit?.dossier.pageVersions.coordonnees).toBe(3)
  expect(await database().$count(events, eq(events.action, 'declareMove'))).toBe(1)

  if (!visit) throw new Error('The session has ended')
  await submitDossier(visit.applicant, reference)
  const filed = await database().query.dossiers.findFirst()
  expect(filed?.prefectureCode).toBe('75')
  const { text } = await readPdf(await ensureReceipt(filed?.id ?? ''))
  expect(spaced(text)).toContain('40 passage des Ébénistes, 75011 Paris')
  expect(text).not.toContain('Écluse')
})

test('a page that was read before the move deposits at the new address', async () => {
  const applicant = await signedIn(ines)
  const reference = await completeDraft(applicant)
  await certify(applicant, reference)
  await declareMove(applicant, paris)
  await submitDossier(applicant, reference)
  const dossier = await database().query.dossiers.findFirst({ where: eq(dossiers.reference, reference) })
  expect(dossier?.prefectureCode).toBe('75')
  expect(JSON.stringify(dossier?.snapshot)).toContain('40 passage des Ébénistes')
})

test('a page of a draft that was never answered stays so', async () => {
  const applicant = await signedIn(ines)
  await database().update(dossiers).set({ answers: {} })
  await completeDraft(applicant)
  await database().update(dossiers).set({ answers: {}, pageVersions: {} })
  await declareMove(applicant, paris)
  const draft = await database().query.dossiers.findFirst()
  expect(draft?.answers).toEqual({})
  expect(draft?.pageVersions).toEqual({})
})

test('a declaration and its message outlive the draft that they were made from', async () => {
  const applicant = await signedIn(ines)
  const reference = await completeDraft(applicant)
  await declareMove(applicant, paris)
  await discardDraft(applicant, reference)
  expect(await database().query.moves.findFirst()).toMatchObject({
    dossierId: null,
    newAddress: paris.address,
  })
  expect(await database().select({ kind: messages.kind }).from(messages)).toEqual([{ kind: 'move' }])
})

test('a filed request goes to the prefecture of the new address, with its event', async () => {
  const applicant = await signedIn(ines)
  const reference = await completeDraft(applicant)
  await certify(applicant, reference)
  await submitDossier(applicant, reference)
  await declareMove(applicant, paris)
  const filed = await database().query.dossiers.findFirst()
  expect(filed).toMatchObject({ state: 'submitted', prefectureCode: '75' })
  expect(await database().select({ action: events.action }).from(events).orderBy(events.sequence)).toEqual([
    { action: 'startDraft' },
    { action: 'submit' },
    { action: 'declareMove' },
  ])
})

test('what was deposited keeps its address, and who examines it reads both', async () => {
  const applicant = await signedIn(ines)
  const reference = await completeDraft(applicant)
  await certify(applicant, reference)
  await submitDossier(applicant, reference)
  await declareMove(applicant, paris)
  const { dossier, corrections } = await findCase(await agentOf('instructeur.75'), reference)
  const addressIn = (snapshot: Snapshot | null) =>
    snapshot?.blocks.flatMap(({ rows }) => rows).find(({ id }) => id === 'address')?.value
  expect(addressIn(dossier.snapshot)).toBe('40 passage des Ébénistes, 75011 Paris')
  const [filed] = await database().select({ snapshot: dossiers.snapshot }).from(dossiers)
  const before = addressIn(filed?.snapshot ?? null)
  expect(before).toContain('Écluse')
  expect(corrections.map(({ answers }) => answers)).toEqual([
    [{ id: 'address', term: 'Adresse', before, after: '40 passage des Ébénistes, 75011 Paris' }],
  ])
})

describe('the attestation', () => {
  test('says who moved, from where, to where and when, tagged and in French', async () => {
    const applicant = await signedIn(ines)
    const id = await declareMove(applicant, { ...paris, address: { ...paris.address, careOf: 'Mme Noé' } })
    const sealed = await ensureMoveAttestation(applicant, id)
    expect(await checkSeal(sealed)).toBe('intact')
    const pdf = await readPdf(sealed)
    expect(pdf).toMatchObject({ language: 'fr', tagged: true, universal: true, fonts: ['SourceSans3'] })
    const text = spaced(pdf.text)
    for (const words of [
      'Attestation de déclaration de changement d’adresse',
      "O'Connor",
      "31 montée de l'Écluse, 69001 Lyon",
      'chez Mme Noé, 40 passage des Ébénistes, 75011 Paris',
      '1er octobre 2026',
      'Préfecture de police',
    ])
      expect(text).toContain(words)
  })

  test('is made once: those who ask at once get the same bytes', async () => {
    const applicant = await signedIn(ines)
    const id = await declareMove(applicant, paris)
    const made = await Promise.all(Array.from({ length: 5 }, () => ensureMoveAttestation(applicant, id)))
    for (const other of made) expect(other.equals(made[0] ?? Buffer.alloc(0))).toBe(true)
  })

  test('is for nobody else', async () => {
    const id = await declareMove(await signedIn(ines), paris)
    const stranger = await signedIn()
    await expect(ensureMoveAttestation(stranger, id)).rejects.toBeInstanceOf(NotFound)
    await expect(ensureMoveAttestation(stranger, 'nonsense')).rejects.toBeInstanceOf(NotFound)
    expect(await findMove(stranger, id)).toBeNull()
  })
})
