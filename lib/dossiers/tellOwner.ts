import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { accounts } from '@/db/schema/people'
import { leaveMessage, post } from '@/lib/inbox/post'
import type { InboxKind, MailKind } from '@/lib/mail/kinds'

interface Telling<Kind> {
  kind: Kind
  at: Date
  facts?: Record<string, string>
}

type Owned = { id: string; accountId: string }

async function getAddress(tx: Transaction, accountId: string): Promise<string> {
  const owner = await tx.query.accounts.findFirst({
    columns: { email: true },
    where: eq(accounts.id, accountId),
  })
  if (!owner) throw new Error('A dossier has no account')
  return owner.email
}

/** Tells the owner of a dossier: a message, and the mail that mirrors it, in the transaction of the event. */
export async function tellOwner(
  tx: Transaction,
  { id, accountId }: Owned,
  telling: Telling<MailKind>,
): Promise<void> {
  await post(tx, { ...telling, accountId, dossierId: id, to: await getAddress(tx, accountId) })
}

/** What is told in the inbox alone (`lifecycle.md` §7). */
export async function leaveWord(
  tx: Transaction,
  { id, accountId }: Owned,
  { kind, at, facts }: Telling<InboxKind>,
): Promise<void> {
  await leaveMessage(tx, { kind, accountId, dossierId: id, at, facts })
}
