import anyAscii from 'any-ascii'
import type { SnapshotRow } from '@/db/schema/dossiers'
import { dayInWords } from '@/lib/format'
import { isRealDay, type PlainDate, plainDate } from '@/lib/procedure/calendar'
import { isSiret } from '@/lib/procedure/values'

/** What a document says of a declared value. It advises the agent: what is not read may be there all the same. */
export type Match = { verdict: 'ok' | 'unread' } | { verdict: 'gap'; read: string }

const unread: Match = { verdict: 'unread' }

/** As both are compared: Latin letters without accents, small, with single spaces. */
const plain = (text: string) => anyAscii(text).toLowerCase().replace(/\s+/gu, ' ')

const months = Array.from({ length: 12 }, (_, index) => {
  const [, month = ''] = plain(dayInWords(plainDate({ year: 2026, month: index + 1, day: 15 }))).split(' ')
  return month
})
const datePattern = new RegExp(
  `(?<!\\d)(?:(\\d{1,2})(?:er)? (${months.join('|')}) (\\d{4})|(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})|(\\d{4})-(\\d{2})-(\\d{2}))(?!\\d)`,
  'gu',
)

/** The days that a text names, each with what stands before it. */
function daysIn(text: string): { day: PlainDate; before: string }[] {
  return [...text.matchAll(datePattern)].flatMap((found) => {
    const [, d1, name, y1, d2, m2, y2, y3, m3, d3] = found
    const parts = {
      year: Number(y1 ?? y2 ?? y3),
      month: name ? months.indexOf(name) + 1 : Number(m2 ?? m3),
      day: Number(d1 ?? d2 ?? d3),
    }
    const before = text.slice(Math.max(0, found.index - 25), found.index)
    return isRealDay(parts) ? [{ day: plainDate(parts), before }] : []
  })
}

/** A value among those of its kind that a text holds; another one is a gap only when it stands there alone. */
function among(declared: string, found: readonly string[], inWords: (value: string) => string): Match {
  if (found.includes(declared)) return { verdict: 'ok' }
  const [other, ...more] = new Set(found)
  return other !== undefined && more.length === 0 ? { verdict: 'gap', read: inWords(other) } : unread
}

/** Words of an employer before the first day of a contract. */
const beginning = /(?:depuis|a (?:compter|partir) du|embauchee? le|engagee? le)(?: le)? $/u

function compareDay(declared: PlainDate, text: string, isBeginning: boolean): Match {
  const days = daysIn(text)
  if (days.some(({ day }) => day === declared)) return { verdict: 'ok' }
  if (!isBeginning) return unread
  const beginnings = days.filter(({ before }) => beginning.test(before)).map(({ day }) => day)
  return among(declared, beginnings, dayInWords)
}

const hoursPattern =
  /(?<![\d.,])(\d{1,2})(?:[.,](\d{1,2}))? ?(?:heures?|h)(?![a-z])(?: ?([0-5][05])(?!\d))?/gu

/** Hours of which the text says near by that they are those of a week: 35 h, 17,5 heures, 17 h 30. */
function compareHours(declared: string, text: string): Match {
  const found = [...text.matchAll(hoursPattern)]
  const weekly = found.filter(({ index, 0: all }) =>
    /hebdo|semaine/u.test(text.slice(Math.max(0, index - 45), index + all.length + 30)),
  )
  const counts = weekly.map(([, hours, part, minutes]) =>
    String(minutes ? Number(hours) + Number(minutes) / 60 : Number(`${hours}.${part ?? 0}`)),
  )
  return among(String(Number(declared.replace(',', '.'))), counts, (count) => `${count.replace('.', ',')} h`)
}

const grouped = (siret: string) => siret.replace(/(\d{3})(\d{3})(\d{3})(\d{5})/u, '$1 $2 $3 $4')

function compareSiret(declared: string, text: string): Match {
  const found = [...text.matchAll(/(?<!\d)\d{3}[ .]?\d{3}[ .]?\d{3}[ .]?\d{5}(?!\d)/gu)]
  const numbers = found.map(([number]) => number.replace(/\D/gu, '')).filter(isSiret)
  return among(declared.replace(/\D/gu, ''), numbers, grouped)
}

/** The two kinds of contract that a document writes out or shortens. */
const contracts: Record<string, RegExp> = {
  CDI: /\bcdi\b|duree indeterminee/u,
  CDD: /\bcdd\b|duree determinee/u,
}

function compareContract(declared: string, text: string): Match {
  const found = Object.keys(contracts).filter((kind) => contracts[kind]?.test(text))
  return among(declared, found, (kind) => kind)
}

const wordsOf = (text: string) => text.split(/[^a-z0-9]+/u).filter(Boolean)

/** Every word of the value stands in the text; or the whole of it, however the document cut it. */
function compareWords(declared: string, text: string): Match {
  const own = wordsOf(declared)
  const all = wordsOf(text)
  const whole = own.join('')
  // « Oui » and « Non » stand in any text.
  if (/^[a-z]{1,3}$/u.test(whole)) return unread
  const held = own.every((word) => all.includes(word)) || (whole.length > 8 && all.join('').includes(whole))
  return own.length > 0 && held ? { verdict: 'ok' } : unread
}

/** Compares a declared answer, as its owner reads it, with the beginning of what a document says. */
export function compareText({ id, value }: SnapshotRow, said: string): Match {
  const text = plain(said)
  const declared = plain(value)
  const question = id.split('/').at(-1)
  const [day] = daysIn(declared)
  // A street may be named after a day.
  const isDay = declared.replace(datePattern, '').trim() === ''
  if (day && isDay) return compareDay(day.day, text, question === 'contractStart')
  if (question === 'weeklyHours') return compareHours(declared, text)
  if (question === 'contractType' && value in contracts) return compareContract(value, text)
  if (question === 'siret') return compareSiret(declared, text)
  return compareWords(declared, text)
}
