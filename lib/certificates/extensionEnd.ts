import { sql } from 'drizzle-orm'
import { noonOf, parisDay } from '@/lib/clock'
import { addDays, type PlainDate } from '@/lib/procedure/calendar'

interface Extension {
  /** Its last day. */
  endsOn: PlainDate
  /** Since when its request is examined no more. */
  overSince: Date | null
}

/** The moment of the answer or of the withdrawal of a dossier that is over, as a column of a query on `dossiers`. */
export const overSince = sql<
  string | null
>`case when dossiers.over_since is not null then (select max(e.at) from events e
  where e.dossier_id = dossiers.id and e.action in ('takeEffect', 'withdraw')) end`

/**
 * Since when an extension certificate says nothing any more: its last day has passed, or its request was answered or
 * withdrawn (`lifecycle.md` §2, issueExtension). Null: it holds.
 */
export function extensionEnd({ endsOn, overSince: over }: Extension, now: Date): Date | null {
  const past = parisDay(now) > endsOn ? noonOf(addDays(endsOn, 1)) : null
  return past && over ? (past < over ? past : over) : (past ?? over)
}
