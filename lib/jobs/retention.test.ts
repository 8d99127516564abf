import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { decisions } from '@/db/schema/cases'
import { dossiers } from '@/db/schema/dossiers'
import { blobs, fileReads, files, uploadTickets } from '@/db/schema/files'
import { capturedMails, mailOutbox } from '@/db/schema/messages'
import { accountTokens, sessions } from '@/db/schema/people'
import { requestPasswordReset } from '@/lib/accounts/password'
import { revokeSession } from '@/lib/accounts/sessions'
import { moveClock, readInstant, systemClock } from '@/lib/clock'
import { ensureMoveAttestation } from '@/lib/documents/moveAttestations'
import { ensureReceipt } from '@/lib/documents/receipts'
import { withdrawDossier } from '@/lib/dossiers/afterDeposit'
import { declareMove } from '@/lib/dossiers/declareMove'
import { startDraft } from '@/lib/dossiers/draft'
import { findVisit } from '@/lib/dossiers/read'
import { submitDossier } from '@/lib/dossiers/submit'
import { env } from '@/lib/env'
import { decided, rowOf } from '@/lib/testing/agents'
import { certify, completeDraft, freshDemo, sendPicture, signedIn } from '@/lib/testing/people'
import { removeFile } from '@/lib/uploads/removal'
import { storeBlob } from '@/lib/uploads/vault'
import { forgetOld } from './retention'
import { resumeMails, sendOutboxMail } from './worker'

beforeEach(freshDemo)

const daysAgo = (days: number) => systemClock.inMs(-days * 86_400_000)

test('a session row goes thirty days after its end, whatever ended it', async () => {
  const [open, over, revoked, recent] = await Promise.all([1, 2, 3, 4].map(() => signedIn()))
  const end = (session: typeof open, set: Partial<typeof sessions.$inferInsert>) =>
    database()
      .update(sessions)
      .set(set)
      .where(eq(sessions.id, session?.sessionId ?? ''))
  await end(over, { expiresAt: daysAgo(31) })
  await end(revoked, { revokedAt: daysAgo(31) })
  await revokeSession(recent?.sessionId ?? '')
  await forgetOld()
  const left = await database().query.sessions.findMany({ columns: { id: true } })
  expect(left.map(({ id }) => id).sort()).toEqual([open?.sessionId, recent?.sessionId].sort())
})

test('a mail keeps its trace and loses its content after ninety days; its link goes', async () => {
  await requestPasswordReset({ foreignerNumber: '9900000102', address: '::1' })
  const [mail] = await database().query.mailOutbox.findMany()
  await forgetOld()
  expect(await database().query.mailOutbox.findMany()).toEqual([mail])
  await database()
    .update(mailOutbox)
    .set({ sentAt: daysAgo(91) })
  await database()
    .update(accountTokens)
    .set({ expiresAt: daysAgo(91) })
  await forgetOld()
  const [kept] = await database().query.mailOutbox.findMany()
  expect(kept).toMatchObject({ id: mail?.id, kind: 'passwordReset', to: '', facts: {}, tokenId: null })
  expect(await database().$count(accountTokens)).toBe(0)
})

test('a mail that no server took in ninety days is given up, and asked for no more', async () => {
  await requestPasswordReset({ foreignerNumber: '9900000102', address: '::1' })
  await database()
    .update(mailOutbox)
    .set({ createdAt: daysAgo(91) })
  await forgetOld()
  const [kept] = await database().query.mailOutbox.findMany()
  expect(kept).toMatchObject({ kind: 'passwordReset', to: '', facts: {}, sentAt: null })
  await database().execute(sql`delete from graphile_worker._private_jobs`)
  await resumeMails(true)
  await sendOutboxMail(kept?.id ?? '')
  expect(await database().$count(capturedMails)).toBe(0)
  expect(
    await database().execute(sql`select 1 from graphile_worker.jobs where key = ${kept?.id ?? ''}`),
  ).toEqual([])
})

test('an erasure that fails holds back none of the others, and is made by the next night', async () => {
  const joao = await signedIn()
  await database()
    .update(sessions)
    .set({ revokedAt: daysAgo(31) })
  await requestPasswordReset({ foreignerNumber: '9900000102', address: '::1' })
  await database()
    .update(mailOutbox)
    .set({ sentAt: daysAgo(91) })
  const emptied = async () => (await database().query.mailOutbox.findFirst())?.to === ''
  // No address can be taken from a mail: the first of the erasures.
  await database().execute(sql`alter table mail_outbox add constraint broken check ("to" <> '')`)
  try {
    await forgetOld()
  } finally {
    await database().execute(sql`alter table mail_outbox drop constraint broken`)
  }
  expect(await emptied()).toBe(false)
  expect(await database().$count(sessions, eq(sessions.id, joao.sessionId))).toBe(0)
  await forgetOld()
  expect(await emptied()).toBe(true)
})

