import { addDays, addMonths } from '@/lib/procedure/calendar'

const pattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/u

/** Adds an ISO 8601 duration to an instant, calendar parts first; null when it does not read as one. */
export function addDuration(instant: Date, duration: string): Date | null {
  const parts = pattern.exec(duration.trim())
  if (!parts || duration.trim() === 'P') return null
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0))
  const [day = '', time = ''] = instant.toISOString().split('T')
  const moved = addDays(addMonths(day, years * 12 + months), weeks * 7 + days)
  const result = new Date(`${moved}T${time}`)
  result.setUTCSeconds(result.getUTCSeconds() + hours * 3600 + minutes * 60 + seconds)
  // Four digits of a year are all that the calendar of this service knows.
  return result.getUTCFullYear() <= 9999 ? result : null
}
