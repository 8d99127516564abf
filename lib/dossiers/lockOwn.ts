import { and, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { dossiers } from '@/db/schema/dossiers'
import type { Applicant } from '@/lib/accounts/applicant'
import { NotFound, Refusal } from '@/lib/errors'
import { type Action, can } from '@/lib/procedure/transitions'

/** Locks a dossier of the applicant's own, in whatever state. A stranger's is not found. */
export async function lockOwnRow(
  tx: Transaction,
  { accountId }: Applicant,
  reference: string,
): Promise<typeof dossiers.$inferSelect> {
  const [locked] = await tx
    .select()
    .from(dossiers)
    .where(and(eq(dossiers.reference, reference), eq(dossiers.accountId, accountId)))
    .for('update')
  if (!locked) throw new NotFound()
  return locked
}

/** The same, in a state that allows an action; one that moved meanwhile is refused. */
export async function lockOwn(
  tx: Transaction,
  applicant: Applicant,
  reference: string,
  action: Action,
): Promise<typeof dossiers.$inferSelect> {
  const locked = await lockOwnRow(tx, applicant, reference)
  if (!can('applicant', action, locked.state)) throw new Refusal('requestMoved')
  return locked
}
