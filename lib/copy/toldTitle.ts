import type { RawAnswers } from '@/lib/procedure/answers'
import { isDocumentId } from '@/lib/procedure/documents'
import { type Catalogue, catalogue } from './catalogue'
import { documentTitle } from './documentTitle'
import { officialLanguage } from './languages'

/**
 * The title of a document as its owner reads it. It is kept in French with what was asked or deposited; one of ours is
 * told in his language, as long as French still says the same. What an agent wrote himself stays as he wrote it.
 * @param key of the document: its id, and after a dot the half-year, the year or the job
 */
export function toldTitle(key: string, title: string, answers: RawAnswers, words: Catalogue): string {
  const dot = key.indexOf('.')
  const [id, of] = dot < 0 ? [key] : [key.slice(0, dot), key.slice(dot + 1)]
  if (words.language === officialLanguage) return title
  const official = catalogue(officialLanguage)
  if (title === official.after.complement.other) return words.after.complement.other
  if (!isDocumentId(id)) return title
  const kept = documentTitle({ id, of }, answers, official)
  return kept === title ? documentTitle({ id, of }, answers, words) : title
}
