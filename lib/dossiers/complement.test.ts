import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { mailOutbox } from '@/db/schema/messages'
import { clock } from '@/lib/clock'
import { catalogue } from '@/lib/copy/catalogue'
import { NotFound, Refusal } from '@/lib/errors'
import { runDue } from '@/lib/jobs/runDue'
import { fileLimits } from '@/lib/procedure/documents'
import { again, agentOf, asked, employment, inReview, on, payslips, rowOf } from '@/lib/testing/agents'
import { certify, completeDraft, freshDemo, sendPicture, signedIn } from '@/lib/testing/people'
import {
  answerComplement,
  askExtension,
  findOwnComplement,
  listAccepted,
  saveWritten,
} from './answerComplement'
import { listComplements, listCorrections } from './caseFile'
import { cancelComplement, examineAsIs, extendComplement, requestComplement } from './complement'
import { reviewDocument, startReview, takeDossier, validateCompleteness } from './examine'
import { submitDossier } from './submit'

const french = catalogue('fr')

beforeEach(freshDemo)

const kinds = async () =>
  (await database().select({ kind: mailOutbox.kind, facts: mailOutbox.facts }).from(mailOutbox)).map(
    ({ kind }) => kind,
  )

describe('the clock of silence (lifecycle.md §4)', () => {
  beforeEach(() => on('2026-11-02T09:00:00Z'))

  test('answered wholly on 11 December, it waited ten days', async () => {
    const review = await inReview()
    await on('2026-12-01T09:00:00Z')
    const sabine = await again.agent(review.sabine)
    await requestComplement(sabine, review.reference, { items: [employment], deadline: '2026-12-31' })
    expect(await rowOf(review.reference)).toMatchObject({
      state: 'complementRequested',
      refusalDate: '2027-04-01',
    })
    await on('2026-12-11T09:00:00Z')
    const joao = await signedIn()
    await sendPicture(joao, review.reference, 'employment', 'page 2.png')
    const visit = await again.visit(joao, review.reference)
    expect(await answerComplement(visit, {})).toEqual({ remaining: 0 })
    expect(await rowOf(review.reference)).toMatchObject({
      state: 'complementReceived',
      refusalDate: '2027-03-12',
      answeredOn: '2026-12-11',
    })
  })

  test('a document that is not indispensable stops nothing', async () => {
    const { sabine, reference } = await inReview()
    await requestComplement(sabine, reference, { items: [payslips], deadline: '2026-12-02' })
    expect((await rowOf(reference)).refusalDate).toBe('2027-03-02')
    await examineAsIs(sabine, reference)
    expect((await rowOf(reference)).state).toBe('underReview')
  })

  test('a partial answer does not end the wait, and what remains is told', async () => {
    const { sabine, reference } = await inReview()
    await on('2026-12-01T09:00:00Z')
    const items = [employment, { ...employment, document: 'address', title: 'Domicile' }]
    await requestComplement(await again.agent(sabine), reference, { items, deadline: '2026-12-31' })
    const joao = await signedIn()
    await sendPicture(joao, reference, 'employment')
    expect(await answerComplement(await again.visit(joao, reference), {})).toEqual({ remaining: 1 })
    expect(await rowOf(reference)).toMatchObject({
      state: 'complementRequested',
      refusalDate: '2027-04-01',
    })
    const asked = await findOwnComplement(await again.visit(joao, reference), french)
    const missing = asked?.items.find(({ answeredAt }) => !answeredAt)
    expect(missing?.document).toBe('address')
    const answers = { reasons: { [missing?.id ?? '']: 'Mon propriétaire ne m’en donne pas.' } }
    expect(await answerComplement(await again.visit(joao, reference), answers)).toEqual({ remaining: 0 })
    expect((await rowOf(reference)).state).toBe('complementReceived')
  })
})

