import { and, eq, gt, sql } from 'drizzle-orm'
import { database, statements, type Transaction } from '@/db/client'
import { heldForms } from '@/db/schema/people'
import { systemClock } from '@/lib/clock'
import { type Applicant, isKnown } from './applicant'
import { graceHours } from './sessions'

/** Far beyond any form of ours, in characters: what is longer is nobody's writing. */
const longest = 50_000

/**
 * Keeps what was written in a form whose session has ended, for who signs in again to the same account; of a session that
 * was revoked, nothing (decision 0012). It takes the place of what was held before, unless it is blank.
 * @param address where the page of the form is
 * @param values what was written, by the names of the fields
 */
export async function holdForm(
  sessionId: string,
  address: string,
  values: Record<string, string>,
): Promise<void> {
  const written = JSON.stringify(values)
  if (Object.values(values).every((text) => text.trim() === '')) return
  if (address.length + written.length > longest) return
  await statements()`
    insert into held_forms (account_id, address, values, held_at)
    select s.account_id, ${address}, ${written}::text::jsonb, now() from sessions s where ${isKnown(sessionId)}
    on conflict (account_id) do update
      set address = excluded.address, values = excluded.values, held_at = excluded.held_at`
}

/** What its owner wrote on this page before his session ended, in the twelve hours after; or null. */
export async function findHeldForm(
  { accountId }: Applicant,
  address: string,
): Promise<Record<string, string> | null> {
  const found = await database().query.heldForms.findFirst({
    columns: { values: true },
    where: and(
      eq(heldForms.accountId, accountId),
      eq(heldForms.address, address),
      gt(heldForms.heldAt, systemClock.inMs(-graceHours * 3_600_000)),
    ),
  })
  return found?.values ?? null
}

/** What was written on a page was sent. The page may have been asked for with a word more: where it leads back to. */
export async function forgetHeldForm(
  tx: Transaction,
  { accountId }: Pick<Applicant, 'accountId'>,
  address: string,
): Promise<void> {
  await tx
    .delete(heldForms)
    .where(
      and(eq(heldForms.accountId, accountId), sql`split_part(${heldForms.address}, '?', 1) = ${address}`),
    )
}
