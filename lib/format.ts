import { noonOf, parisDay } from '@/lib/clock'
import { type Language, officialLanguage } from '@/lib/copy/languages'
import { type PlainDate, partsOf } from '@/lib/procedure/calendar'

const nbsp = '\u00a0'

const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' }

function perLanguage(options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> {
  const format = (language: Language) => new Intl.DateTimeFormat(locales[language], options)
  return { fr: format('fr'), en: format('en') }
}

const longDay = perLanguage({ timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })
const shortDay = perLanguage({ timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' })
const weekDay = perLanguage({
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const hour = perLanguage({ timeZone: 'Europe/Paris', hour: 'numeric', minute: '2-digit' })

function firstOfMonth(text: string, language: Language): string {
  return language === 'fr' ? text.replace(/(^|\s)1 /u, '$11er ') : text
}

function glued(text: string): string {
  return text.replaceAll(' ', nbsp)
}

/** 24 novembre 2026, 24 November 2026, with spaces that do not break. */
export function dayInWords(day: PlainDate, language: Language = officialLanguage): string {
  return glued(firstOfMonth(longDay[language].format(noonOf(day)), language))
}

/** mardi 24 novembre 2026, Tuesday 24 November 2026 */
export function weekdayInWords(day: PlainDate, language: Language): string {
  return glued(firstOfMonth(weekDay[language].format(noonOf(day)), language))
}

/** 24/11/2026 */
export function dayInDigits(day: PlainDate): string {
  const { year, month, day: date } = partsOf(day)
  return `${String(date).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`
}

/** 14 h 32, 14:32, in Paris */
export function timeInWords(instant: Date, language: Language = officialLanguage): string {
  const time = hour[language].format(instant)
  if (language !== 'fr') return time
  const [hours = '0', minutes = '00'] = time.split(':')
  return `${Number(hours)}${nbsp}h${nbsp}${minutes}`
}

export function instantDayInWords(instant: Date, language: Language = officialLanguage): string {
  return dayInWords(parisDay(instant), language)
}

/** 24 nov. 2026, 24 Nov 2026: where a column is narrow. */
export function instantDayInShort(instant: Date, language: Language): string {
  return glued(firstOfMonth(shortDay[language].format(noonOf(parisDay(instant))), language))
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

const units: Record<Language, { kilo: string; mega: string; point: string }> = {
  fr: { kilo: 'Ko', mega: 'Mo', point: ',' },
  en: { kilo: 'KB', mega: 'MB', point: '.' },
}

/** 1,8 Mo, 1.8 MB: of 1 024 Ko, as the limits are written, so that the largest file that is taken shows its limit. */
export function bytesInWords(bytes: number, language: Language = officialLanguage): string {
  const { kilo, mega, point } = units[language]
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  if (kilobytes < 1024) return `${kilobytes}${nbsp}${kilo}`
  const [whole, tenth] = (bytes / 1_048_576).toFixed(1).split('.')
  return `${tenth === '0' ? whole : `${whole}${point}${tenth}`}${nbsp}${mega}`
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
