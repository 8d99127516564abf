import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/db/client'
import { mailOutbox } from '@/db/schema/messages'
import { clock } from '@/lib/clock'
import { jobFor } from '@/lib/inbox/post'
import type { AccountMailKind } from '@/lib/mail/kinds'

interface AccountMail {
  kind: AccountMailKind
  /** Null: nobody is to be written to, and the same work is done, so that no answer tells by its time. */
  to: string | null
  tokenId?: string
  /** The link of an agent. */
  agentLinkId?: string
}

/** A mail of the account and its job, in the transaction of its cause. */
export async function postAccountMail(
  tx: Transaction,
  { kind, to, tokenId, agentLinkId }: AccountMail,
): Promise<void> {
  const id = randomUUID()
  const createdAt = await clock.now(tx)
  await tx.insert(mailOutbox).values({
    id,
    kind,
    to: to ?? '',
    tokenId,
    agentLinkId,
    createdAt,
    sentAt: to === null ? createdAt : null,
  })
  await tx.execute(jobFor(id))
}
