import { notFound as english } from './en/notFound'
import { notFound as french } from './fr/notFound'
import type { Language } from './languages'

const words: Record<Language, typeof french> = { fr: french, en: english }

/** The words of the not-found page, apart from the catalogue. */
export function notFoundWords(language: Language): typeof french {
  return words[language]
}
