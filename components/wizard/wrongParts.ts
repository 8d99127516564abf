import { type IssueCode, readIssue } from '@/lib/procedure/issues'
import type { DatePart } from '../ui/DateInputs'

const blamed: Partial<Record<IssueCode, readonly DatePart[]>> = {
  dateNoDay: ['day'],
  dateNoMonth: ['month'],
  dateNoYear: ['year'],
  dateDay: ['day'],
  dateMonth: ['month'],
  dateYear: ['year'],
}

/** The parts of a date to mark, for an issue text of `lib/procedure/issues`. */
export function wrongParts(issue: string | undefined): readonly DatePart[] {
  return issue ? (blamed[readIssue(issue).code] ?? ['day', 'month', 'year']) : []
}
