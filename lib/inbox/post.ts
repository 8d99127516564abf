import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { mailOutbox, messages } from '@/db/schema/messages'
import type { MailKind } from '@/lib/mail/kinds'

interface Posting {
  kind: MailKind
  accountId: string
  /** None for what is told outside of any request. */
  dossierId?: string
  to: string
  at: Date
  /** What the mail says and no table keeps. */
  facts?: Record<string, string>
}

/** The message in the inbox, the mail to send and its job, in the transaction of the event they tell. */
export async function post(
  tx: Transaction,
  { kind, accountId, dossierId, to, at, facts }: Posting,
): Promise<void> {
  const id = randomUUID()
  await tx.insert(messages).values({ id: randomUUID(), accountId, dossierId, kind, at })
  await tx.insert(mailOutbox).values({ id, kind, to, dossierId, accountId, facts, createdAt: at })
  await tx.execute(jobFor(id))
}

/** The statement that asks for a mail to be sent; asked twice, it is one job. */
export function jobFor(outboxId: string) {
  return sql`select graphile_worker.add_job('sendMail', json_build_object('id', ${outboxId}::text), job_key => ${outboxId}::text)`
}
