import { and, eq, isNull } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { accounts } from '@/db/schema/people'
import { Refusal } from '@/lib/errors'
import { log } from '@/lib/log'
import { findRegistryPerson } from '@/lib/registry/permits'
import { postAccountMail } from './accountMail'
import { type Applicant, findApplicant } from './applicant'
import { countAccountMail, countSignIn, forgetSignIn } from './limits'
import { type PasswordIssue, passwordIssue } from './passwordRules'
import { hashPassword, passwordMatches } from './passwords'
import { revokeSessions } from './sessions'
import { consumeToken, endTokens, findToken, issueToken } from './tokens'

interface ResetRequest {
  foreignerNumber: string
  /** Network address of the caller, for the limits. */
  address: string
}

/** Sends a link to the address of an account. For a number without one the same is written, and nothing is sent. */
export async function requestPasswordReset({ foreignerNumber, address }: ResetRequest): Promise<void> {
  await countAccountMail(`passwordReset ${foreignerNumber}`, address)
  await database().transaction(async (tx) => {
    const [account] = await tx.select().from(accounts).where(eq(accounts.foreignerNumber, foreignerNumber))
    const to = account && !account.closedAt ? account.email : null
    const tokenId = await issueToken(tx, { purpose: 'passwordReset', foreignerNumber, email: to ?? '' })
    await postAccountMail(tx, { kind: 'passwordReset', to, tokenId, language: account?.language })
  })
  log.info('password reset requested')
}

/** Sets the password that a link allows, ends every session, and lifts the wait of sign-in. */
export async function resetPassword(
  link: string,
  password: string,
  address: string,
): Promise<PasswordIssue | null> {
  const token = await findToken(link, 'passwordReset')
  const person = token && (await findRegistryPerson(token.foreignerNumber))
  if (!person) throw new Refusal('linkSpent')
  const issue = passwordIssue(password, person)
  if (issue) return issue
  const passwordHash = await hashPassword(password)
  await database().transaction(async (tx) => {
    const { foreignerNumber } = await consumeToken(tx, link, 'passwordReset')
    await endTokens(tx, 'passwordReset', foreignerNumber)
    await endTokens(tx, 'emailChange', foreignerNumber)
    const [account] = await tx
      .update(accounts)
      .set({ passwordHash })
      .where(and(eq(accounts.foreignerNumber, foreignerNumber), isNull(accounts.closedAt)))
      .returning()
    if (!account) throw new Refusal('linkSpent')
    await tellOfChange(tx, account)
  })
  await forgetSignIn(person.foreignerNumber, address)
  log.info('password reset')
  return null
}

interface PasswordChange {
  current: string
  password: string
  address: string
}

/** Changes the password of who knows it, and ends the other sessions. Null: no live session. */
export async function changePassword(
  sessionId: string,
  { current, password, address }: PasswordChange,
): Promise<{ issue: PasswordIssue | null } | null> {
  const applicant = await findApplicant(sessionId)
  if (!applicant) return null
  await checkPassword(applicant, current, address)
  const { cardNumber } = applicant.registry
  const issue = passwordIssue(password, { ...applicant, cardNumber, visaNumber: null })
  if (issue) return { issue }
  const passwordHash = await hashPassword(password)
  const changed = await database().transaction(async (tx) => {
    await endTokens(tx, 'passwordReset', applicant.foreignerNumber)
    await endTokens(tx, 'emailChange', applicant.foreignerNumber)
    const [account] = await tx
      .update(accounts)
      .set({ passwordHash })
      .where(and(eq(accounts.id, applicant.accountId), isNull(accounts.closedAt)))
      .returning()
    if (account) await tellOfChange(tx, account, sessionId)
    return Boolean(account)
  })
  if (!changed) return null
  log.info('password changed', { id: applicant.accountId })
  return { issue: null }
}

/** Guesses made behind an open session count like those made at sign-in. */
export async function checkPassword(applicant: Applicant, password: string, address: string): Promise<void> {
  await countSignIn(applicant.foreignerNumber, address)
  const account = await database().query.accounts.findFirst({ where: eq(accounts.id, applicant.accountId) })
  if (!(await passwordMatches(account?.passwordHash ?? null, password))) throw new Refusal('passwordWrong')
  await forgetSignIn(applicant.foreignerNumber, address)
}

async function tellOfChange(
  tx: Transaction,
  account: typeof accounts.$inferSelect,
  exceptSession?: string,
): Promise<void> {
  await revokeSessions(tx, account.id, exceptSession)
  await postAccountMail(tx, { kind: 'passwordChanged', to: account.email })
}
