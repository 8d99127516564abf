import { type IssueCode, readIssue } from '@/lib/procedure/issues'
import type { DatePart } from '../ui/DateInputs'

const parts: readonly DatePart[] = ['day', 'month', 'year']

const blamed: Partial<Record<IssueCode, readonly DatePart[]>> = {
  dateNoDay: ['day'],
  dateNoMonth: ['month'],
  dateNoYear: ['year'],
  dateDay: ['day'],
  dateMonth: ['month'],
  dateYear: ['year'],
  dateBeforeBirth: ['year'],
  dateBeforeOwnBirth: ['year'],
}

/** The parts of a date to mark, for an issue text of `lib/procedure/issues`. */
export function wrongParts(issue: string | undefined): readonly DatePart[] {
  if (!issue) return []
  const { code, detail } = readIssue(issue)
  // It says itself which are no numbers.
  if (code === 'dateNotNumbers') return parts.filter((part) => detail.includes(part))
  return blamed[code] ?? parts
}
