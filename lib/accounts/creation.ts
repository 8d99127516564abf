import { randomUUID } from 'node:crypto'
import { eq, isNotNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { accounts } from '@/db/schema/people'
import { clock } from '@/lib/clock'
import { language } from '@/lib/copy/language'
import { Refusal } from '@/lib/errors'
import { log } from '@/lib/log'
import { findRegistryPerson, type Identification, matchesRegistry } from '@/lib/registry/permits'
import { postAccountMail } from './accountMail'
import { countAccountMail, countIdentification, forgetIdentification } from './limits'
import { type PasswordIssue, passwordIssue } from './passwordRules'
import { hashPassword } from './passwords'
import { consumeToken, endTokens, findToken, issueToken } from './tokens'

/** Says whether all the data match the registry: one refusal for whatever does not. */
export async function identify(identification: Identification, address: string): Promise<void> {
  await countIdentification(identification.foreignerNumber, address)
  const known = await findRegistryPerson(identification.foreignerNumber)
  if (!matchesRegistry(identification, known)) {
    log.info('identification refused')
    throw new Refusal('notIdentified')
  }
  await forgetIdentification(identification.foreignerNumber, address)
}

interface CreationRequest {
  foreignerNumber: string
  email: string
  /** Network address of the caller, for the limits. */
  address: string
}

/**
 * Records the address of someone identified. Who has an account already gets another mail, at the address of that
 * account; the writes are the same in both cases, and so is their time.
 */
export async function requestAccount({ foreignerNumber, email, address }: CreationRequest): Promise<void> {
  await countAccountMail(`activation ${foreignerNumber}`, address)
  await database().transaction(async (tx) => {
    const [account] = await tx.select().from(accounts).where(eq(accounts.foreignerNumber, foreignerNumber))
    await endTokens(tx, 'activation', foreignerNumber, email)
    const tokenId = await issueToken(tx, { purpose: 'activation', foreignerNumber, email })
    await postAccountMail(
      tx,
      account && !account.closedAt
        ? { kind: 'accountExists', to: account.email, tokenId, language: account.language }
        : { kind: 'confirmAddress', to: email, tokenId },
    )
  })
  log.info('account requested')
}

/** Creates the account that a link stands for, or opens again the one that was closed, and uses the link up. Answers what is wrong with the password. */
export async function activateAccount(link: string, password: string): Promise<PasswordIssue | null> {
  const token = await findToken(link, 'activation')
  const person = token && (await findRegistryPerson(token.foreignerNumber))
  if (!person) throw new Refusal('linkSpent')
  const issue = passwordIssue(password, person)
  if (issue) return issue
  const passwordHash = await hashPassword(password)
  const createdAt = await clock.now()
  await database().transaction(async (tx) => {
    const { foreignerNumber, email } = await consumeToken(tx, link, 'activation')
    const created = await tx
      .insert(accounts)
      .values({ id: randomUUID(), foreignerNumber, email, passwordHash, language: language(), createdAt })
      .onConflictDoUpdate({
        target: accounts.foreignerNumber,
        set: { email, passwordHash, language: language(), closedAt: null },
        setWhere: isNotNull(accounts.closedAt),
      })
      .returning({ id: accounts.id })
    if (created.length === 0) throw new Refusal('linkSpent')
    await endTokens(tx, 'activation', foreignerNumber)
    await postAccountMail(tx, { kind: 'accountCreated', to: email })
  })
  log.info('account created')
  return null
}
