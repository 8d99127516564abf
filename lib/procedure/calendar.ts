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

/** Days since 1 January 1970 of the proleptic Gregorian calendar. */
function dayNumber(date: PlainDate): number {
  const { year, month, day } = partsOf(date)
  // The year begins in March, so that the day that may be missing is its last one.
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
}

/** Days from one day to another; negative when the second one comes first. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** 0 for Monday, 6 for Sunday. */
export function weekdayOf(date: PlainDate): number {
  return (((dayNumber(date) + 3) % 7) + 7) % 7
}

/** Easter Sunday of a year (Meeus, Astronomical Algorithms, chapter 8). */
function easterOf(year: number): PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const skipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * late + 114
  return plainDate({ year, month: Math.floor(days / 31), day: (days % 31) + 1 })
}

/** Days after Easter: Easter Monday, Ascension, Whit Monday. */
const movable = [1, 39, 50]
const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']

/** Public holidays of mainland France (Code du travail L3133-1). */
export function isHoliday(date: PlainDate): boolean {
  const { year } = partsOf(date)
  return fixed.includes(date.slice(5)) || movable.some((days) => addDays(easterOf(year), days) === date)
}

/** The day itself when it is worked, else the next one that is. */
export function workingDayFrom(date: PlainDate): PlainDate {
  return weekdayOf(date) > 4 || isHoliday(date) ? workingDayFrom(addDays(date, 1)) : date
}

/** The first of two days. */
export function earlier(one: PlainDate, other: PlainDate): PlainDate {
  return [one, other].sort()[0] ?? one
}
