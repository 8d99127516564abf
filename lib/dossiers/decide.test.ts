import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { agents } from '@/db/schema/agents'
import { certificates, decisions, verifications } from '@/db/schema/cases'
import { events } from '@/db/schema/dossiers'
import { mailOutbox } from '@/db/schema/messages'
import { prefectures, registryPeople } from '@/db/schema/people'
import { codeInGroups } from '@/lib/certificates/code'
import { verifyCode } from '@/lib/certificates/verify'
import { clock } from '@/lib/clock'
import { NotFound, Refusal } from '@/lib/errors'
import { runDue } from '@/lib/jobs/runDue'
import {
  again,
  agentOf,
  asked,
  decided,
  favourable,
  inReview,
  on,
  payslips,
  proposed,
  refusal,
  rowOf,
} from '@/lib/testing/agents'
import { certify, completeDraft, freshDemo, sendPicture, signedIn } from '@/lib/testing/people'
import { requestReasons, withdrawDossier } from './afterDeposit'
import { announceCard, orderCard, recordHandOver, reopenDossier, revokeDecision } from './card'
import { findCase, listHistory } from './caseFile'
import { firstBroken } from './chain.mjs'
import { cancelComplement, examineAsIs } from './complement'
import {
  cancelSignature,
  proposalIssues,
  proposeClosure,
  proposeDecision,
  returnProposal,
  sendDecisionNow,
  signDecision,
} from './decide'
import { findOwnDecision, notifyDecision } from './decisionRead'
import { declareMove } from './declareMove'
import { findCurrentDossier } from './draft'
import { validateCompleteness } from './examine'
import { rectifyDossier } from './rectify'
import { getStatistics, listJournal } from './statistics'
import { listFiles, resendReceipt, submitDossier } from './submit'

beforeEach(async () => {
  await freshDemo()
  await on('2026-11-02T09:00:00Z')
})

const standing = async () => database().query.decisions.findFirst({ orderBy: decisions.proposedAt })
const mails = async () =>
  (await database().select({ kind: mailOutbox.kind }).from(mailOutbox)).map(({ kind }) => kind)

