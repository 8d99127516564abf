import * as z from 'zod/mini'
import type { AnswerPage, RawPage, Situation } from './answers'
import { holds } from './conditions'
import { type AskedDocument, askedDocument, askedDocuments, documentFields, reasonMax } from './documents'
import { unionCountries } from './eligibility'
import { issueText } from './issues'
import { askedQuestions, type Question, type QuestionId, question } from './questions'
import * as values from './values'

/** Checks too heavy for a browser; the server gives the real ones. */
export interface DeepChecks {
  knownPhone: (value: string) => boolean
  knownCountry: (code: string) => boolean
}

export const shallowChecks: DeepChecks = {
  knownPhone: () => true,
  knownCountry: (code) => /^[A-Z]{3}$/u.test(code),
}

/** Number of clean files per document, as far as the rules need it. */
export type FileCounts = Partial<Record<string, number>>

function schemaOf(asked: Question, required: boolean, deep: DeepChecks) {
  switch (asked.kind) {
    case 'text':
    case 'longText':
      return values.text(asked.max, required)
    case 'name':
      return values.name(asked.max, required)
    case 'choice':
      return values.choice(asked.options, asked.open ?? asked.options, required)
    case 'checkbox':
      return values.checkbox(required)
    case 'date':
      return values.date(required)
    case 'identityNumber':
      return values.identityNumber(required)
    case 'phone':
      return values.phone(required, deep.knownPhone)
    case 'email':
      return values.email(required)
    case 'hours':
      return values.hours(required)
    case 'siret':
      return values.siret(required)
    case 'country':
      return values.text(3, required).check(
        z.refine((code) => {
          if (code === '') return true
          return asked.among === 'union'
            ? unionCountries.some((union) => union === code)
            : deep.knownCountry(code)
        }, issueText('unknownOption')),
      )
  }
}

/**
 * The schema of a page of questions for a situation. In: what was typed, dates as `{day, month, year}`.
 * Out: tidy values, dates as `AAAA-MM-JJ`. Issues carry `issueText` messages, at the question's id.
 */
export function pageSchema(page: AnswerPage, situation: Situation, deep: DeepChecks = shallowChecks) {
  const ids = askedQuestions(page, situation)
  const shape = Object.fromEntries(
    ids.map((id) => [id, schemaOf(question(id), holds(question(id).required, situation), deep)]),
  )
  return z.object(shape).check(
    z.superRefine((answers, context) => {
      for (const id of ids) {
        const problem = orderProblem(id, answers)
        if (problem) context.addIssue({ code: 'custom', path: [id], message: problem })
      }
    }),
  )
}

function orderProblem(id: QuestionId, answers: Record<string, unknown>): string | null {
  const asked = question(id)
  if (asked.kind !== 'date' || !asked.notBefore) return null
  const [start, end] = [answers[asked.notBefore], answers[id]]
  return typeof start === 'string' && typeof end === 'string' && start && end && end < start
    ? issueText('dateBeforeStart')
    : null
}

/** Turns posted field names (`x.day`) into the nested shape that schemas and forms read. */
export function nested(raw: RawPage): Record<string, string | Record<string, string>> {
  const result: Record<string, string | Record<string, string>> = {}
  for (const [field, value] of Object.entries(raw)) {
    const [head = '', part] = field.split('.')
    if (part === undefined) {
      result[head] = value
      continue
    }
    const group = result[head]
    if (typeof group === 'object') group[part] = value
    else result[head] = { [part]: value }
  }
  return result
}

/** Field or document → message written by `issueText`. Empty: the page is complete. */
export type PageIssues = Record<string, string>

/** Checks a page of questions or the documents page, in the order in which they are shown. */
export function pageIssues(
  page: AnswerPage,
  raw: RawPage,
  situation: Situation,
  files: FileCounts,
  deep: DeepChecks = shallowChecks,
): PageIssues {
  if (page === 'pieces') return documentIssues(raw, situation, files)
  const read = z.safeParse(pageSchema(page, situation, deep), withEveryDate(page, nested(raw), situation))
  if (read.success) return {}
  const found: PageIssues = {}
  for (const issue of read.error.issues) found[String(issue.path[0])] ??= issue.message
  return Object.fromEntries(
    askedQuestions(page, situation).flatMap((id) => (found[id] ? [[id, found[id]]] : [])),
  )
}

function withEveryDate(page: AnswerPage, answers: Record<string, unknown>, situation: Situation) {
  const dates = askedQuestions(page, situation).filter((id) => question(id).kind === 'date')
  return { ...Object.fromEntries(dates.map((id) => [id, {}])), ...answers }
}

/** A required document needs a file, or a reason; the e-photo a code, or « plus tard ». */
function documentIssues(raw: RawPage, situation: Situation, files: FileCounts): PageIssues {
  const issues: PageIssues = {}
  for (const id of askedDocuments(situation)) {
    const asked: AskedDocument = askedDocument(id)
    const problem = asked.form === 'ephoto' ? ephotoIssue(raw) : fileIssue(id, asked, raw, files[id] ?? 0)
    if (problem) issues[id] = problem
  }
  return issues
}

function ephotoIssue(raw: RawPage): string | null {
  const code = raw[documentFields.ephotoCode] ?? ''
  if (code.trim() !== '') return values.ephotoProblem(code)
  return raw[documentFields.ephotoLater] === 'on' ? null : issueText('ephotoMissing')
}

function fileIssue(
  id: Parameters<typeof documentFields.reason>[0],
  asked: AskedDocument,
  raw: RawPage,
  count: number,
): string | null {
  const dateProblem = asked.dated ? proofDateProblem(id, raw) : null
  if (count > 0) return dateProblem
  if (raw[documentFields.missing(id)] === 'on') {
    const reason = values.tidy(raw[documentFields.reason(id)] ?? '')
    if (!reason) return issueText('reasonMissing')
    return reason.length > reasonMax ? issueText('tooLong', reasonMax) : null
  }
  return asked.required ? issueText('documentMissing') : dateProblem
}

function proofDateProblem(id: string, raw: RawPage): string | null {
  const part = (name: string) => raw[`${id}.${name}`] ?? ''
  const read = z.safeParse(values.date(false), { day: part('day'), month: part('month'), year: part('year') })
  return read.success ? null : (read.error.issues[0]?.message ?? null)
}
