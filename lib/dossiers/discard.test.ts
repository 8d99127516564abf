import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { dossiers } from '@/db/schema/dossiers'
import { blobs, files } from '@/db/schema/files'
import { mailOutbox } from '@/db/schema/messages'
import { clock } from '@/lib/clock'
import { NotFound, Refusal } from '@/lib/errors'
import { runDue } from '@/lib/jobs/runDue'
import { certify, completeDraft, freshDemo, signedIn } from '@/lib/testing/people'
import { discardDraft } from './discard'
import { startDraft } from './draft'
import { findVisit } from './read'
import { resendReceipt, submitDossier } from './submit'

beforeEach(freshDemo)

const day = 24 * 3600 * 1000

async function inDays(days: number): Promise<Date> {
  return new Date((await clock.now()).getTime() + days * day)
}

async function expiryMails() {
  return database().select().from(mailOutbox).where(eq(mailOutbox.kind, 'draftExpiring'))
}

describe('« Supprimer ce brouillon »', () => {
  test('leaves nothing: neither answers nor files', async () => {
    const joao = await signedIn()
    const reference = await completeDraft(joao)
    await discardDraft(joao, reference)
    await expect(findVisit(joao.sessionId, reference)).rejects.toBeInstanceOf(NotFound)
    expect(await database().select().from(files)).toEqual([])
    expect(await database().select().from(blobs)).toEqual([])
  })

  test('a stranger deletes nothing, and a deposited request stays', async () => {
    const joao = await signedIn()
    const reference = await completeDraft(joao)
    const zofia = await signedIn('9900000103')
    await expect(discardDraft(zofia, reference)).rejects.toBeInstanceOf(NotFound)
    await certify(joao, reference)
    await submitDossier(joao, reference)
    await expect(discardDraft(joao, reference)).rejects.toEqual(new Refusal('alreadySubmitted'))
  })
})

describe('a draft that nobody touches', () => {
  test('is announced 14 and 2 days before its end, then deleted, once each', async () => {
    const joao = await signedIn()
    const reference = await completeDraft(joao)
    const counts: number[] = []
    for (const days of [75, 76, 76, 88, 89, 89]) {
      await runDue(await inDays(days))
      counts.push((await expiryMails()).length)
    }
    expect(counts).toEqual([0, 1, 1, 2, 2, 2])
    expect((await findVisit(joao.sessionId, reference))?.dossier.reference).toBe(reference)
    await runDue(await inDays(90))
    await expect(findVisit(joao.sessionId, reference)).rejects.toBeInstanceOf(NotFound)
    expect(await database().select().from(blobs)).toEqual([])
    expect(await expiryMails()).toHaveLength(2)
  })

  test('three months off and nothing is missed: both mails, then the end', async () => {
    await startDraft(await signedIn())
    await runDue(await inDays(100))
    expect(await expiryMails()).toHaveLength(2)
    expect(await database().select().from(dossiers)).toEqual([])
  })

  test('deposited at its last second it is a request or it is gone, never half of each', async () => {
    for (let round = 0; round < 4; round += 1) {
      await freshDemo()
      const joao = await signedIn()
      const reference = await completeDraft(joao)
      await certify(joao, reference)
      const end = await inDays(90)
      const [deposit] = await Promise.allSettled(
        round % 2
          ? [submitDossier(joao, reference), runDue(end)]
          : [runDue(end).then(() => submitDossier(joao, reference))],
      )
      const left = await database().select({ state: dossiers.state }).from(dossiers)
      const receipts = await database().select().from(mailOutbox).where(eq(mailOutbox.kind, 'deposit'))
      if (deposit?.status === 'fulfilled') expect(left).toEqual([{ state: 'submitted' }])
      else expect([left, deposit?.reason]).toEqual([[], expect.any(NotFound)])
      expect(receipts).toHaveLength(left.length)
    }
  })

  test('is left alone once it is deposited', async () => {
    const joao = await signedIn()
    const reference = await completeDraft(joao)
    await certify(joao, reference)
    await submitDossier(joao, reference)
    await runDue(await inDays(100))
    expect(await expiryMails()).toEqual([])
    expect(await database().select().from(dossiers)).toHaveLength(1)
  })
})

test('the receipt is sent again, five times an hour at most, and never of a draft', async () => {
  const joao = await signedIn()
  const reference = await completeDraft(joao)
  const visit = async () => {
    const found = await findVisit(joao.sessionId, reference)
    if (!found) throw new Error('The session has ended')
    return found
  }
  await expect(resendReceipt(await visit())).rejects.toBeInstanceOf(Refusal)
  await certify(joao, reference)
  await submitDossier(joao, reference)
  for (let count = 0; count < 5; count += 1) await resendReceipt(await visit())
  await expect(resendReceipt(await visit())).rejects.toMatchObject({ code: 'resendTooMany' })
  const sent = await database().select().from(mailOutbox).where(eq(mailOutbox.kind, 'receiptAgain'))
  expect(sent).toHaveLength(5)
})
