import { and, eq, gt, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { accounts, sessions } from '@/db/schema/people'
import { systemClock } from '@/lib/clock'
import { Refusal } from '@/lib/errors'
import { log } from '@/lib/log'
import { postAccountMail } from './accountMail'
import { findApplicant } from './applicant'
import { countAccountMail } from './limits'
import { idleMinutes, revokeSessions } from './sessions'
import { consumeToken, endLaterTokens, endTokens, issueToken } from './tokens'

/** Asks for a new address: a link to confirm it goes there, a link to stop it goes to the one of now. Null: no live session. */
export async function requestEmailChange(
  sessionId: string,
  email: string,
  address: string,
): Promise<true | null> {
  const applicant = await findApplicant(sessionId)
  if (!applicant) return null
  const { foreignerNumber } = applicant
  await countAccountMail(`emailChange ${foreignerNumber}`, address)
  await database().transaction(async (tx) => {
    await endTokens(tx, 'emailChange', foreignerNumber, email)
    const confirm = await issueToken(tx, { purpose: 'emailChange', foreignerNumber, email })
    const cancel = await issueToken(tx, { purpose: 'emailCancel', foreignerNumber, email: applicant.email })
    await postAccountMail(tx, { kind: 'confirmNewAddress', to: email, tokenId: confirm })
    await postAccountMail(tx, { kind: 'addressWillChange', to: applicant.email, tokenId: cancel })
  })
  log.info('change of address requested', { id: applicant.accountId })
  return true
}

/** The new address is read by its owner: it becomes the one of the account. */
export async function confirmEmailChange(link: string): Promise<void> {
  await database().transaction(async (tx) => {
    const { foreignerNumber, email } = await consumeToken(tx, link, 'emailChange')
    await endTokens(tx, 'emailChange', foreignerNumber)
    await endTokens(tx, 'passwordReset', foreignerNumber)
    await tx
      .update(accounts)
      .set({ email })
      .where(and(eq(accounts.foreignerNumber, foreignerNumber), isNull(accounts.closedAt)))
  })
  log.info('address changed')
}

/** The former address stays, or comes back; whoever asked for the change is signed out, and holds no link any more. */
export async function cancelEmailChange(link: string): Promise<void> {
  await database().transaction(async (tx) => {
    const token = await consumeToken(tx, link, 'emailCancel')
    const { foreignerNumber, email } = token
    await endLaterTokens(tx, token)
    await endTokens(tx, 'emailChange', foreignerNumber)
    await endTokens(tx, 'passwordReset', foreignerNumber)
    const [account] = await tx
      .update(accounts)
      .set({ email })
      .where(and(eq(accounts.foreignerNumber, foreignerNumber), isNull(accounts.closedAt)))
      .returning()
    if (!account) throw new Refusal('linkSpent')
    await revokeSessions(tx, account.id)
  })
  log.info('change of address stopped')
}

/** The sessions of an account that live now, newest first. */
export async function listSessions(accountId: string) {
  return database().query.sessions.findMany({
    where: and(
      eq(sessions.accountId, accountId),
      isNull(sessions.revokedAt),
      gt(sessions.expiresAt, systemClock.now()),
      gt(sessions.lastSeenAt, systemClock.inMs(-idleMinutes * 60_000)),
    ),
    orderBy: (columns, { desc }) => [desc(columns.createdAt)],
  })
}

/** « Se déconnecter partout », this device included. Null: no live session. */
export async function signOutEverywhere(sessionId: string): Promise<true | null> {
  const applicant = await findApplicant(sessionId)
  if (!applicant) return null
  await revokeSessions(database(), applicant.accountId)
  return true
}