describe('a signature', () => {
  test('takes effect after ten minutes, and nothing exists for the applicant before', async () => {
    const { joao, reference } = await proposed()
    // The clock has run while all this was prepared.
    await on('2026-11-02T09:00:00Z')
    const helene = await agentOf('valideur.69')
    await signDecision(helene, reference)
    await on('2026-11-02T09:09:00Z')
    await runDue(await clock.now())
    expect((await rowOf(reference)).state).toBe('decisionProposed')
    expect(await findOwnDecision(await again.visit(joao, reference))).toBeNull()
    expect(await mails()).not.toContain('decision')
    await on('2026-11-02T09:10:30Z')
    await runDue(await clock.now())
    await runDue(await clock.now())
    expect((await rowOf(reference)).state).toBe('accepted')
    expect((await mails()).filter((kind) => kind === 'decision')).toHaveLength(1)
    expect(await database().$count(certificates)).toBe(1)
  })

  test('can be taken back, and then has no effect', async () => {
    const { reference } = await proposed()
    const helene = await agentOf('valideur.69')
    await signDecision(helene, reference)
    await cancelSignature(helene, reference)
    await on('2026-11-03T09:00:00Z')
    await runDue(await clock.now())
    expect((await rowOf(reference)).state).toBe('decisionProposed')
    await expect(sendDecisionNow(await again.agent(helene), reference)).rejects.toThrow(
      new Refusal('caseMoved'),
    )
  })

  test('is one only: of two, the second is told', async () => {
    const { reference } = await proposed()
    const helene = await agentOf('valideur.69')
    const outcomes = await Promise.allSettled([
      signDecision(helene, reference),
      signDecision(helene, reference),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('is never the proposer’s, unless his prefecture allows it', async () => {
    const { reference } = await proposed(favourable, 'valideur.69')
    await expect(signDecision(await agentOf('valideur.69'), reference)).rejects.toThrow(
      new Refusal('ownProposal'),
    )
    await database().update(prefectures).set({ twoPeopleDecide: false }).where(eq(prefectures.code, '69'))
    await signDecision(await agentOf('valideur.69'), reference)
    await database().update(prefectures).set({ twoPeopleDecide: true }).where(eq(prefectures.code, '69'))
    expect((await standing())?.signedAt).not.toBeNull()
  })

  test('belongs to a signatory: others find nothing', async () => {
    const { sabine, reference } = await proposed()
    for (const agent of [
      sabine,
      await agentOf('superviseur.69'),
      await agentOf('valideur.75'),
      await agentOf('admin'),
    ])
      await expect(signDecision(agent, reference)).rejects.toThrow(NotFound)
  })
})

test('a refusal has reasons of law and of fact, written for this person', () => {
  expect(proposalIssues({ outcome: 'refused', law: 'L233-1', facts: '' })).toEqual({
    law: 'lawMissing',
    facts: 'factsMissing',
  })
  expect(proposalIssues(refusal)).toEqual({})
})

test('a validity that is changed says why, and lasts ten years at most', () => {
  if (favourable.outcome !== 'accepted') throw new Error('not favourable')
  const permanent = 'Citoyen UE/EEE/Suisse - Séjour permanent - Toutes activités professionnelles'
  expect(proposalIssues({ ...favourable, mention: permanent })).toEqual({
    changedBecause: 'changedWithoutReason',
  })
  expect(proposalIssues({ ...favourable, endsOn: '2028-01-23' })).toEqual({
    changedBecause: 'changedWithoutReason',
  })
  expect(
    proposalIssues({ ...favourable, endsOn: '2028-01-23', changedBecause: 'Contrat plus court' }),
  ).toEqual({})
  expect(proposalIssues({ ...favourable, endsOn: '2026-01-23', changedBecause: 'Erreur' })).toEqual({
    endsOn: 'endOutOfRange',
  })
})

test('a proposal that is returned falls, and its author reads why', async () => {
  const { reference } = await proposed()
  const helene = await agentOf('valideur.69')
  await expect(returnProposal(helene, reference, '')).rejects.toThrow(new Refusal('returnWithoutReason'))
  await returnProposal(helene, reference, 'Le contrat a pris fin.')
  expect((await rowOf(reference)).state).toBe('underReview')
  expect(await standing()).toMatchObject({ returnedBecause: 'Le contrat a pris fin.' })
  const history = await listHistory((await rowOf(reference)).id)
  expect(history.at(-1)).toMatchObject({ action: 'returnProposal', because: 'Le contrat a pris fin.' })
})

test('a document that is added voids the proposal and its signature', async () => {
  const { joao, reference } = await proposed()
  await signDecision(await agentOf('valideur.69'), reference)
  await sendPicture(joao, reference, 'additional', 'avenant.png')
  await rectifyDossier(await again.visit(joao, reference), '')
  await on('2026-11-03T09:00:00Z')
  await runDue(await clock.now())
  expect((await rowOf(reference)).state).toBe('underReview')
  expect(await database().$count(certificates)).toBe(0)
  expect(await mails()).toContain('updated')
})

test('a correction is kept beside the answers; an empty one is told', async () => {
  const { joao, sabine, reference } = await inReview()
  await expect(rectifyDossier(await again.visit(joao, reference), '  ')).rejects.toThrow(
    new Refusal('nothingToAdd'),
  )
  await rectifyDossier(await again.visit(joao, reference), 'Mon téléphone est le 06 39 98 09 09.')
  const { corrections, dossier } = await findCase(await again.agent(sabine), reference)
  expect(corrections.map(({ text }) => text)).toEqual(['Mon téléphone est le 06 39 98 09 09.'])
  expect(dossier.state).toBe('formalReview')
  const stranger = await signedIn('9900000103')
  await expect(again.visit(stranger, reference)).rejects.toThrow(NotFound)
})

test('a request that is withdrawn takes its proposal with it', async () => {
  const { joao, reference } = await proposed()
  await signDecision(await agentOf('valideur.69'), reference)
  await withdrawDossier(await again.visit(joao, reference))
  await on('2026-11-03T09:00:00Z')
  await runDue(await clock.now())
  expect((await rowOf(reference)).state).toBe('withdrawn')
  await expect(withdrawDossier(await again.visit(joao, reference))).rejects.toThrow(
    new Refusal('requestMoved'),
  )
})

test('nothing is proposed on what the applicant has changed since it was seen', async () => {
  const { joao, sabine, reference } = await inReview()
  await validateCompleteness(sabine, reference)
  const { lastEvent } = await findCase(await again.agent(sabine), reference)
  await rectifyDossier(await again.visit(joao, reference), 'Mon contrat a changé.')
  await expect(proposeDecision(sabine, reference, favourable, lastEvent)).rejects.toThrow(
    new Refusal('changedSinceSeen'),
  )
  const seen = await findCase(await again.agent(sabine), reference)
  await proposeDecision(sabine, reference, favourable, seen.lastEvent)
})

test('a favourable decision reserves what was asked for, not needed, and has not come', async () => {
  const { joao, sabine, reference } = await asked('2026-12-02', [payslips])
  await examineAsIs(sabine, reference)
  await proposeDecision(sabine, reference, favourable)
  const helene = await agentOf('valideur.69')
  await signDecision(helene, reference)
  await sendDecisionNow(helene, reference)
  const found = await findOwnDecision(await again.visit(joao, reference))
  expect(found?.decision.missing).toEqual([payslips.title])
  const certificate = await database().query.certificates.findFirst()
  expect(certificate?.content.outstanding).toBe(payslips.title)
})

test('a closing names what was awaited in vain, after its deadline only', async () => {
  const { sabine, reference } = await asked('2026-12-02')
  const facts = 'Malgré deux rappels, l’attestation d’emploi n’est pas arrivée.'
  await expect(proposeClosure(sabine, reference, facts)).rejects.toThrow(
    new Refusal('notOverdue', '2026-12-02'),
  )
  await on('2026-12-03T09:00:00Z')
  await proposeClosure(await again.agent(sabine), reference, facts)
  expect(await standing()).toMatchObject({ outcome: 'closed', missing: ['Attestation d’emploi'] })
  const helene = await agentOf('valideur.69')
  await signDecision(helene, reference)
  await sendDecisionNow(helene, reference)
  expect((await rowOf(reference)).state).toBe('closed')
})

test('a closing that came back is proposed again; without a request that stayed in vain there is none', async () => {
  const facts = 'Malgré deux rappels, l’attestation d’emploi n’est pas arrivée.'
  const { sabine, reference } = await asked('2026-12-02')
  await on('2026-12-03T09:00:00Z')
  await proposeClosure(await again.agent(sabine), reference, facts)
  await returnProposal(await agentOf('valideur.69'), reference, 'Rappelez d’abord l’usager.')
  expect((await rowOf(reference)).state).toBe('underReview')
  await proposeClosure(await again.agent(sabine), reference, facts)
  expect(await standing()).toMatchObject({ missing: ['Attestation d’emploi'] })
  expect((await rowOf(reference)).state).toBe('decisionProposed')
})

test('a file that was found complete is not closed', async () => {
  const { sabine, reference } = await inReview()
  await validateCompleteness(sabine, reference)
  const facts = 'Malgré deux rappels, l’attestation d’emploi n’est pas arrivée.'
  await expect(proposeClosure(sabine, reference, facts)).rejects.toThrow(new Refusal('caseMoved'))
})

test('a refusal that nobody has read yet stays as it was signed, whatever changes', async () => {
  const { joao, reference } = await decided(refusal)
  const before = await findOwnDecision(await again.visit(joao, reference))
  await database().update(agents).set({ name: 'Somebody Else', quality: 'autre' })
  await database().update(prefectures).set({ service: 'Autre service' })
  await database()
    .update(registryPeople)
    .set({ address: { street: '1 rue Neuve', postcode: '75011', commune: 'Paris', insee: '75111' } })
  const after = await findOwnDecision(await again.visit(joao, reference))
  expect(after?.signatory).toEqual(before?.signatory)
  expect(after?.prefecture.service).toBe(before?.prefecture.service)
  expect(after?.person.address).toEqual(before?.person.address)
})

describe('a decision that was read', () => {
  test('is notified by its first display alone', async () => {
    const { joao, reference } = await decided(refusal)
    const first = await findOwnDecision(await again.visit(joao, reference))
    if (!first) throw new Error('no decision')
    expect(first.decision.notifiedAt).toBeNull()
    expect((await findCurrentDossier(joao))?.unread).toBe(true)
    await on('2026-12-10T09:00:00Z')
    expect(await notifyDecision(await again.visit(joao, reference), first.decision)).toBe('2027-02-11')
    expect((await findCurrentDossier(joao))?.unread).toBe(false)
    await on('2026-12-20T09:00:00Z')
    expect(await notifyDecision(await again.visit(joao, reference), first.decision)).toBe('2027-02-11')
  })

  test('is told again after a week, once, unless it was read', async () => {
    await decided()
    for (const day of ['08', '09', '10', '20']) {
      await on(`2026-11-${day}T09:00:00Z`)
      await runDue(await clock.now())
    }
    expect((await mails()).filter((kind) => kind === 'decisionUnopened')).toHaveLength(1)
  })
})

describe('a certificate', () => {
  const code = async () => (await database().query.certificates.findFirst())?.code ?? ''

  test('is authentic, then replaced by the card, and the registry knows the new permit', async () => {
    const { joao, sabine, reference } = await decided()
    expect((await verifyCode(codeInGroups(await code()).toLowerCase())).certificate?.status).toBe('authentic')
    await orderCard(sabine, reference)
    await announceCard(sabine, reference)
    await expect(recordHandOver(sabine, reference, 'FR 12')).rejects.toThrow(
      new Refusal('cardNumberUnsound', '4'),
    )
    await recordHandOver(sabine, reference, 'fr 765-4321')
    expect((await verifyCode(await code())).certificate?.status).toBe('replaced')
    const { applicant } = await again.visit(joao, reference)
    expect(applicant.person.permitExpiresOn).toBe('2032-01-23')
    expect(applicant.registry.cardNumber).toBe('FR7654321')
  })

  test('is withdrawn with its decision', async () => {
    const { helene, reference } = await decided()
    await revokeDecision(helene, reference, 'Faux contrat, observations recueillies.')
    expect((await verifyCode(await code())).certificate?.status).toBe('withdrawn')
    expect((await rowOf(reference)).state).toBe('underReview')
    expect(await mails()).toContain('certificateChanged')
  })

  test('that was withdrawn stays with its decision and its reason, and reading them is no notification', async () => {
    const { joao, helene, reference } = await decided()
    await revokeDecision(helene, reference, 'Faux contrat, observations recueillies.')
    const visit = await again.visit(joao, reference)
    const found = await findOwnDecision(visit)
    if (!found) throw new Error('no decision')
    expect(found.certificate?.status).toBe('withdrawn')
    expect(found.decision).toMatchObject({ returnedBecause: 'Faux contrat, observations recueillies.' })
    expect(await notifyDecision(visit, found.decision)).toBeNull()
    expect((await findOwnDecision(visit))?.decision.notifiedAt).toBeNull()
    expect((await findCase(helene, reference)).returned).toBe('')
  })

  test('that nobody bears and that is malformed are the same answer, and both are written down', async () => {
    expect((await verifyCode('AAAA-AAAA-AAAA')).certificate).toBeNull()
    expect((await verifyCode('n’importe quoi')).certificate).toBeNull()
    expect(await database().$count(verifications)).toBe(2)
  })
})

test('a refusal may be reopened by a signatory, with a reason', async () => {
  const { helene, sabine, reference } = await decided(refusal)
  await expect(reopenDossier(sabine, reference, 'Recours gagné.')).rejects.toThrow(NotFound)
  await reopenDossier(helene, reference, 'Recours gracieux accueilli.')
  const history = await listHistory((await rowOf(reference)).id)
  expect(history.at(-1)).toMatchObject({ action: 'reopen', because: 'Recours gracieux accueilli.' })
  expect((await rowOf(reference)).state).toBe('underReview')
})

test('silence is a refusal on its date, told once, and its reasons may be asked for once', async () => {
  const { joao, reference } = await inReview()
  await expect(requestReasons(await again.visit(joao, reference))).rejects.toThrow(
    new Refusal('requestMoved'),
  )
  await on('2027-03-02T06:00:00Z')
  await runDue(await clock.now())
  await on('2027-03-05T06:00:00Z')
  await runDue(await clock.now())
  expect((await mails()).filter((kind) => kind === 'refusalDateReached')).toHaveLength(1)
  await requestReasons(await again.visit(joao, reference))
  await requestReasons(await again.visit(joao, reference))
  const row = await rowOf(reference)
  const asked = await database().query.events.findMany({ where: eq(events.dossierId, row.id) })
  expect(asked.filter(({ action }) => action === 'requestReasons')).toHaveLength(1)
  expect(row.state).toBe('formalReview')
})

test('the journal of a dossier is a chain: a row that is changed breaks it', async () => {
  const { reference } = await decided()
  const { id } = await rowOf(reference)
  const rows = await database().query.events.findMany({
    where: eq(events.dossierId, id),
    orderBy: events.sequence,
  })
  expect(rows.length).toBeGreaterThan(5)
  expect(firstBroken(rows)).toBeNull()
  expect(firstBroken(rows.filter(({ sequence }) => sequence !== 3))?.sequence).toBe(4)
  const forged = rows.map((row) => (row.sequence === 4 ? { ...row, role: 'supervisor' as const } : row))
  expect(firstBroken(forged)?.sequence).toBe(4)
})

test('the figures and the journal are for the supervisor of the prefecture', async () => {
  await decided()
  const etienne = await agentOf('superviseur.69')
  expect(await getStatistics(etienne)).toMatchObject({
    byState: [{ state: 'accepted', count: 1 }],
    medianDays: 0,
    deposited: 1,
    complemented: 0,
    byHandler: [],
  })
  expect((await listJournal(etienne))[0]).toMatchObject({ action: 'takeEffect', role: 'system' })
  expect(await listJournal(await agentOf('superviseur.75'))).toEqual([])
  for (const name of ['instructeur.69', 'valideur.69', 'admin']) {
    await expect(getStatistics(await agentOf(name))).rejects.toThrow(NotFound)
    await expect(listJournal(await agentOf(name))).rejects.toThrow(NotFound)
  }
})

describe('a dossier that is looked at again', () => {
  test('is told to its owner, keeps the reasons of before, and is not silence', async () => {
    const { helene, reference } = await decided(refusal)
    await reopenDossier(helene, reference, 'Recours gracieux accueilli.')
    await on('2027-06-01T06:00:00Z')
    await runDue(await clock.now())
    expect(await mails()).not.toContain('refusalDateReached')
    const told = await database().query.messages.findMany({ columns: { kind: true } })
    expect(told.map(({ kind }) => kind)).toContain('reopened')
  })

  test('does not come back beside another one that is examined', async () => {
    const { joao, helene, reference } = await decided(refusal)
    const second = await completeDraft(await signedIn())
    await certify(joao, second)
    const { applicant } = await again.visit(joao, second)
    await submitDossier(applicant, second)
    await expect(reopenDossier(helene, reference, 'Recours gracieux accueilli.')).rejects.toThrow(
      new Refusal('otherRequestOpen'),
    )
  })

  test('stands in the way of a draft that was begun meanwhile, and both follow a move', async () => {
    const { joao, helene, reference } = await decided(refusal)
    const second = await completeDraft(await signedIn())
    await certify(joao, second)
    await reopenDossier(helene, reference, 'Recours gracieux accueilli.')
    const { applicant } = await again.visit(joao, second)
    await expect(submitDossier(applicant, second)).rejects.toThrow(new Refusal('otherRequestOpen'))
    const address = { street: '3 rue des Essais', postcode: '75011', commune: 'Paris', insee: '75111' }
    await declareMove(applicant, { address, movedOn: '2026-10-01' })
    expect(await rowOf(reference)).toMatchObject({ prefectureCode: '75', handlerId: null })
  })
})

test('a receipt that is asked for several times at once is sent each time', async () => {
  const { joao, reference } = await inReview()
  const visit = await again.visit(joao, reference)
  await Promise.all([1, 2, 3].map(() => resendReceipt(visit)))
  expect((await mails()).filter((kind) => kind === 'receiptAgain')).toHaveLength(3)
})

test('files that were not sent stay with the applicant when they are no longer asked for', async () => {
  const { joao, sabine, reference } = await asked('2026-12-02')
  await sendPicture(joao, reference, 'employment', 'page 2.png')
  await cancelComplement(sabine, reference)
  const { id } = await rowOf(reference)
  const waiting = (await listFiles(id)).filter(({ pending }) => pending)
  expect(waiting.map(({ document, name }) => [document, name])).toEqual([['additional', 'page 2.png']])
})