describe('what is written beside the documents', () => {
  beforeEach(() => on('2026-11-02T09:00:00Z'))

  test('a word goes with the answer to the agent, and is no correction of an answer', async () => {
    const { joao, reference } = await asked('2026-12-31')
    const [item] = (await findOwnComplement(await again.visit(joao, reference), french))?.items ?? []
    await answerComplement(await again.visit(joao, reference), {
      reasons: { [item?.id ?? '']: 'Mon employeur a fermé.' },
      word: ' Je vous appelle lundi. ',
    })
    const [word] = await listCorrections((await rowOf(reference)).id)
    expect(word).toMatchObject({ text: 'Je vous appelle lundi.', isWord: true, answers: [] })
  })

  test('a reason that comes with a file is kept beside it', async () => {
    const { joao, reference } = await asked('2026-12-31')
    const [item] = (await findOwnComplement(await again.visit(joao, reference), french))?.items ?? []
    await sendPicture(joao, reference, 'employment')
    const reasons = { [item?.id ?? '']: 'La deuxième page suivra.' }
    await answerComplement(await again.visit(joao, reference), { reasons })
    const [kept] = await listComplements((await rowOf(reference)).id)
    expect(kept?.items.map(({ answer }) => answer)).toEqual(['La deuxième page suivra.'])
  })

  test('what is accepted need not be sent, unless it is asked for again', async () => {
    const { sabine, joao, reference } = await inReview()
    const accepted = async () => listAccepted(await again.visit(joao, reference), french)
    for (const document of ['identity', 'employment'])
      await reviewDocument(await again.agent(sabine), reference, document, 'accepted')
    expect(await accepted()).toEqual(['Carte d’identité ou passeport', 'Attestation d’emploi'])
    await requestComplement(await again.agent(sabine), reference, {
      items: [employment],
      deadline: '2026-12-02',
    })
    expect(await accepted()).toEqual(['Carte d’identité ou passeport'])
  })

  test('a word alone sends nothing', async () => {
    const { joao, reference } = await asked('2026-12-31')
    await expect(answerComplement(await again.visit(joao, reference), { word: 'Bonjour.' })).rejects.toEqual(
      new Refusal('nothingToSend'),
    )
    expect(await listCorrections((await rowOf(reference)).id)).toEqual([])
  })

  test('what was saved is found again, and is gone once it is sent', async () => {
    const { joao, reference } = await asked('2026-12-31')
    const [item] = (await findOwnComplement(await again.visit(joao, reference), french))?.items ?? []
    const field = `answer.${item?.id}`
    await saveWritten(await again.visit(joao, reference), { [field]: 'Il a fermé.', word: 'x'.repeat(3000) })
    const saved = await findOwnComplement(await again.visit(joao, reference), french)
    expect(saved?.written).toEqual({ [field]: 'Il a fermé.', word: 'x'.repeat(1000) })
    expect((await rowOf(reference)).state).toBe('complementRequested')
    await sendPicture(joao, reference, 'employment')
    await answerComplement(await again.visit(joao, reference), {})
    const [row] = await database().query.complements.findMany()
    expect(row?.written).toEqual({})
  })

  test('a stranger saves nothing, nor does anybody once nothing is asked', async () => {
    const { joao, reference } = await asked('2026-12-31')
    const visit = await again.visit(joao, reference)
    const zofia = await signedIn('9900000103')
    await expect(saveWritten({ ...visit, applicant: zofia }, { word: 'x' })).rejects.toBeInstanceOf(NotFound)
    await sendPicture(joao, reference, 'employment')
    await answerComplement(visit, {})
    await expect(saveWritten(visit, { word: 'x' })).rejects.toBeInstanceOf(Refusal)
  })
})

