import { type AnswerPage, answerPages, type ItemKey, itemKey, type ListId, listPages } from './answers'
import { isListId, itemIdPattern } from './lists'

/** The pages of questions that are no list of documents, nor the certification. */
export type QuestionsPage = Exclude<AnswerPage, 'pieces' | 'recapitulatif'>

/** Where answers are kept: a page, or an item of the list that stands on it. */
export type AnswerPart = { page: QuestionsPage } & (
  | { key: QuestionsPage; list?: undefined; item?: undefined }
  | { key: ItemKey; list: ListId; item: string }
)

/** The part that a key of the answers names; null when it names none, or the documents or the certification. */
export function readPart(key: string): AnswerPart | null {
  const found = answerPages.find((page) => page === key)
  if (found) return found === 'pieces' || found === 'recapitulatif' ? null : { key: found, page: found }
  const [page, list = '', item = '', ...more] = key.split('/')
  if (more.length > 0 || !isListId(list) || listPages[list] !== page || !itemIdPattern.test(item)) return null
  return { key: itemKey(list, item), page: listPages[list], list, item }
}
