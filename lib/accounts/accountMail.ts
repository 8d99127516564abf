import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/db/client'
import { mailOutbox } from '@/db/schema/messages'
import { clock } from '@/lib/clock'
import { language } from '@/lib/copy/language'
import type { Language } from '@/lib/copy/languages'
import { jobFor } from '@/lib/inbox/post'
import type { AccountMailKind } from '@/lib/mail/kinds'

interface AccountMail {
  kind: AccountMailKind
  /** Null: nobody is to be written to, and the same work is done, so that no answer tells by its time. */
  to: string | null
  tokenId?: string
  /** The link of an agent. */
  agentLinkId?: string
  /** Of the account that is written to, when another person may have asked; of the request otherwise. */
  language?: Language
}

/** A mail of the account and its job, in the transaction of its cause. */
export async function postAccountMail(
  tx: Transaction,
  { kind, to, tokenId, agentLinkId, language: known }: AccountMail,
): Promise<void> {
  const id = randomUUID()
  const createdAt = await clock.now(tx)
  await tx.insert(mailOutbox).values({
    id,
    kind,
    to: to ?? '',
    tokenId,
    agentLinkId,
    language: known ?? language(),
    createdAt,
    sentAt: to === null ? createdAt : null,
  })
  await tx.execute(jobFor(id))
}
