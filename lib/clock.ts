import { eq, sql } from 'drizzle-orm'
import { type Database, database } from '@/db/client'
import { settings } from '@/db/schema/messages'
import { env } from '@/lib/env'
import { isRealDay, type PlainDate } from '@/lib/procedure/calendar'

/** Real time: sessions, codes, limits. */
export const systemClock = {
  now: (): Date => new Date(),
  inMs: (milliseconds: number): Date => new Date(Date.now() + milliseconds),
}

/** Legal time: deposits, deadlines, dates printed. The demo and the tests may move it; nothing else may. */
export const clock = {
  /** @param on the transaction that asks, when there is one */
  async now(on: Pick<Database, 'execute'> = database()): Promise<Date> {
    if (!env().DEMO) return new Date()
    const rows = await on.execute<{ now: string }>(sql`select legal_now() as now`)
    return new Date(rows[0]?.now ?? Date.now())
  },
}

const offsetKey = 'clockOffsetSeconds'

async function setOffset(seconds: number): Promise<void> {
  const value = String(seconds)
  await database()
    .insert(settings)
    .values({ key: offsetKey, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
}

/** Moves the legal clock so that it shows `now` at this moment. */
export async function moveClock(now: Date): Promise<void> {
  // To the millisecond: a rounded offset would show the second before.
  await setOffset((now.getTime() - Date.now()) / 1000)
}

export async function resetClock(): Promise<void> {
  await database().delete(settings).where(sql`${settings.key} = ${offsetKey}`)
}

/** Work that sets the legal clock some days back, as often as it likes; after it the clock goes as it did before. */
export async function inThePast(work: (daysAgo: (days: number) => Promise<void>) => Promise<void>) {
  const held = await database().query.settings.findFirst({ where: eq(settings.key, offsetKey) })
  const offset = Number(held?.value ?? 0)
  try {
    await work((days) => setOffset(offset - days * 86_400))
  } finally {
    await (held ? setOffset(offset) : resetClock())
  }
}

const parisParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day in Paris at an instant: the only day that counts in law. */
export function parisDay(instant: Date): PlainDate {
  return parisParts.format(instant)
}

const isoInstant =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u

/** Reads an instant written by a person or a program; null when it is none. */
export function readInstant(text: string): Date | null {
  const [, year, month, day] = isoInstant.exec(text) ?? []
  const instant = new Date(text)
  const parts = { year: Number(year), month: Number(month), day: Number(day) }
  return !year || !isRealDay(parts) || Number.isNaN(instant.getTime()) ? null : instant
}

/** An instant as a hand-written statement gives it: Drizzle leaves timestamps of its client as text. */
export function instantOf(column: Date | string): Date {
  return new Date(column)
}

/** So many minutes after an instant. */
export function minutesAfter(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000)
}

/** An instant in the middle of a day, for naming its weekday. */
export function noonOf(day: PlainDate): Date {
  return new Date(`${day}T12:00:00Z`)
}
