import { addDays, addMonths, daysBetween, type PlainDate, workingDayFrom } from './calendar'

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

/** A wait for indispensable documents: from the day of the request until the complete answer, or the deadline. */
export interface Suspension {
  from: PlainDate
  until: PlainDate
}

/** Days during which the clock of silence stood still: waits that overlap count once (CRPA L114-5). */
export function suspendedDays(suspensions: readonly Suspension[]): number {
  let days = 0
  let reached: PlainDate = ''
  for (const { from, until } of suspensions.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const start = from > reached ? from : reached
    if (until > start) {
      days += daysBetween(start, until)
      reached = until
    }
  }
  return days
}

/** Days that an applicant has to answer a request for documents: at least, as proposed, at most (`lifecycle.md` §2). */
export const complementDays = { least: 15, usual: 30, most: 90 } as const

/** Days that the applicant may add once, alone. */
export const extensionDays = 15

/** Days before the deadline of a request for documents on which the applicant is reminded. */
export const reminderDays = [10, 3, 1] as const

/** Days after its last mail before a dossier is reminded again. */
export const quietDays = 3

/** Minutes between a signature and its effect, during which it can be taken back. */
export const signatureMinutes = 10

/** Days after which a decision that nobody opened is told again. */
export const unopenedDays = 7

/** Days after which a decision that nobody opened is sent by letter: a task of the agent (`lifecycle.md` §5). */
export const letterDays = 15

/**
 * The last day to contest a decision: two months free of both their ends, until a working day.
 * @param from the day of the notification, or of the implicit refusal, in Paris
 */
export function appealLastDay(from: PlainDate): PlainDate {
  return workingDayFrom(addDays(addMonths(from, 2), 1))
}

/** Months of an extension certificate at most, and days before its end on which it is renewed (CESEDA R431-15-1). */
export const extensionMonths = 3
export const renewalDays = 15
