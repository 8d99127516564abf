import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { dossiers } from '@/db/schema/dossiers'
import { mailOutbox, messages } from '@/db/schema/messages'
import { accounts } from '@/db/schema/people'
import { demoPassword } from '@/lib/demo/seed'
import { withdrawDossier } from '@/lib/dossiers/afterDeposit'
import { startDraft } from '@/lib/dossiers/draft'
import { tellOwner } from '@/lib/dossiers/tellOwner'
import { NotFound, Refusal } from '@/lib/errors'
import { forgetOld } from '@/lib/jobs/retention'
import { composeMail } from '@/lib/mail/compose'
import { again, deposited, rowOf } from '@/lib/testing/agents'
import { freshDemo, sendPicture, signedIn } from '@/lib/testing/people'
import { findApplicant } from './applicant'
import { closeAccount } from './closure'
import { activateAccount, requestAccount } from './creation'
import { changePassword, requestPasswordReset } from './password'
import { openSession } from './sessions'
import { signInApplicant } from './signIn'

beforeEach(freshDemo)

const foreignerNumber = '9900000102'
const address = '203.0.113.7'
const password = 'quatre mots sans rapport'
const known = { current: demoPassword, address }

const outbox = () => database().select().from(mailOutbox).orderBy(mailOutbox.createdAt)
const kinds = async () => (await outbox()).map(({ kind }) => kind)

async function account() {
  const row = await database().query.accounts.findFirst({
    where: eq(accounts.foreignerNumber, foreignerNumber),
  })
  if (!row) throw new Error('This account is gone')
  return row
}

/** Follows the link of a new creation to its end. */
async function createAgain(): Promise<void> {
  await requestAccount({ foreignerNumber, email: 'neuf@demo.example', address })
  const mail = (await outbox()).find(({ kind }) => kind === 'confirmAddress')
  if (!mail) throw new Error('No link was sent')
  const link = /activation\/([\w-]+)/u.exec((await composeMail(mail)).text)?.[1] ?? ''
  expect(await activateAccount(link, password)).toBeNull()
}

test('an account is closed: drafts, address, password, sessions and links are gone, and its owner is told', async () => {
  const joao = await signedIn(foreignerNumber)
  const other = await signedIn(foreignerNumber)
  await sendPicture(joao, await startDraft(joao), 'identity')
  expect(await closeAccount(joao.sessionId, known)).toBe(true)
  expect(await database().$count(dossiers)).toBe(0)
  expect(await account()).toMatchObject({ email: '', passwordHash: '' })
  expect(await findApplicant(other.sessionId)).toBeNull()
  expect(await outbox()).toMatchObject([{ kind: 'accountClosed', to: joao.email }])
  await expect(signInApplicant({ foreignerNumber, password: demoPassword, address })).rejects.toEqual(
    new Refusal('signInUnknown'),
  )
  await requestPasswordReset({ foreignerNumber, address })
  expect((await outbox()).find(({ kind }) => kind === 'passwordReset')).toMatchObject({ to: '' })
})

test('without a live session nothing is closed', async () => {
  expect(await closeAccount(crypto.randomUUID(), known)).toBeNull()
  expect((await account()).closedAt).toBeNull()
})

test('who does not know the password closes nothing, and waits after six tries', async () => {
  const joao = await signedIn(foreignerNumber)
  const guess = () => closeAccount(joao.sessionId, { current: 'un autre', address })
  for (let tries = 0; tries < 6; tries += 1)
    await expect(guess()).rejects.toEqual(new Refusal('passwordWrong'))
  await expect(closeAccount(joao.sessionId, known)).rejects.toEqual(new Refusal('signInTooMany', '15'))
  expect((await account()).closedAt).toBeNull()
})

test('a request that is examined keeps its account, until it is withdrawn', async () => {
  const { joao, reference } = await deposited()
  await expect(closeAccount(joao.sessionId, known)).rejects.toEqual(new Refusal('requestUnderWay'))
  expect(await account()).toMatchObject({ email: joao.email, closedAt: null })
  await withdrawDossier(await again.visit(joao, reference))
  expect(await closeAccount(joao.sessionId, known)).toBe(true)
  expect((await rowOf(reference)).state).toBe('withdrawn')
})

