import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { complements } from '@/db/schema/cases'
import { parisDay } from '@/lib/clock'
import { earlier, type PlainDate } from '@/lib/procedure/calendar'
import { refusalDate, type Suspension, suspendedDays } from '@/lib/procedure/deadlines'

type Wait = Pick<typeof complements.$inferSelect, 'askedAt' | 'endedAt' | 'deadline' | 'suspends'>

/** From the day of the request until its end, its deadline at the latest. An open one counts until its deadline. */
export function suspensionOf({ askedAt, endedAt, deadline }: Wait): Suspension {
  const end = endedAt ? parisDay(endedAt) : deadline
  return { from: parisDay(askedAt), until: earlier(end, deadline) }
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
  const suspensions = waits.filter(({ suspends }) => suspends).map(suspensionOf)
  return refusalDate(parisDay(submittedAt), suspendedDays(suspensions))
}