test('what an upload left goes after a day, what a dossier holds stays', async () => {
  const joao = await signedIn()
  const reference = await completeDraft(joao)
  await certify(joao, reference)
  await submitDossier(joao, reference)
  await ensureReceipt((await findVisit(joao.sessionId, reference))?.dossier.id ?? '')
  const address = { street: '3 rue des Essais', postcode: '75011', commune: 'Paris', insee: '75111' }
  await ensureMoveAttestation(joao, await declareMove(joao, { address, movedOn: '2026-10-01' }))
  const held = await database().$count(blobs)
  const leftover = await storeBlob(Readable.from([Buffer.from('x')]), 10)
  const zofia = await signedIn('9900000103')
  const draft = await startDraft(zofia)
  const removed = await sendPicture(zofia, draft, 'identity')
  if (!('fileId' in removed)) throw new Error('refused')
  await removeFile(zofia.sessionId, draft, removed.fileId)
  await database()
    .insert(uploadTickets)
    .values({
      id: randomUUID(),
      sessionId: joao.sessionId,
      reference,
      document: 'identity',
      name: 'a.png',
      createdAt: daysAgo(2),
    })
  await forgetOld()
  expect(await database().$count(blobs)).toBe(held + 2)
  await database()
    .update(blobs)
    .set({ createdAt: daysAgo(2) })
  await database()
    .update(files)
    .set({ removedAt: daysAgo(2) })
    .where(eq(files.id, removed.fileId))
  await forgetOld()
  expect(await database().query.blobs.findFirst({ where: eq(blobs.id, leftover.id) })).toBeUndefined()
  expect(await database().$count(blobs)).toBe(held)
  expect(await database().$count(uploadTickets)).toBe(0)
})

test('what a killed server left half written goes after two days, and no whole content with it', async () => {
  const folder = join(env().DATA_DIR, 'files', 'zz')
  await mkdir(folder, { recursive: true })
  for (const [name, days] of [
    ['old.part', 3],
    ['fresh.part', 1],
    ['whole', 3],
  ] as const) {
    await writeFile(join(folder, name), 'x')
    await utimes(join(folder, name), daysAgo(days), daysAgo(days))
  }
  await forgetOld()
  expect((await readdir(folder)).sort()).toEqual(['fresh.part', 'whole'])
  await rm(folder, { recursive: true })
})

test('who opened a file is known for three years', async () => {
  const joao = await signedIn()
  for (const years of [2, 4])
    await database()
      .insert(fileReads)
      .values({ fileId: randomUUID(), accountId: joao.accountId, at: daysAgo(years * 365) })
  await forgetOld()
  expect(await database().$count(fileReads)).toBe(1)
})

test('a request that was withdrawn goes five years after, with its files; one under examination stays', async () => {
  const joao = await signedIn()
  const reference = await completeDraft(joao)
  await certify(joao, reference)
  await submitDossier(joao, reference)
  const visit = await findVisit(joao.sessionId, reference)
  await ensureReceipt(visit?.dossier.id ?? '')
  await moveClock(readInstant('2040-01-01T09:00:00Z') ?? expect.fail())
  await forgetOld()
  expect(await database().$count(dossiers)).toBe(1)
  await withdrawDossier((await findVisit(joao.sessionId, reference)) ?? expect.fail())
  await moveClock(readInstant('2044-12-31T09:00:00Z') ?? expect.fail())
  await forgetOld()
  expect(await database().$count(dossiers)).toBe(1)
  await moveClock(readInstant('2045-01-02T09:00:00Z') ?? expect.fail())
  await forgetOld()
  expect([await database().$count(dossiers), await database().$count(blobs)]).toEqual([0, 0])
  const [trace] = await database().query.erasedDossiers.findMany()
  expect(trace).toMatchObject({ id: visit?.dossier.id, state: 'withdrawn' })
})

test('a request that was accepted goes five years after the last day of its card', async () => {
  const { reference } = await decided()
  const { id } = await rowOf(reference)
  const decision = await database().query.decisions.findFirst({ where: eq(decisions.dossierId, id) })
  const [year = '', month, day] = (decision?.endsOn ?? '').split('-')
  const after = (years: number) =>
    readInstant(`${Number(year) + years}-${month}-${day}T09:00:00Z`) ?? expect.fail()
  await moveClock(after(5))
  await forgetOld()
  expect(await database().$count(dossiers)).toBe(1)
  await moveClock(new Date(after(5).getTime() + 86_400_000))
  await forgetOld()
  expect([await database().$count(dossiers), await database().$count(blobs)]).toEqual([0, 0])
  expect(await database().query.erasedDossiers.findMany()).toMatchObject([{ id, state: 'accepted' }])
})
