import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { dossiers } from '@/db/schema/dossiers'
import { mailOutbox } from '@/db/schema/messages'
import { accounts, accountTokens, tokenPurposes } from '@/db/schema/people'
import { systemClock } from '@/lib/clock'
import { eraseDossier } from '@/lib/dossiers/erase'
import { Refusal } from '@/lib/errors'
import { log } from '@/lib/log'
import { can, isOpen } from '@/lib/procedure/transitions'
import { removeBlob } from '@/lib/uploads/vault'
import { postAccountMail } from './accountMail'
import { type Applicant, findApplicant } from './applicant'
import { checkPassword } from './password'
import { revokeSessions } from './sessions'
import { endTokens } from './tokens'

interface Closure {
  current: string
  /** Network address of the caller, for the limits. */
  address: string
}

/** The address goes from the links and from the mails that have left. */
async function forgetAddress(tx: Transaction, { foreignerNumber, email }: Applicant): Promise<void> {
  await tx.update(accountTokens).set({ email: '' }).where(eq(accountTokens.foreignerNumber, foreignerNumber))
  await tx
    .update(mailOutbox)
    .set({ to: '' })
    .where(and(eq(mailOutbox.to, email), isNotNull(mailOutbox.sentAt)))
}

/**
 * « Clore mon compte », by who knows its password. Drafts go whole, with the address, the password, the sessions and the
 * links; requests that have ended stay with the prefecture for as long as the law wants (`lifecycle.md` §8), and are found
 * again by who creates an account anew. Refuses while a request is examined. Null: no live session.
 */
export async function closeAccount(sessionId: string, { current, address }: Closure): Promise<true | null> {
  const applicant = await findApplicant(sessionId)
  if (!applicant) return null
  await checkPassword(applicant, current, address)
  const { accountId, foreignerNumber, email } = applicant
  const contents = await database().transaction(async (tx) => {
    // Dossiers by their ids, links, account: the order of everything else that locks several of them.
    const own = await tx
      .select({ id: dossiers.id, state: dossiers.state })
      .from(dossiers)
      .where(eq(dossiers.accountId, accountId))
      .orderBy(dossiers.id)
      .for('update')
    if (own.some(({ state }) => isOpen(state))) throw new Refusal('requestUnderWay')
    for (const purpose of tokenPurposes) await endTokens(tx, purpose, foreignerNumber)
    const [closed] = await tx
      .update(accounts)
      .set({ email: '', passwordHash: '', closedAt: systemClock.now() })
      .where(and(eq(accounts.id, accountId), isNull(accounts.closedAt)))
      .returning({ language: accounts.language })
    if (!closed) return null
    await revokeSessions(tx, accountId)
    const erased: string[] = []
    for (const { id, state } of own)
      if (can('applicant', 'discardDraft', state)) erased.push(...(await eraseDossier(tx, id)))
    await forgetAddress(tx, applicant)
    await postAccountMail(tx, { kind: 'accountClosed', to: email, language: closed.language })
    return erased
  })
  if (!contents) return null
  for (const blobId of contents) await removeBlob(blobId)
  log.info('account closed', { id: accountId })
  return true
}
