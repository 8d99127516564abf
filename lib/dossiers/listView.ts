import type { SnapshotRow } from '@/db/schema/dossiers'
import type { Catalogue } from '@/lib/copy/catalogue'
import type { Language } from '@/lib/copy/languages'
import { type AnswerPage, itemKey, itemsOf, type ListId } from '@/lib/procedure/answers'
import { itemCalled, listOn } from '@/lib/procedure/lists'
import { itemIssues, itemName, situationOf } from '@/lib/procedure/steps'
import { draftOf, type Visit } from './read'
import { answeredRows, itemHeading } from './snapshot'

interface ListedItem {
  id: string
  name: string
  heading: string
  rows: SnapshotRow[]
  /** An answer of it is missing or does not stand. */
  incomplete: boolean
}

interface DraftList {
  id: ListId
  items: ListedItem[]
  removed?: string
}

/** The list of a page in the words of the applicant, or nothing. `removed`: the item that he just took out. */
export function listView(
  page: AnswerPage,
  visit: Visit,
  words: Catalogue,
  language: Language,
  removed?: string,
): DraftList | undefined {
  const id = listOn(page)
  if (!id) return undefined
  const { answers } = visit.dossier
  const draft = draftOf(visit, {})
  const situation = situationOf(draft)
  const items = itemsOf(id, answers).map((item, index) => ({
    id: item.id,
    name: itemName(id, item.id),
    heading: itemHeading(id, index + 1, itemCalled(id, item.typed), words),
    rows: answeredRows(id, item.typed, situation, words, language).map((row) => ({
      ...row,
      value: row.value || words.ui.review.notAnswered,
    })),
    incomplete: Object.keys(itemIssues(id, item.typed, draft)).length > 0,
  }))
  const isOut = removed && answers[itemKey(id, removed)] && !items.some((item) => item.id === removed)
  return { id, items, removed: isOut ? removed : undefined }
}
