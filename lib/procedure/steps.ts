import { type AnswerPage, answersOf, type Person, type RawAnswers, type Situation } from './answers'
import type { PlainDate } from './calendar'
import { documentFields, documentIds } from './documents'
import { fieldsOf, question, questionIds } from './questions'
import { type DeepChecks, type FileCounts, pageIssues, shallowChecks } from './schema'

export const wizardPages = [
  'etat-civil',
  'liens-familiaux',
  'coordonnees',
  'motif',
  'activite',
  'pieces',
  'recapitulatif',
  'confirmation',
] as const
export type WizardPage = (typeof wizardPages)[number]

/** The five steps of the guide, and the pages of each. */
export const steps = [
  { id: 'personal', pages: ['etat-civil', 'liens-familiaux', 'coordonnees'] },
  { id: 'reason', pages: ['motif', 'activite'] },
  { id: 'documents', pages: ['pieces'] },
  { id: 'deposit', pages: ['recapitulatif'] },
  { id: 'confirmation', pages: ['confirmation'] },
] as const satisfies readonly { id: string; pages: readonly WizardPage[] }[]
export type StepId = (typeof steps)[number]['id']

export function isWizardPage(value: string): value is WizardPage {
  return wizardPages.some((page) => page === value)
}

export function isAnswerPage(page: WizardPage): page is AnswerPage {
  return page !== 'confirmation'
}

/** Place of a page: step from 1 to 5, its rank in the step and how many pages the step has. */
export function placeOf(page: WizardPage): { step: number; rank: number; of: number; id: StepId } {
  const index = steps.findIndex(({ pages }) => pages.some((known) => known === page))
  const { id, pages }: { id: StepId; pages: readonly WizardPage[] } = steps[index] ?? steps[0]
  return { step: index + 1, rank: pages.indexOf(page) + 1, of: pages.length, id }
}

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

export function previousPage(page: WizardPage): WizardPage | null {
  return wizardPages[wizardPages.indexOf(page) - 1] ?? null
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
