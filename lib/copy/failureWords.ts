import type { Language } from './catalogue'
import failure from './fr/failure.json'

/** Apart from the catalogue: every page carries its error page, and this must weigh nothing. */
const words: Record<Language, typeof failure> = { fr: failure }

export function failureWords(language: Language): typeof failure {
  return words[language]
}
