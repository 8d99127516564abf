import { type PlainDate, partsOf } from './calendar'

/** A calendar half-year: `AAAA-1` is January to June, `AAAA-2` July to December. Plain strings compare in order of time. */
export type HalfYear = string

/** Five years of uninterrupted residence are proven by one document for each half-year (service-public F16003). */
const provenHalfYears = 10

function indexOf(halfYear: HalfYear): number {
  const [year = 0, half = 1] = halfYear.split('-').map(Number)
  return year * 2 + half - 1
}

function halfYearAt(index: number): HalfYear {
  return `${Math.floor(index / 2)}-${(index % 2) + 1}`
}

export function halfYearOf(day: PlainDate): HalfYear {
  const { year, month } = partsOf(day)
  return `${year}-${month <= 6 ? 1 : 2}`
}

/** The half-years that may end the five years to prove: the current one, and those of the ten years before. */
export function lastHalfYears(today: PlainDate): HalfYear[] {
  const current = indexOf(halfYearOf(today))
  return Array.from({ length: 21 }, (_, back) => halfYearAt(current - back))
}

/** The ten half-years to prove, oldest first. An end that is not offered is the current half-year. */
export function halfYearsToProve(today: PlainDate, until?: string): HalfYear[] {
  const offered = lastHalfYears(today)
  const last = offered.find((known) => known === until) ?? halfYearOf(today)
  return Array.from({ length: provenHalfYears }, (_, rank) =>
    halfYearAt(indexOf(last) - provenHalfYears + 1 + rank),
  )
}

/** The five years that the ten half-years make, each named after the half-year it begins with. */
export function yearsToProve(today: PlainDate, until?: string): HalfYear[] {
  return halfYearsToProve(today, until).filter((_, rank) => rank % 2 === 0)
}

/** First and last day of the twelve months that begin with a half-year. */
export function daysOfYear(halfYear: HalfYear): { from: PlainDate; to: PlainDate } {
  const last = halfYearAt(indexOf(halfYear) + 1)
  const starts = (known: HalfYear) => known.replace(/-1$/u, '-01-01').replace(/-2$/u, '-07-01')
  const ends = (known: HalfYear) => known.replace(/-1$/u, '-06-30').replace(/-2$/u, '-12-31')
  return { from: starts(halfYear), to: ends(last) }
}
