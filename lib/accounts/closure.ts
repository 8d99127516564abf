import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { dossiers } from '@/db/schema/dossiers'
import { accounts, tokenPurposes } from '@/db/schema/people'
import { systemClock } from '@/lib/clock'
import { eraseDossier } from '@/lib/dossiers/erase'
import { findApplicant } from '@/lib/dossiers/read'
import { Refusal } from '@/lib/errors'
import { log } from '@/lib/log'
import { can, isOpen } from '@/lib/procedure/transitions'
import { removeBlob } from '@/lib/uploads/vault'
import { postAccountMail } from './accountMail'
import { checkPassword } from './password'
import { revokeSessions } from './sessions'
import { endTokens } from './tokens'

interface Closure {
  current: string
  /** Network address of the caller, for the limits. */
  address: string
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
    // What would begin meanwhile waits for this row.
    await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, accountId)).for('update')
    const own = await tx
      .select({ id: dossiers.id, state: dossiers.state })
      .from(dossiers)
      .where(eq(dossiers.accountId, accountId))
      .for('update')
    if (own.some(({ state }) => isOpen(state))) throw new Refusal('requestUnderWay')
    const erased: string[] = []
    for (const { id, state } of own)
      if (can('applicant', 'discardDraft', state)) erased.push(...(await eraseDossier(tx, id)))
    await postAccountMail(tx, { kind: 'accountClosed', to: email })
    await revokeSessions(tx, accountId)
    for (const purpose of tokenPurposes) await endTokens(tx, purpose, foreignerNumber)
    await tx
      .update(accounts)
      .set({ email: '', passwordHash: '', closedAt: systemClock.now() })
      .where(eq(accounts.id, accountId))
    return erased
  })
  for (const blobId of contents) await removeBlob(blobId)
  log.info('account closed', { id: accountId })
  return true
}
