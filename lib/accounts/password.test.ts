import { asc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { mailOutbox } from '@/db/schema/messages'
import { accounts, accountTokens } from '@/db/schema/people'
import { systemClock } from '@/lib/clock'
import { demoPassword } from '@/lib/demo/seed'
import { Refusal } from '@/lib/errors'
import { composeMail } from '@/lib/mail/compose'
import { freshDemo, signedIn } from '@/lib/testing/people'
import { findApplicant } from './applicant'
import {
  cancelEmailChange,
  confirmEmailChange,
  listSessions,
  requestEmailChange,
  signOutEverywhere,
} from './email'
import { changePassword, requestPasswordReset, resetPassword } from './password'
import { signInApplicant } from './signIn'
import { findToken } from './tokens'

beforeEach(freshDemo)

const foreignerNumber = '9900000102'
const address = '203.0.113.7'
const password = 'quatre mots sans rapport'
const nobody = crypto.randomUUID()

const outbox = () => database().select().from(mailOutbox).orderBy(asc(mailOutbox.createdAt))

/** The token in the newest mail of a kind, as its reader follows it. */
async function linkOf(kind: string): Promise<string> {
  const row = (await outbox()).filter((mail) => mail.kind === kind).at(-1)
  if (!row) throw new Error('No such mail was written')
  return /(?:mot-de-passe|courriel)\/([\w-]+)/u.exec((await composeMail(row)).text)?.[1] ?? ''
}

async function emailOf(number = foreignerNumber): Promise<string | undefined> {
  const rows = await database().select().from(accounts).where(eq(accounts.foreignerNumber, number))
  return rows[0]?.email
}

const signIn = (with_: string) => signInApplicant({ foreignerNumber, password: with_, address })

test('a forgotten password is replaced once, every session ends, and the account is told', async () => {
  const { sessionId } = await signedIn(foreignerNumber)
  await requestPasswordReset({ foreignerNumber, address })
  const link = await linkOf('passwordReset')
  expect(await findToken(link, 'passwordReset')).not.toBeNull()
  expect(await resetPassword(link, 'court', address)).toBe('passwordShort:5')
  expect(await resetPassword(link, password, address)).toBeNull()
  await expect(resetPassword(link, password, address)).rejects.toEqual(new Refusal('linkSpent'))
  expect(await findApplicant(sessionId)).toBeNull()
  await expect(signIn(demoPassword)).rejects.toEqual(new Refusal('signInUnknown'))
  await expect(signIn(password)).resolves.toHaveProperty('token')
  expect((await outbox()).map(({ kind }) => kind)).toEqual(['passwordReset', 'passwordChanged'])
})

test.each(['9900000101', '9900000555'])(
  'for %s, without an account, the same is written and nothing sent',
  async (number) => {
    await requestPasswordReset({ foreignerNumber: number, address })
    const [mail] = await outbox()
    expect(mail).toMatchObject({ kind: 'passwordReset', to: '' })
    expect(mail?.sentAt).not.toBeNull()
    expect(await database().select().from(accountTokens)).toHaveLength(1)
  },
)

test('a reset lifts the wait after six failures', async () => {
  for (let tries = 0; tries < 7; tries += 1) await signIn('wrong').catch(() => {})
  await requestPasswordReset({ foreignerNumber, address })
  await resetPassword(await linkOf('passwordReset'), password, address)
  await expect(signIn(password)).resolves.toHaveProperty('token')
})

test('a link of one kind does nothing of another, nor when it is too old', async () => {
  await requestPasswordReset({ foreignerNumber, address })
  const link = await linkOf('passwordReset')
  await expect(confirmEmailChange(link)).rejects.toEqual(new Refusal('linkSpent'))
  await expect(cancelEmailChange(link)).rejects.toEqual(new Refusal('linkSpent'))
  await database()
    .update(accountTokens)
    .set({ expiresAt: systemClock.inMs(-1000) })
  await expect(resetPassword(link, password, address)).rejects.toEqual(new Refusal('linkSpent'))
})

test('a password is changed by who knows it, and the other sessions end', async () => {
  const [here, there] = [await signedIn(foreignerNumber), await signedIn(foreignerNumber)]
  const change = (current: string, wanted: string) =>
    changePassword(here.sessionId, { current, password: wanted, address })
  await expect(change('wrong', password)).rejects.toEqual(new Refusal('passwordWrong'))
  expect(await change(demoPassword, 'motdepasse2026')).toEqual({ issue: 'passwordCommon' })
  expect(await change(demoPassword, password)).toEqual({ issue: null })
  expect(await findApplicant(here.sessionId)).not.toBeNull()
  expect(await findApplicant(there.sessionId)).toBeNull()
  await expect(signIn(password)).resolves.toHaveProperty('token')
})

test('without a live session nothing is changed', async () => {
  expect(await changePassword(nobody, { current: demoPassword, password, address })).toBeNull()
  expect(await requestEmailChange(nobody, 'neuf@demo.example', address)).toBeNull()
  expect(await signOutEverywhere(nobody)).toBeNull()
  expect(await outbox()).toEqual([])
})

test('a new address counts once it is confirmed; both addresses are written to', async () => {
  const { sessionId } = await signedIn(foreignerNumber)
  await requestEmailChange(sessionId, 'neuf@demo.example', address)
  expect(await emailOf()).toBe('joao@demo.example')
  expect((await outbox()).map(({ kind, to }) => [kind, to])).toEqual([
    ['confirmNewAddress', 'neuf@demo.example'],
    ['addressWillChange', 'joao@demo.example'],
  ])
  const link = await linkOf('confirmNewAddress')
  await confirmEmailChange(link)
  expect(await emailOf()).toBe('neuf@demo.example')
  await expect(confirmEmailChange(link)).rejects.toEqual(new Refusal('linkSpent'))
})

test('the former address stops a change, before or after it is confirmed', async () => {
  for (const confirmed of [false, true]) {
    const { sessionId } = await signedIn(foreignerNumber)
    await requestEmailChange(sessionId, 'voleur@demo.example', address)
    const link = await linkOf('confirmNewAddress')
    if (confirmed) await confirmEmailChange(link)
    await cancelEmailChange(await linkOf('addressWillChange'))
    expect(await emailOf()).toBe('joao@demo.example')
    expect(await findApplicant(sessionId)).toBeNull()
    await expect(confirmEmailChange(link)).rejects.toEqual(new Refusal('linkSpent'))
  }
})

test('« Se déconnecter partout » ends every session of the account, and of no other', async () => {
  const [here, there, other] = [
    await signedIn(foreignerNumber),
    await signedIn(foreignerNumber),
    await signedIn('9900000103'),
  ]
  expect((await listSessions(here.accountId)).map(({ id }) => id).sort()).toEqual(
    [here.sessionId, there.sessionId].sort(),
  )
  expect(await signOutEverywhere(here.sessionId)).toBe(true)
  expect(await findApplicant(here.sessionId)).toBeNull()
  expect(await findApplicant(there.sessionId)).toBeNull()
  expect(await findApplicant(other.sessionId)).not.toBeNull()
})
