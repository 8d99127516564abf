import { noonOf, parisDay } from '@/lib/clock'
import { addDays, type PlainDate } from '@/lib/procedure/calendar'

interface Extension {
  /** Its last day. */
  endsOn: PlainDate
  /** Since when its request is examined no more. */
  overSince: Date | null
}

/**
 * Since when an extension certificate says nothing any more: its last day has passed, or its request was answered or
 * withdrawn (`lifecycle.md` §2, issueExtension). Null: it holds.
 */
export function extensionEnd({ endsOn, overSince }: Extension, now: Date): Date | null {
  const past = parisDay(now) > endsOn ? noonOf(addDays(endsOn, 1)) : null
  return past && overSince ? (past < overSince ? past : overSince) : (past ?? overSince)
}