test('what happens afterwards is left in the inbox, and nobody is written to', async () => {
  const { joao, reference } = await deposited()
  await withdrawDossier(await again.visit(joao, reference))
  await closeAccount(joao.sessionId, known)
  const row = await rowOf(reference)
  const before = await kinds()
  await database().transaction((tx) => tellOwner(tx, row, { kind: 'certificateChanged', at: joao.now }))
  expect(await kinds()).toEqual(before)
  expect(await database().$count(messages, eq(messages.kind, 'certificateChanged'))).toBe(1)
})

test('created anew it is the same account, with the requests that ended', async () => {
  const { joao, reference } = await deposited()
  await withdrawDossier(await again.visit(joao, reference))
  await closeAccount(joao.sessionId, known)
  await createAgain()
  expect(await account()).toMatchObject({
    id: joao.accountId,
    email: 'neuf@demo.example',
    closedAt: null,
  })
  const { sessionId } = await signInApplicant({ foreignerNumber, password, address })
  const back = await findApplicant(sessionId)
  expect((await rowOf(reference)).accountId).toBe(back?.accountId)
})

test('a link of creation does not take over an account that is open', async () => {
  const joao = await signedIn(foreignerNumber)
  await closeAccount(joao.sessionId, known)
  await requestAccount({ foreignerNumber, email: 'premier@demo.example', address })
  const mail = (await outbox()).find(({ kind }) => kind === 'confirmAddress')
  if (!mail) throw new Error('No link was sent')
  const link = /activation\/([\w-]+)/u.exec((await composeMail(mail)).text)?.[1] ?? ''
  await database().update(accounts).set({ closedAt: null, email: 'autre@demo.example' })
  await expect(activateAccount(link, password)).rejects.toEqual(new Refusal('linkSpent'))
  expect((await account()).email).toBe('autre@demo.example')
})

test('a session that was opened meanwhile shows nothing of a closed account, and begins nothing', async () => {
  const joao = await signedIn(foreignerNumber)
  await closeAccount(joao.sessionId, known)
  const { sessionId } = await openSession(joao.accountId)
  expect(await findApplicant(sessionId)).toBeNull()
  await expect(startDraft(joao)).rejects.toBeInstanceOf(NotFound)
})

test('closed from two windows, it is closed once', async () => {
  const [one, two] = [await signedIn(foreignerNumber), await signedIn(foreignerNumber)]
  const answers = await Promise.all([one, two].map(({ sessionId }) => closeAccount(sessionId, known)))
  expect(answers.filter(Boolean)).toHaveLength(1)
  expect(await kinds()).toEqual(['accountClosed'])
})

test('a password that changes meanwhile opens nothing again', async () => {
  const [one, two] = [await signedIn(foreignerNumber), await signedIn(foreignerNumber)]
  await Promise.allSettled([
    closeAccount(one.sessionId, known),
    changePassword(two.sessionId, { ...known, password }),
  ])
  const { closedAt, passwordHash } = await account()
  expect(closedAt === null || passwordHash === '').toBe(true)
})

test('the address is in no link and in no mail that has left', async () => {
  const joao = await signedIn(foreignerNumber)
  await requestPasswordReset({ foreignerNumber, address })
  await database().update(mailOutbox).set({ sentAt: joao.now })
  await closeAccount(joao.sessionId, known)
  expect((await outbox()).map(({ kind, to }) => [kind, to]).sort()).toEqual([
    ['accountClosed', joao.email],
    ['passwordReset', ''],
  ])
  const tokens = await database().query.accountTokens.findMany()
  expect(tokens.map(({ email }) => email)).toEqual([''])
})

test('the row goes once nothing is left that it owns', async () => {
  const { joao, reference } = await deposited()
  await withdrawDossier(await again.visit(joao, reference))
  await closeAccount(joao.sessionId, known)
  await forgetOld()
  expect((await account()).closedAt).not.toBeNull()
  await database().delete(dossiers)
  await forgetOld()
  await expect(account()).rejects.toThrow('gone')
})
