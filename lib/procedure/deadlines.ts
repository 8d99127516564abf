import { addDays, addMonths, type PlainDate } from './calendar'

/** Silence for four months is an implicit refusal (CESEDA R432-1, R432-2). */
const monthsOfSilence = 4

/** Days without any change after which a draft is deleted. */
export const draftIdleDays = 90

/** Days before the deletion of a draft on which its owner is told (`lifecycle.md` §2). */
export const draftWarningDays = [14, 2] as const

/**
 * The day on which silence becomes an implicit refusal.
 * @param depositDay the day of the deposit in Paris
 * @param suspendedDays days during which indispensable documents were awaited (CRPA L114-5)
 */
export function refusalDate(depositDay: PlainDate, suspendedDays = 0): PlainDate {
  return addDays(addMonths(depositDay, monthsOfSilence), suspendedDays)
}

/** A move is declared within three months (CESEDA R431-23). Later, it is told and taken. */
export function isDeclaredLate(movedOn: PlainDate, today: PlainDate): boolean {
  return addMonths(movedOn, 3) < today
}

/** The last day a proof of address may bear to count as younger than six months on the day of filing. */
export function oldestProofOfAddress(today: PlainDate): PlainDate {
  return addMonths(today, -6)
}
