import type { RawAnswers, RawPage } from './answers'
import { addMonths, isRealDay, type PlainDate, plainDate } from './calendar'
import { oldestProofOfAddress } from './deadlines'
import { isSiret } from './values'

export const checkIds = [
  'identityValid',
  'proofFresh',
  'contractDates',
  'contractRunning',
  'siretValid',
  'fiveYears',
  'names',
] as const
export type CheckId = (typeof checkIds)[number]

/** What a check found. It advises the agent, and decides nothing. */
export interface Check {
  id: CheckId
  verdict: 'ok' | 'gap' | 'unknown'
  /** The days that were compared, for the sentence. */
  days: Record<string, PlainDate>
  /** What was compared, when it is no day. */
  value?: string
}

/** A date as it was typed on a page; null when it is not there, or is none. */
export function typedDay(typed: RawPage | undefined, name: string): PlainDate | null {
  const part = (key: string) => Number(typed?.[`${name}.${key}`] || Number.NaN)
  const parts = { year: part('year'), month: part('month'), day: part('day') }
  // A year of two figures is one that is being typed.
  return parts.year >= 1900 && Number.isInteger(parts.year) && isRealDay(parts) ? plainDate(parts) : null
}

function check(id: CheckId, days: Record<string, PlainDate | null>, holds: () => boolean): Check {
  const known = Object.entries(days).flatMap(([name, day]) => (day ? [[name, day] as const] : []))
  const complete = known.length === Object.keys(days).length
  return { id, verdict: complete ? (holds() ? 'ok' : 'gap') : 'unknown', days: Object.fromEntries(known) }
}

/** Fourteen digits whose sum holds; an employer abroad has none. */
function siretCheck(typed: string): Check {
  const digits = typed.replace(/\D/gu, '')
  if (digits === '') return { id: 'siretValid', verdict: 'unknown', days: {} }
  return { id: 'siretValid', verdict: isSiret(digits) ? 'ok' : 'gap', days: {}, value: typed.trim() }
}

/** Titles of the documents that a PDF of the applicant's proves, and whether one of them names him. */
export interface ReadDocument {
  title: string
  naming: 'found' | 'absent'
}

/** Are the documents that can be read those of this person? Nothing to read: unknown. */
export function namesCheck(documents: readonly ReadDocument[]): Check {
  const without = documents.filter(({ naming }) => naming === 'absent')
  const verdict = documents.length === 0 ? 'unknown' : without.length > 0 ? 'gap' : 'ok'
  const told = without.length > 0 ? without : documents
  return { id: 'names', verdict, days: {}, value: told.map(({ title }) => title).join(', ') }
}

/** The declared values against each other and against the day of the deposit (`domain.md` §9). */
export function checksOf(raw: RawAnswers, depositDay: PlainDate): Check[] {
  const day = typedDay(raw['etat-civil'], 'identityExpiry')
  const proof = typedDay(raw.pieces, 'address')
  const start = typedDay(raw.activite, 'contractStart')
  const end = typedDay(raw.activite, 'contractEnd')
  const checks = [
    check('identityValid', { day }, () => (day ?? '') >= depositDay),
    check('proofFresh', { day: proof }, () => (proof ?? '') >= oldestProofOfAddress(depositDay)),
  ]
  if (raw.activite?.activity !== 'ceased' && end) {
    checks.push(check('contractDates', { start, end }, () => (start ?? '') <= end))
    checks.push(check('contractRunning', { day: end }, () => end >= depositDay))
  }
  if (raw.activite?.activity !== 'ceased') checks.push(siretCheck(raw.activite?.siret ?? ''))
  if (raw.motif?.overFiveYears === 'yes') {
    const arrival = typedDay(raw.motif, 'arrivalDate')
    checks.push(check('fiveYears', { day: arrival }, () => addMonths(arrival ?? '', 60) <= depositDay))
  }
  return checks
}
