import {
  type AnswerPage,
  answersOf,
  type ListId,
  type Person,
  type QuestionPage,
  type RawAnswers,
  type RawPage,
  type Situation,
  situationWith,
} from './answers'
import type { PlainDate } from './calendar'
import { holds } from './conditions'
import { documentFields, isDocumentId } from './documents'
import { issueText } from './issues'
import { countedItems, declaredList, listOn } from './lists'
import { isAnswerPage, type WizardPage, wizardPages } from './pages'
import { fieldsOf, questionsOn } from './questions'
import { type DeepChecks, type FileCounts, type PageIssues, pageIssues, shallowChecks } from './schema'

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

/** What is wrong on a page, its list included: an item is named by its list and its id. */
export function issuesOf(page: AnswerPage, draft: Draft, deep: DeepChecks = shallowChecks): PageIssues {
  const own = pageIssues(page, draft.raw[page] ?? {}, situationOf(draft), draft.files, deep)
  const list = listOn(page)
  return list ? { ...own, ...listIssues(list, draft, deep) } : own
}

/** What is wrong in an item of a list. */
export function itemIssues(
  list: ListId,
  typed: RawPage,
  draft: Omit<Draft, 'files'>,
  deep: DeepChecks = shallowChecks,
): PageIssues {
  return pageIssues(list, typed, situationWith(list, situationOf(draft), typed), {}, deep)
}

/** Under which name an item is found among the issues of its page. */
export function itemName(list: ListId, id: string): string {
  return `${list}/${id}`
}

function listIssues(list: ListId, draft: Draft, deep: DeepChecks): PageIssues {
  const items = countedItems(list, draft.raw, situationOf(draft))
  const { announcedBy, when } = declaredList(list)
  const announced = announcedBy && holds(when, situationOf(draft))
  if (announced && items.length === 0) return { [announcedBy]: issueText('listEmpty') }
  const wrong = items.filter(({ typed }) => Object.keys(itemIssues(list, typed, draft, deep)).length > 0)
  return Object.fromEntries(wrong.map(({ id }) => [itemName(list, id), issueText('itemIncomplete')]))
}

/** Was this page answered, and does every answer stand under today's rules? */
export function isComplete(page: AnswerPage, draft: Draft, deep: DeepChecks = shallowChecks): boolean {
  return (
    draft.raw[page] !== undefined &&
    !isMoveToDeclare(page, draft.raw) &&
    Object.keys(issuesOf(page, draft, deep)).length === 0
  )
}

/** « Cette adresse est-elle toujours la vôtre ? Non »: nothing is wrong, and nothing goes on before the move is declared. */
export function isMoveToDeclare(page: AnswerPage, raw: RawAnswers): boolean {
  return page === 'coordonnees' && raw.coordonnees?.addressIsCurrent === 'no'
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

/**
 * The field names that a page may post; anything else is dropped unread.
 * @param shown ids of the questions, or keys of the documents, that the form held; `null` when it does not say
 */
export function postableFields(page: QuestionPage, shown: readonly string[] | null): string[] {
  if (page !== 'pieces')
    return questionsOn(page)
      .filter((id) => shown === null || shown.includes(id))
      .flatMap(fieldsOf)
  const keys = (shown ?? []).filter((key) => isDocumentId(key.split('.')[0] ?? ''))
  return [
    documentFields.ephotoCode,
    documentFields.ephotoLater,
    ...keys.flatMap((key) => [
      documentFields.missing(key),
      documentFields.reason(key),
      ...documentFields.date(key),
    ]),
  ]
}
