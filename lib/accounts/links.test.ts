import { and, eq, isNull } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { accounts, accountTokens } from '@/db/schema/people'
import { Refusal } from '@/lib/errors'
import { freshDemo, signedIn } from '@/lib/testing/people'
import { cancelEmailChange, confirmEmailChange, requestEmailChange } from './email'
import { requestPasswordReset, resetPassword } from './password'
import { type TokenPurpose, tokenOf } from './tokens'

beforeEach(freshDemo)

const foreignerNumber = '9900000102'
const own = 'joao@demo.example'
const address = '203.0.113.7'
const spent = new Refusal('linkSpent')

async function addressNow(): Promise<string | undefined> {
  const account = await database().query.accounts.findFirst({
    where: eq(accounts.foreignerNumber, foreignerNumber),
  })
  return account?.email
}

/** The link that a mail carried. */
async function link(purpose: TokenPurpose, email: string): Promise<string> {
  const row = await database().query.accountTokens.findFirst({
    where: and(
      eq(accountTokens.purpose, purpose),
      eq(accountTokens.email, email),
      isNull(accountTokens.usedAt),
    ),
  })
  return tokenOf(row?.id ?? '')
}

/** Somebody who holds the session of another changes the address twice, to keep a link of his own. */
async function changedTwice() {
  const { sessionId } = await signedIn(foreignerNumber)
  await requestEmailChange(sessionId, 'voleur@demo.example', address)
  await confirmEmailChange(await link('emailChange', 'voleur@demo.example'))
  await requestEmailChange(sessionId, 'encore@demo.example', address)
  return { stolen: await link('emailCancel', 'voleur@demo.example'), first: await link('emailCancel', own) }
}

describe('the first address written to has the last word', () => {
  test('when its owner presses first', async () => {
    const { stolen, first } = await changedTwice()
    await cancelEmailChange(first)
    await expect(cancelEmailChange(stolen)).rejects.toEqual(spent)
    expect(await addressNow()).toBe(own)
  })

  test('when the thief presses first', async () => {
    const { stolen, first } = await changedTwice()
    await cancelEmailChange(stolen)
    await cancelEmailChange(first)
    expect(await addressNow()).toBe(own)
  })
})

test('a new password ends a change of address that waits', async () => {
  const { sessionId } = await signedIn(foreignerNumber)
  await requestEmailChange(sessionId, 'voleur@demo.example', address)
  const pending = await link('emailChange', 'voleur@demo.example')
  await requestPasswordReset({ foreignerNumber, address })
  await resetPassword(await link('passwordReset', own), 'quatre mots sans rapport', address)
  await expect(confirmEmailChange(pending)).rejects.toEqual(spent)
  expect(await addressNow()).toBe(own)
})

test('a link to a new password does not outlive the address it went to', async () => {
  const { sessionId } = await signedIn(foreignerNumber)
  await requestPasswordReset({ foreignerNumber, address })
  const old = await link('passwordReset', own)
  await requestEmailChange(sessionId, 'neuf@demo.example', address)
  await confirmEmailChange(await link('emailChange', 'neuf@demo.example'))
  await expect(resetPassword(old, 'quatre mots sans rapport', address)).rejects.toEqual(spent)
})
