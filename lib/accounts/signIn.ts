import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { accounts } from '@/db/schema/people'
import { Refusal } from '@/lib/errors'
import { log } from '@/lib/log'
import { countSignIn, forgetSignIn } from './limits'
import { passwordMatches } from './passwords'
import { openSession } from './sessions'

export interface Credentials {
  foreignerNumber: string
  password: string
  /** Network address of the caller, for the limits. */
  address: string
}

/** Checks the pair and opens a session. Unknown account and wrong password are one refusal, in the same time. */
export async function signInApplicant(
  credentials: Credentials,
): Promise<{ accountId: string; sessionId: string; token: string }> {
  const foreignerNumber = credentials.foreignerNumber.replace(/\s/gu, '')
  if (!/^\d{10}$/u.test(foreignerNumber)) throw new Refusal('signInUnknown')
  await countSignIn(foreignerNumber, credentials.address)
  const account = await database().query.accounts.findFirst({
    where: eq(accounts.foreignerNumber, foreignerNumber),
  })
  const hash = account?.closedAt ? null : (account?.passwordHash ?? null)
  if (!(await passwordMatches(hash, credentials.password)) || !account) {
    log.info('sign-in refused')
    throw new Refusal('signInUnknown')
  }
  await forgetSignIn(foreignerNumber, credentials.address)
  log.info('signed in', { id: account.id })
  return { accountId: account.id, ...(await openSession(account.id)) }
}
