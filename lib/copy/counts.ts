import { catalogue } from './catalogue'
import type { Language } from './languages'
import { fill } from './sentences'

/** « 1 document », « 3 documents » */
export function countOfDocuments(count: number, language: Language): string {
  const { oneDocument, documents } = catalogue(language).inbox
  return count === 1 ? oneDocument : fill(documents, { count })
}

/** « 1 jour », « 24 jours » */
export function countOfDays(count: number, language: Language): string {
  const { day, days } = catalogue(language).after.complement
  return count === 1 ? day : fill(days, { count })
}
