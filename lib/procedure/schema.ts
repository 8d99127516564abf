import * as z from 'zod/mini'
import type { QuestionPage, RawPage, Situation } from './answers'
import type { PlainDate } from './calendar'
import { holds } from './conditions'
import { type AskedDocument, askedDocuments, declaredDocument, documentFields, reasonMax } from './documents'
import { unionCountries } from './eligibility'
import { halfYearOf, lastHalfYears } from './halfYears'
import { issueText } from './issues'
import { askedQuestions, type Question, type QuestionId, question } from './questions'
import { tidy } from './text'
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

function schemaOf(asked: Question, required: boolean, situation: Situation, deep: DeepChecks) {
  switch (asked.kind) {
    case 'text':
    case 'longText':
      return values.text(asked.max, required)
    case 'name':
      return values.name(asked.max, required)
    case 'choice':
      return values.choice(asked.options, required)
    case 'halfYear': {
      const offered = lastHalfYears(situation.today)
      return values.choice(offered, required)
    }
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

type AnswersSchema = ReturnType<typeof answersSchemaOf>

/** What was made for each set of checks, by what is asked. */
const made = new WeakMap<DeepChecks, Map<string, AnswersSchema>>()

/** A question as a situation asks it: must it be answered, and what does it offer on that day? */
function askedAs(id: QuestionId, situation: Situation): string {
  const { kind, required } = question(id)
  const offered = kind === 'halfYear' ? halfYearOf(situation.today) : ''
  return `${id} ${holds(required, situation)} ${offered}`
}

function answersSchemaOf(ids: readonly QuestionId[], situation: Situation, deep: DeepChecks) {
  const schemaFor = (asked: Question) => schemaOf(asked, holds(asked.required, situation), situation, deep)
  return z.object(Object.fromEntries(ids.map((id) => [id, schemaFor(question(id))])))
}

/** The answers of a page, each by itself. Made once: making a schema costs as much as checking answers with it. */
function answersSchema(ids: readonly QuestionId[], situation: Situation, deep: DeepChecks): AnswersSchema {
  const known = made.get(deep) ?? new Map<string, AnswersSchema>()
  made.set(deep, known)
  const key = ids.map((id) => askedAs(id, situation)).join()
  const schema = known.get(key) ?? answersSchemaOf(ids, situation, deep)
  known.set(key, schema)
  return schema
}

/**
 * The schema of a page of questions for a situation. In: what was typed, dates as `{day, month, year}`.
 * Out: tidy values, dates as `AAAA-MM-JJ`. Issues carry `issueText` messages, at the question's id.
 */
export function pageSchema(page: QuestionPage, situation: Situation, deep: DeepChecks = shallowChecks) {
  const ids = askedQuestions(page, situation)
  return answersSchema(ids, situation, deep).check(
    z.superRefine((answers, context) => {
      for (const [id, message] of Object.entries(timeProblems(ids, answers, situation)))
        context.addIssue({ code: 'custom', path: [id], message })
    }),
  )
}

/** What is wrong with real days: they have not come yet, or come before what they follow. */
function timeProblems(ids: readonly QuestionId[], answers: Record<string, unknown>, situation: Situation) {
  const problems: PageIssues = {}
  for (const id of ids) {
    const problem = timeProblem(id, answers, situation)
    if (problem) problems[id] = problem
  }
  return problems
}

function timeProblem(id: QuestionId, answers: Record<string, unknown>, situation: Situation): string | null {
  const asked = question(id)
  const day = answers[id]
  if (asked.kind !== 'date' || typeof day !== 'string' || !day) return null
  if (asked.past && day > situation.today) return issueText('dateInFuture')
  if (asked.afterBirth && day <= situation.person.birthDate) return issueText('dateBeforeBirth')
  if (asked.ownLife && day < situation.person.birthDate) return issueText('dateBeforeOwnBirth')
  const start = asked.notBefore && answers[asked.notBefore]
  return typeof start === 'string' && start && day < start ? issueText('dateBeforeStart') : null
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

/** Checks a page of questions, an item of a list or the documents page, in the order in which they are shown. */
export function pageIssues(
  page: QuestionPage,
  raw: RawPage,
  situation: Situation,
  files: FileCounts,
  deep: DeepChecks = shallowChecks,
): PageIssues {
  if (page === 'pieces') return documentIssues(raw, situation, files)
  const ids = askedQuestions(page, situation)
  const answers = withEveryDate(ids, nested(raw))
  const each = z.safeParse(answersSchema(ids, situation, deep), answers)
  if (each.success) return timeProblems(ids, each.data, situation)
  // Days are judged beside other mistakes too: everything that is wrong is told at once.
  const found: PageIssues = {}
  const all = z.safeParse(pageSchema(page, situation, deep), answers)
  for (const issue of all.error?.issues ?? []) found[String(issue.path[0])] ??= issue.message
  return Object.fromEntries(ids.flatMap((id) => (found[id] ? [[id, found[id]]] : [])))
}

function withEveryDate(ids: readonly QuestionId[], answers: Record<string, unknown>) {
  const dates = ids.filter((id) => question(id).kind === 'date')
  return { ...Object.fromEntries(dates.map((id) => [id, {}])), ...answers }
}

/** A required document needs a file, or a reason; the e-photo a code, or « plus tard ». */
function documentIssues(raw: RawPage, situation: Situation, files: FileCounts): PageIssues {
  const issues: PageIssues = {}
  for (const asked of askedDocuments(situation)) {
    const { form } = declaredDocument(asked.id)
    const count = files[asked.key] ?? 0
    const problem = form === 'ephoto' ? ephotoIssue(raw) : fileIssue(asked, raw, count, situation.today)
    if (problem) issues[asked.key] = problem
  }
  return issues
}

function ephotoIssue(raw: RawPage): string | null {
  const code = raw[documentFields.ephotoCode] ?? ''
  const later = raw[documentFields.ephotoLater] === 'on'
  if (code.trim() === '') return later ? null : issueText('ephotoMissing')
  const problem = values.ephotoProblem(code)
  return problem && later ? issueText('ephotoWithLater') : problem
}

function fileIssue(
  { key, id, required }: AskedDocument,
  raw: RawPage,
  count: number,
  today: PlainDate,
): string | null {
  const dateProblem = declaredDocument(id).dated ? proofDateProblem(key, raw, today) : null
  if (count > 0) return dateProblem
  if (raw[documentFields.missing(key)] === 'on') {
    const reason = tidy(raw[documentFields.reason(key)] ?? '')
    if (!reason) return issueText('reasonMissing')
    return reason.length > reasonMax ? issueText('tooLong', reasonMax) : null
  }
  return required ? issueText('documentMissing') : dateProblem
}

function proofDateProblem(key: string, raw: RawPage, today: PlainDate): string | null {
  const [day, month, year] = documentFields.date(key).map((field) => raw[field] ?? '')
  const read = z.safeParse(values.date(false), { day, month, year })
  if (!read.success) return read.error.issues[0]?.message ?? null
  return read.data > today ? issueText('dateInFuture') : null
}
