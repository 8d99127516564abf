import type { Language } from './catalogue'
import failure from './fr/failure.json'
import { notFound } from './fr/notFound'

interface FailureWords {
  failure: typeof failure
  notFound: typeof notFound
}

/** Apart from the catalogue: every page carries its error and not-found pages, and these must weigh nothing. */
const words: Record<Language, FailureWords> = { fr: { failure, notFound } }

export function failureWords(language: Language): FailureWords {
  return words[language]
}
