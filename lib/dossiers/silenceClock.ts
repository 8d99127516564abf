import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { complements } from '@/db/schema/cases'
import { parisDay } from '@/lib/clock'
import { earlier, type PlainDate } from '@/lib/procedure/calendar'
import { refusalDate, type Suspension, suspendedDays } from '@/lib/procedure/deadlines'

type Wait = Pick<
  typeof complements.$inferSelect,
  'askedAt' | 'endedAt' | 'deadline' | 'suspends' | 'pastWaits' | 'waitsFrom'
>

/**
 * When the clock waits for a request: from its day until its end, its deadline at the latest. An open one counts until
 * its deadline; one that was put off when its deadline had passed waits twice, and not in between.
 */
export function suspensionsOf({
  askedAt,
  endedAt,
  deadline,
  suspends,
  pastWaits,
  waitsFrom,
}: Wait): Suspension[] {
  const end = endedAt ? parisDay(endedAt) : deadline
  const last = { from: waitsFrom ?? parisDay(askedAt), until: earlier(end, deadline) }
  return suspends ? [...pastWaits, last] : pastWaits
}

/** Silence has become a refusal: no wait that begins now changes the day any more. */
export function isSilenceOver(
  { refusalDate: day }: { refusalDate: PlainDate | null },
  today: PlainDate,
): boolean {
  return day !== null && day <= today
}

/**
 * The day on which silence becomes a refusal, after the waits of a dossier. While one is open the day is the one that
 * follows if nothing comes.
 */
export async function refusalDateOf(
  tx: Transaction,
  { id, submittedAt }: { id: string; submittedAt: Date | null },
): Promise<PlainDate> {
  if (!submittedAt) throw new Error('A draft has no date of refusal')
  const waits = await tx.query.complements.findMany({ where: eq(complements.dossierId, id) })
  const suspensions = waits.flatMap(suspensionsOf)
  return refusalDate(parisDay(submittedAt), suspendedDays(suspensions))
}
