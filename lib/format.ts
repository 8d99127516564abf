import { noonOf, parisDay } from '@/lib/clock'
import { type PlainDate, partsOf } from '@/lib/procedure/calendar'

const nbsp = '\u00a0'

const longDay = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const weekDay = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const hour = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hour: 'numeric',
  minute: '2-digit',
})

function firstOfMonth(text: string): string {
  return text.replace(/(^|\s)1 /u, '$11er ')
}

function glued(text: string): string {
  return text.replaceAll(' ', nbsp)
}

/** 24 novembre 2026, with spaces that do not break. */
export function dayInWords(day: PlainDate): string {
  return glued(firstOfMonth(longDay.format(noonOf(day))))
}

/** mardi 24 novembre 2026 */
export function weekdayInWords(day: PlainDate): string {
  return glued(firstOfMonth(weekDay.format(noonOf(day))))
}

/** 24/11/2026 */
export function dayInDigits(day: PlainDate): string {
  const { year, month, day: date } = partsOf(day)
  return `${String(date).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`
}

/** 14 h 32, in Paris */
export function timeInWords(instant: Date): string {
  const [hours = '0', minutes = '00'] = hour.format(instant).split(':')
  return `${Number(hours)}${nbsp}h${nbsp}${minutes}`
}

export function instantDayInWords(instant: Date): string {
  return dayInWords(parisDay(instant))
}

/** Groups of four, for a reference shown to a person; the value copied stays whole. */
export function referenceGroups(reference: string): string[] {
  return reference.match(/.{1,4}/gu) ?? []
}

const integer = new Intl.NumberFormat('fr-FR')

/** 1 000, with a space that does not break. */
export function grouped(count: number): string {
  return integer.format(count)
}

/** 1,8 Mo */
export function bytesInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))}${nbsp}Ko`
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')}${nbsp}Mo`
}

/** Family name and given names as a French administration writes them, or the family name alone. */
export function fullName(person: { familyName: string; givenNames: readonly string[] }): string {
  return [person.givenNames.join(' '), person.familyName].filter(Boolean).join(' ')
}

/** How the service addresses somebody: first name, or family name of who has none. */
export function greetingName(person: { familyName: string; givenNames: readonly string[] }): string {
  return person.givenNames[0] ?? person.familyName
}

/** João D. : on the tab of a sheet that others may see over a shoulder. */
export function shortName(person: { familyName: string; givenNames: readonly string[] }): string {
  const initial = [...person.familyName.replace(/^[\p{Ll}\s'’]+(?=\p{Lu})/u, '')][0] ?? ''
  return person.givenNames[0] ? `${person.givenNames[0]} ${initial}.` : person.familyName
}
