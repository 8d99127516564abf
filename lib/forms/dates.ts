import { isRealDay, type PlainDate, partsOf, plainDate } from '@/lib/procedure/calendar'

/** A day posted in three fields (`x.day`, `x.month`, `x.year`); null when it is not there, or is none. */
export function typedDate(form: FormData, name: string): PlainDate | null {
  const part = (key: string) => Number(String(form.get(`${name}.${key}`) ?? '').trim() || Number.NaN)
  const parts = { year: part('year'), month: part('month'), day: part('day') }
  return Object.values(parts).every(Number.isInteger) && isRealDay(parts) ? plainDate(parts) : null
}

/** A day as the three fields of a form hold it. */
export function datePartsOf(name: string, date: PlainDate): Record<string, string> {
  const { year, month, day } = partsOf(date)
  return { [`${name}.day`]: String(day), [`${name}.month`]: String(month), [`${name}.year`]: String(year) }
}
