import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { mailOutbox } from '@/db/schema/messages'
import { accounts, accountTokens, registryPeople } from '@/db/schema/people'
import { systemClock } from '@/lib/clock'
import { Refusal } from '@/lib/errors'
import { composeMail } from '@/lib/mail/compose'
import type { Identification } from '@/lib/registry/permits'
import { freshDemo } from '@/lib/testing/people'
import { activateAccount, identify, requestAccount } from './creation'
import { signInApplicant } from './signIn'
import { findToken } from './tokens'

beforeEach(freshDemo)

const number = '9900000101'
const address = '203.0.113.7'
const password = 'quatre mots sans rapport'

async function held(foreignerNumber: string): Promise<Identification> {
  const person = await database().query.registryPeople.findFirst({
    where: eq(registryPeople.foreignerNumber, foreignerNumber),
  })
  if (!person) throw new Error('Nobody has this number')
  const { birthDate, permitExpiresOn: expiresOn, permitStartsOn: startsOn } = person
  return person.permitKind === 'permit'
    ? { kind: 'permit', foreignerNumber, birthDate, expiresOn, cardNumber: person.cardNumber ?? '' }
    : { kind: 'vls-ts', foreignerNumber, birthDate, expiresOn, startsOn, visaNumber: person.visaNumber ?? '' }
}

const outbox = () => database().select().from(mailOutbox).orderBy(mailOutbox.createdAt)

/** The token that a mail leads to, as its reader follows it. */
async function linkIn(row: typeof mailOutbox.$inferSelect | undefined): Promise<string> {
  if (!row) throw new Error('No mail was written')
  return /activation\/([\w-]+)/u.exec((await composeMail(row)).text)?.[1] ?? ''
}

async function requestedLink(email = 'chiara@demo.example'): Promise<string> {
  await requestAccount({ foreignerNumber: number, email, address })
  return linkIn((await outbox()).at(-1))
}

test.each([number, '9900000102', '9900000111'])('the data of %s are recognised', async (known) => {
  await expect(identify(await held(known), address)).resolves.toBeUndefined()
})

test.each<[string, Partial<Identification>]>([
  ['an unknown number', { foreignerNumber: '9900000555' }],
  ['another card', { cardNumber: 'FR0000102' }],
  ['another date of birth', { birthDate: '1991-02-15' }],
  ['another expiry', { expiresOn: '2030-01-01' }],
  ['another kind of document', { kind: 'vls-ts', visaNumber: 'VLS000000111', startsOn: '2026-01-01' }],
])('%s is one and the same refusal', async (_what, change) => {
  // A change keeps the shape of one kind or the other.
  const asked = { ...(await held(number)), ...change } as Identification
  await expect(identify(asked, address)).rejects.toEqual(new Refusal('notIdentified'))
})

test('a sixth try for one number waits, though its data match', async () => {
  const right = await held(number)
  for (let tries = 0; tries < 5; tries += 1)
    await expect(identify({ ...right, birthDate: '2000-01-01' }, address)).rejects.toEqual(
      new Refusal('notIdentified'),
    )
  await expect(identify(right, address)).rejects.toEqual(new Refusal('signInTooMany', '60'))
})

test('a link opens a page as often as it is read, and makes one account', async () => {
  const link = await requestedLink()
  expect(await findToken(link, 'activation')).not.toBeNull()
  expect(await findToken(link, 'activation')).not.toBeNull()
  expect(await activateAccount(link, password)).toBeNull()
  expect(await findToken(link, 'activation')).toBeNull()
  await expect(activateAccount(link, password)).rejects.toEqual(new Refusal('linkSpent'))
  expect((await outbox()).map(({ kind }) => kind)).toEqual(['confirmAddress', 'accountCreated'])
  await expect(signInApplicant({ foreignerNumber: number, password, address })).resolves.toHaveProperty(
    'token',
  )
})

test('two presses at the same moment make one account', async () => {
  const link = await requestedLink()
  const outcomes = await Promise.allSettled([
    activateAccount(link, password),
    activateAccount(link, password),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('the database holds no link', async () => {
  const link = await requestedLink()
  const rows = [await database().select().from(accountTokens), await outbox()]
  expect(JSON.stringify(rows)).not.toContain(link)
})

test('a link that is too old is spent', async () => {
  const link = await requestedLink()
  await database()
    .update(accountTokens)
    .set({ expiresAt: systemClock.inMs(-1000) })
  await expect(activateAccount(link, password)).rejects.toEqual(new Refusal('linkSpent'))
})

test('a link sent again leaves the first one good; a corrected address ends it', async () => {
  const first = await requestedLink()
  const again = await requestedLink()
  expect(await findToken(first, 'activation')).not.toBeNull()
  const corrected = await requestedLink('chiara.bianchi@demo.example')
  expect(await findToken(first, 'activation')).toBeNull()
  expect(await findToken(again, 'activation')).toBeNull()
  expect(await findToken(corrected, 'activation')).not.toBeNull()
})

test('who has an account is told so at the address of the account, and the rest is the same', async () => {
  await requestAccount({ foreignerNumber: '9900000102', email: 'autre@demo.example', address })
  const [mail, ...others] = await outbox()
  expect(others).toEqual([])
  expect(mail).toMatchObject({ kind: 'accountExists', to: 'joao@demo.example' })
  expect((await database().select().from(accountTokens)).length).toBe(1)
})

test('the link of someone who has an account by now makes no second one', async () => {
  const link = await requestedLink()
  await activateAccount(await requestedLink(), password)
  await expect(activateAccount(link, password)).rejects.toEqual(new Refusal('linkSpent'))
  const rows = await database().select().from(accounts).where(eq(accounts.foreignerNumber, number))
  expect(rows).toHaveLength(1)
})

test('a weak password keeps the link', async () => {
  const link = await requestedLink()
  expect(await activateAccount(link, 'court')).toBe('passwordShort:5')
  expect(await activateAccount(link, 'chiara-bianchi-1991')).toBe('passwordPersonal')
  expect(await findToken(link, 'activation')).not.toBeNull()
})

test('sixty mails an hour for one number in the demo, then a wait', async () => {
  for (let mails = 0; mails < 60; mails += 1) await requestedLink()
  await expect(requestedLink()).rejects.toHaveProperty('code', 'signInTooMany')
})
