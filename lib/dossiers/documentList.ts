import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import type { Situation } from '@/lib/procedure/answers'
import { askedDocuments, type DocumentId, declaredDocument, documentIds } from '@/lib/procedure/documents'

export interface ListedDocument {
  id: DocumentId
  heading: 'personal' | 'reason'
  title: string
  examples: string
  /** When it is asked; nothing in the list of one situation. */
  when?: string
  optional: boolean
}

/** The documents of a situation in words, each once: what is asked for ten half-years says ten times. */
export function documentsOf(situation: Situation, words: Catalogue): ListedDocument[] {
  const asked = askedDocuments(situation)
  return documentIds.flatMap((id) => {
    const own = asked.filter((document) => document.id === id)
    if (own.length === 0) return []
    const { title, examples } = words.documents[id]
    const named = own.length > 1 ? fill(words.documentList.count, { title, count: own.length }) : title
    const optional = own.every(({ required }) => !required)
    return [{ id, heading: declaredDocument(id).heading, title: named, examples, optional }]
  })
}

/** Every document that this service may ask, and when (annex 1 of the guide). */
export function everyDocument(words: Catalogue): ListedDocument[] {
  return documentIds.map((id) => {
    const { heading, when, required, each } = declaredDocument(id)
    const { title, examples } = words.documents[id]
    const conditions: Partial<Record<string, string>> = words.documentList.conditions
    const named = each ? fill(words.documentList.each[each], { title }) : title
    return { id, heading, title: named, examples, when: conditions[when], optional: required === 'never' }
  })
}
