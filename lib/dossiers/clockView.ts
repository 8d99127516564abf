import { parisDay } from '@/lib/clock'
import { daysBetween, earlier, type PlainDate } from '@/lib/procedure/calendar'
import { refusalDate as silenceEnd } from '@/lib/procedure/deadlines'
import { type DossierState, isOpen } from '@/lib/procedure/transitions'
import { suspensionsOf } from './silenceClock'

/** Days before the refusal date on which the agents are alerted, first and last (`lifecycle.md` §4). */
export const alertDays = { first: 30, last: 10 } as const

/** The legal clock of a dossier as it is drawn. Lengths are in hundredths of the whole. */
export interface ClockView {
  depositDay: PlainDate
  refusalDate: PlainDate
  /** Days until the refusal date; negative when it has passed. */
  daysLeft: number
  /** The day until which it waits, when it waits now. */
  suspendedUntil: PlainDate | null
  /** Days that it has waited, those to come of an open wait left out. */
  suspendedDays: number
  over: boolean
  bars: { from: number; length: number; paused: boolean }[]
}

interface Clocked {
  state: DossierState
  submittedAt: Date
  refusalDate: PlainDate
  waits: readonly Parameters<typeof suspensionsOf>[0][]
}

/** How near the day of silence is, while nothing stops the clock. */
export function alertOf({
  over,
  suspendedUntil,
  daysLeft,
}: Pick<ClockView, 'over' | 'suspendedUntil' | 'daysLeft'>): 'none' | 'first' | 'last' {
  if (over || suspendedUntil || daysLeft > alertDays.first) return 'none'
  return daysLeft > alertDays.last ? 'first' : 'last'
}

/** When the clock runs, when it waits, and what is left. */
export function clockOf({ state, submittedAt, refusalDate, waits }: Clocked, today: PlainDate): ClockView {
  const depositDay = parisDay(submittedAt)
  const whole = Math.max(1, daysBetween(depositDay, refusalDate || silenceEnd(depositDay)))
  const share = (day: PlainDate) => Math.min(100, Math.max(0, (daysBetween(depositDay, day) / whole) * 100))
  const pauses = waits.flatMap(suspensionsOf)
  const open = waits.find(({ suspends, endedAt }) => suspends && !endedAt)
  const past = pauses.map(({ from, until }) => ({ from, until: earlier(until, today) }))
  return {
    depositDay,
    refusalDate,
    daysLeft: daysBetween(today, refusalDate),
    suspendedUntil: open && open.deadline >= today ? open.deadline : null,
    suspendedDays: past.reduce((days, { from, until }) => days + Math.max(0, daysBetween(from, until)), 0),
    over: !isOpen(state),
    bars: [
      { from: 0, length: share(today), paused: false },
      ...past.map(({ from, until }) => ({
        from: share(from),
        length: share(until) - share(from),
        paused: true,
      })),
    ],
  }
}
