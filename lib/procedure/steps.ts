import { type AnswerPage, answersOf, type Person, type RawAnswers, type Situation } from './answers'
import type { PlainDate } from './calendar'
import { documentFields, documentIds } from './documents'
import { isAnswerPage, type WizardPage, wizardPages } from './pages'
import { fieldsOf, question, questionIds } from './questions'
import { type DeepChecks, type FileCounts, pageIssues, shallowChecks } from './schema'

/** A draft as the rules see it. Progress is derived from it each time, never stored. */
export interface Draft {
  person: Person
  raw: RawAnswers
  today: PlainDate
  files: FileCounts
}

export function situationOf({ person, raw, today }: Omit<Draft, 'files'>): Situation {
  return { today, person, answers: answersOf(raw) }
}

export function issuesOf(page: AnswerPage, draft: Draft, deep: DeepChecks = shallowChecks) {
  return pageIssues(page, draft.raw[page] ?? {}, situationOf(draft), draft.files, deep)
}

/** Was this page answered, and does every answer stand under today's rules? */
export function isComplete(page: AnswerPage, draft: Draft, deep: DeepChecks = shallowChecks): boolean {
  return draft.raw[page] !== undefined && Object.keys(issuesOf(page, draft, deep)).length === 0
}

/** The first page that still needs something; the review when all are complete. */
export function firstIncomplete(draft: Draft, deep: DeepChecks = shallowChecks): WizardPage {
  return (
    wizardPages.find(
      (page) => isAnswerPage(page) && page !== 'recapitulatif' && !isComplete(page, draft, deep),
    ) ?? 'recapitulatif'
  )
}

/** Skipping ahead is refused: a page opens when all before it are complete. */
export function canVisit(page: WizardPage, draft: Draft): boolean {
  const before = wizardPages.slice(0, wizardPages.indexOf(page))
  return before.every((earlier) => isAnswerPage(earlier) && isComplete(earlier, draft))
}

/** Where « Enregistrer et continuer » leads: the next page, or back to the review unless something new is asked. */
export function nextPage(page: WizardPage, draft: Draft, returnToReview: boolean): WizardPage {
  if (returnToReview) return firstIncomplete(draft)
  return wizardPages[wizardPages.indexOf(page) + 1] ?? 'recapitulatif'
}

/** The field names that a page may post; anything else is dropped unread. */
export function postableFields(page: AnswerPage): string[] {
  if (page !== 'pieces') return questionIds.filter((id) => question(id).page === page).flatMap(fieldsOf)
  return [
    documentFields.ephotoCode,
    documentFields.ephotoLater,
    ...documentIds.flatMap((id) => [
      documentFields.missing(id),
      documentFields.reason(id),
      ...documentFields.date(id),
    ]),
  ]
}