describe('a request that comes late (lifecycle.md §4)', () => {
  beforeEach(() => on('2026-11-02T09:00:00Z'))

  test('after the day of the implicit refusal it moves that day no more, and announces no other', async () => {
    const { sabine, reference } = await inReview()
    await on('2027-03-02T09:00:00Z')
    await runDue(await clock.now())
    await requestComplement(await again.agent(sabine), reference, {
      items: [employment],
      deadline: '2027-04-09',
    })
    expect((await rowOf(reference)).refusalDate).toBe('2027-03-02')
    await extendComplement(await again.agent(sabine), reference, '2027-04-20')
    expect((await rowOf(reference)).refusalDate).toBe('2027-03-02')
    await expect(examineAsIs(await again.agent(sabine), reference)).rejects.toThrow(
      new Refusal('notOverdue', '2027-04-20'),
    )
    const mails = await database().query.mailOutbox.findMany()
    const told = mails.filter(({ kind }) => kind === 'complement' || kind === 'complementExtended')
    expect(told.map(({ facts }) => [facts.refusalDay ?? '', facts.suspends ?? ''])).toEqual([
      ['', ''],
      ['', ''],
    ])
  })

  test('put off when its deadline has passed, the days between have run', async () => {
    const { sabine, reference } = await inReview()
    await on('2026-12-01T09:00:00Z')
    await requestComplement(await again.agent(sabine), reference, {
      items: [employment],
      deadline: '2026-12-31',
    })
    expect((await rowOf(reference)).refusalDate).toBe('2027-04-01')
    await on('2027-01-10T09:00:00Z')
    await extendComplement(await again.agent(sabine), reference, '2027-01-20')
    // Thirty days, then ten; the ten between are not given.
    expect((await rowOf(reference)).refusalDate).toBe('2027-04-11')
    await on('2027-01-25T09:00:00Z')
    await extendComplement(await again.agent(sabine), reference, '2027-01-31')
    expect((await rowOf(reference)).refusalDate).toBe('2027-04-17')
    await cancelComplement(await again.agent(sabine), reference)
    expect((await rowOf(reference)).refusalDate).toBe('2027-04-11')
  })
})

test('ten files that were sent leave room for what the prefecture asks for', async () => {
  await on('2026-11-02T09:00:00Z')
  const joao = await signedIn()
  const reference = await completeDraft(joao)
  for (let count = 1; count < fileLimits.filesPerDocument; count += 1)
    await sendPicture(joao, reference, 'employment')
  expect(await sendPicture(joao, reference, 'employment')).toEqual({ refused: 'tooManyFiles' })
  await certify(joao, reference)
  await submitDossier(joao, reference)
  const sabine = await agentOf('instructeur.69')
  await takeDossier(sabine, reference)
  await startReview(sabine, reference)
  await requestComplement(sabine, reference, { items: [employment], deadline: '2026-12-02' })
  for (let count = 0; count < fileLimits.filesPerDocument; count += 1)
    expect(await sendPicture(joao, reference, 'employment')).toHaveProperty('fileId')
  expect(await sendPicture(joao, reference, 'employment')).toEqual({ refused: 'tooManyFiles' })
})

test('a code of a photograph that cannot be one is refused, and nothing is sent', async () => {
  const { sabine, reference } = await inReview()
  await on('2026-12-01T09:00:00Z')
  const items = [employment, { ...employment, document: 'ephoto', title: 'Code e-photo' }]
  await requestComplement(await again.agent(sabine), reference, { items, deadline: '2026-12-31' })
  const joao = await signedIn()
  await sendPicture(joao, reference, 'employment')
  const complement = await findOwnComplement(await again.visit(joao, reference), french)
  const id = complement?.items.find(({ document }) => document === 'ephoto')?.id ?? ''
  const answer = async (code: string) =>
    answerComplement(await again.visit(joao, reference), { codes: { [id]: code } })
  await expect(answer('AB12 CD')).rejects.toThrow(new Refusal('ephotoUnsound', '6'))
  expect((await rowOf(reference)).state).toBe('complementRequested')
  expect(await answer('ab12 cd34 ef56 gh78 ij90 kl')).toEqual({ remaining: 0 })
  const sent = await findOwnComplement(await again.visit(joao, reference), french)
  expect(sent).toBeNull()
})

test('nothing to send is told, and changes nothing', async () => {
  await on('2026-11-02T09:00:00Z')
  const { joao, reference } = await asked('2026-12-02')
  const visit = await again.visit(joao, reference)
  await expect(answerComplement(visit, { reasons: { nobody: 'x' } })).rejects.toThrow(
    new Refusal('nothingToSend'),
  )
  expect((await rowOf(reference)).state).toBe('complementRequested')
})

