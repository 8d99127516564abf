import { readIssue } from '@/lib/procedure/issues'
import type { Catalogue, QuestionCopy } from './catalogue'
import { fill } from './sentences'

interface IssueWords {
  issues: Catalogue['issues']
  months: readonly string[]
}

/** The sentence for an issue text of `lib/procedure/issues`: the question's own words first, the general ones otherwise. */
export function issueSentence(text: string, words: IssueWords, question?: QuestionCopy): string {
  const { code, detail } = readIssue(text)
  const sentence = question?.issues?.[code] ?? words.issues[code]
  const [month = '', days = '', year = ''] = detail.split('-')
  return fill(sentence, { count: detail, month: words.months[Number(month) - 1] ?? month, days, year })
}
