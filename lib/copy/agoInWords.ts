import { parisDay } from '@/lib/clock'
import { instantDayInWords } from '@/lib/format'
import { daysBetween } from '@/lib/procedure/calendar'
import type { Catalogue } from './catalogue'
import { fill } from './sentences'

/** « à l’instant », « il y a 17 min », « il y a 3 h », « hier », « il y a 6 j »; the day itself after a month. */
export function agoInWords(instant: Date, now: Date, { agents }: Catalogue): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - instant.getTime()) / 60_000))
  const days = daysBetween(parisDay(instant), parisDay(now))
  if (minutes < 1) return agents.ago.now
  if (days <= 0 && minutes < 60) return fill(agents.ago.minutes, { count: minutes })
  if (days <= 0) return fill(agents.ago.hours, { count: Math.floor(minutes / 60) })
  if (days === 1) return agents.ago.yesterday
  return days <= 30 ? fill(agents.ago.days, { count: days }) : instantDayInWords(instant)
}