test('a request names documents, within fifteen to ninety days', async () => {
  await on('2026-11-02T09:00:00Z')
  const { sabine, reference } = await inReview()
  const ask = (items: Parameters<typeof requestComplement>[2]['items'], deadline: string) =>
    requestComplement(sabine, reference, { items, deadline })
  await expect(ask([], '2026-12-02')).rejects.toThrow(new Refusal('nothingAsked'))
  await expect(ask([employment], '2026-11-16')).rejects.toThrow(new Refusal('deadlineOutOfRange'))
  await expect(ask([employment], '2027-02-01')).rejects.toThrow(new Refusal('deadlineOutOfRange'))
  await ask([employment], '2026-11-17')
  expect((await rowOf(reference)).state).toBe('complementRequested')
})

test('only its handler asks, from a state that allows it; anybody else finds nothing', async () => {
  await on('2026-11-02T09:00:00Z')
  const { sabine, reference } = await inReview()
  const request = { items: [employment], deadline: '2026-12-02' }
  for (const name of ['valideur.69', 'superviseur.69', 'instructeur.75', 'admin'])
    await expect(requestComplement(await agentOf(name), reference, request)).rejects.toThrow(NotFound)
  await requestComplement(sabine, reference, request)
  await expect(requestComplement(sabine, reference, request)).rejects.toThrow(new Refusal('caseMoved'))
  await expect(validateCompleteness(sabine, reference)).rejects.toThrow(new Refusal('caseMoved'))
})

test('cancelled, it goes back where it came from and the wait counts until then', async () => {
  await on('2026-11-02T09:00:00Z')
  const { sabine, reference } = await asked('2026-12-02')
  await on('2026-11-12T09:00:00Z')
  await cancelComplement(await again.agent(sabine), reference)
  expect(await rowOf(reference)).toMatchObject({ state: 'formalReview', refusalDate: '2027-03-12' })
})

test('the applicant adds fifteen days, once; the agent up to ninety', async () => {
  await on('2026-11-02T09:00:00Z')
  const { joao, sabine, reference } = await asked('2026-12-02')
  await askExtension(await again.visit(joao, reference))
  expect((await findOwnComplement(await again.visit(joao, reference), french))?.deadline).toBe('2026-12-17')
  await expect(askExtension(await again.visit(joao, reference))).rejects.toThrow(
    new Refusal('alreadyExtended'),
  )
  await expect(extendComplement(sabine, reference, '2027-02-01')).rejects.toThrow(
    new Refusal('deadlineOutOfRange'),
  )
  await extendComplement(sabine, reference, '2027-01-31')
  expect((await findOwnComplement(await again.visit(joao, reference), french))?.deadline).toBe('2027-01-31')
})

test('an indispensable document is awaited until its deadline, then the dossier is examined as it is', async () => {
  await on('2026-11-02T09:00:00Z')
  const { sabine, reference } = await asked('2026-12-02')
  await expect(examineAsIs(sabine, reference)).rejects.toThrow(new Refusal('notOverdue', '2026-12-02'))
  await on('2026-12-03T09:00:00Z')
  await examineAsIs(await again.agent(sabine), reference)
  expect(await rowOf(reference)).toMatchObject({ state: 'underReview', refusalDate: '2027-04-01' })
})

describe('reminders', () => {
  const due = async (instant: string) => {
    await on(instant)
    await runDue(await clock.now())
  }

  test('ten, three and one day before, once each, and never a closing', async () => {
    await on('2026-11-02T09:00:00Z')
    const { reference } = await asked('2026-12-02')
    const days = [
      '2026-11-20',
      '2026-11-22',
      '2026-11-22',
      '2026-11-29',
      '2026-12-01',
      '2026-12-02',
      '2026-12-20',
    ]
    const sent: number[] = []
    for (const day of days) {
      await due(`${day}T09:00:00Z`)
      sent.push((await kinds()).filter((kind) => kind === 'complementReminder').length)
    }
    expect(sent).toEqual([0, 1, 1, 2, 3, 3, 3])
    expect((await rowOf(reference)).state).toBe('complementRequested')
  })

  test('three days off and the reminder is still sent, once', async () => {
    await on('2026-11-02T09:00:00Z')
    await asked('2026-12-02')
    await due('2026-11-25T09:00:00Z')
    await due('2026-11-26T09:00:00Z')
    expect((await kinds()).filter((kind) => kind === 'complementReminder')).toHaveLength(1)
  })
})
