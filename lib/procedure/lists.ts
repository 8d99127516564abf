import {
  type AnswerPage,
  type Item,
  itemsOf,
  type ListId,
  listIds,
  listPages,
  type RawAnswers,
  type RawPage,
  type Situation,
} from './answers'
import { type ConditionName, holds } from './conditions'
import type { QuestionId } from './questions'
import { tidy } from './text'

interface ListDeclaration {
  /** Offered on its page when this holds. */
  offered: ConditionName
  /** Its items count when this holds; otherwise they are excluded, never erased. */
  when: ConditionName
  /** Answered « oui », this question needs at least one item; an item added answers it. */
  announcedBy?: QuestionId
  /** The answers that name an item. */
  named: readonly QuestionId[]
  source: string
}

const lists = {
  enfants: {
    offered: 'mayHaveChildren',
    when: 'hasChildren',
    announcedBy: 'hasChildren',
    named: ['childGivenNames', 'childFamilyName'],
    source: 'Guide, étape 1 (2/3)',
  },
  emplois: {
    offered: 'notCeased',
    when: 'notCeased',
    named: ['employerName'],
    source: 'Guide, étape 2 (2/2)',
  },
} as const satisfies Record<ListId, ListDeclaration>

export function declaredList(id: ListId): ListDeclaration {
  return lists[id]
}

export function isListId(value: string): value is ListId {
  return listIds.some((id) => id === value)
}

/** The list that stands on a page, if any. */
export function listOn(page: AnswerPage): ListId | undefined {
  return listIds.find((id) => listPages[id] === page)
}

/** The items that count in this situation: none when the list itself is not relevant. */
export function countedItems(id: ListId, raw: RawAnswers, situation: Situation): Item[] {
  return holds(lists[id].when, situation) ? itemsOf(id, raw) : []
}

/** What an item is called by the person who typed it; empty when it has no name yet. */
export function itemCalled(id: ListId, typed: RawPage): string {
  return tidy(
    declaredList(id)
      .named.map((question) => typed[question] ?? '')
      .join(' '),
  )
}

const itemVerbs = ['edit', 'remove', 'restore'] as const

export type ItemIntent = { verb: 'add' } | { verb: (typeof itemVerbs)[number]; id: string }

/** Ids of items: the time of creation in base 36, then two letters of chance. */
export const itemIdPattern = /^[a-z0-9]{10}$/u

/** What a button of a list asks; nothing when it is another button. */
export function readItemIntent(intent: string): ItemIntent | null {
  if (intent === 'add') return { verb: 'add' }
  const [head, id = ''] = intent.split(':')
  const verb = itemVerbs.find((known) => known === head)
  return verb && itemIdPattern.test(id) ? { verb, id } : null
}
