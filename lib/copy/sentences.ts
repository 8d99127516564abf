import { readIssue } from '@/lib/procedure/issues'
import type { Catalogue, QuestionCopy } from './catalogue'

/** Puts values in the place of `{name}` marks; an unknown mark stays visible, so that a test sees it. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/gu, (mark, name: string) => String(values[name] ?? mark))
}

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
