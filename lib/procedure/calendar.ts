/** A day without hour or zone, written `AAAA-MM-JJ`. Plain strings compare in order of time. */
export type PlainDate = string

export interface DayParts {
  year: number
  month: number
  day: number
}

export function partsOf(date: PlainDate): DayParts {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}

export function plainDate({ year, month, day }: DayParts): PlainDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function isRealDay({ year, month, day }: DayParts): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Adds calendar months; a day that does not exist becomes the last of its month (31 October + 4 = 28 February). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + (month - 1) + months
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 }
  return plainDate({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) })
}

export function addDays(date: PlainDate, days: number): PlainDate {
  let { year, month, day } = partsOf(date)
  day += days
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month)
    month += 1
    if (month > 12) {
      month = 1
      year += 1
    }
  }
  while (day < 1) {
    month -= 1
    if (month < 1) {
      month = 12
      year -= 1
    }
    day += daysInMonth(year, month)
  }
  return plainDate({ year, month, day })
}

/** Age in whole years on a day. Someone born on 29 February gains a year on 1 March of a common year. */
export function ageOn(day: PlainDate, birthDate: PlainDate): number {
  const now = partsOf(day)
  const birth = partsOf(birthDate)
  const reached = now.month > birth.month || (now.month === birth.month && now.day >= birth.day)
  return now.year - birth.year - (reached ? 0 : 1)
}
