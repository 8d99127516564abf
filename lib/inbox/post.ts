import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { mailOutbox, messages } from '@/db/schema/messages'
import type { InboxKind, MailKind } from '@/lib/mail/kinds'

interface Posting<Kind> {
  kind: Kind
  accountId: string
  /** None for what is told outside of any request. */
  dossierId?: string
  at: Date
  /** What the message says and no table keeps: ids, counts and days. */
  facts?: Record<string, string>
}

/** A message in the inbox, in the transaction of the event it tells. Answers its id. */
export async function leaveMessage(
  tx: Transaction,
  { kind, accountId, dossierId, at, facts }: Posting<InboxKind>,
): Promise<string> {
  const id = randomUUID()
  await tx.insert(messages).values({ id, accountId, dossierId, kind, at, facts })
  return id
}

/**
 * The message in the inbox, the mail to send and its job, in the transaction of the event they tell. A closed account has
 * no address: the message is there if it is ever opened again.
 */
export async function post(
  tx: Transaction,
  { to, kind, ...posting }: Posting<MailKind> & { to: string },
): Promise<void> {
  const message = await leaveMessage(tx, { ...posting, kind })
  if (!to) return
  const { accountId, dossierId, at, facts } = posting
  const id = randomUUID()
  await tx
    .insert(mailOutbox)
    .values({ id, kind, to, dossierId, accountId, facts: { ...facts, message }, createdAt: at })
  await tx.execute(jobFor(id))
}

/** The statement that asks for a mail to be sent; asked twice, it is one job. */
export function jobFor(outboxId: string) {
  return sql`select graphile_worker.add_job('sendMail', json_build_object('id', ${outboxId}::text), job_key => ${outboxId}::text)`
}
