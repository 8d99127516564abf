import type { Language } from './catalogue'
import { notFound } from './fr/notFound'

/** Apart from the catalogue: every page carries its not-found page, and this must weigh nothing. */
const words: Record<Language, typeof notFound> = { fr: notFound }

export function notFoundWords(language: Language): typeof notFound {
  return words[language]
}
