import type { Catalogue, Language } from './catalogue'
import { form } from './fr/form'
import { issues } from './fr/issues'
import { questions } from './fr/questions'

/** The part of the catalogue that reaches the browser with a page of questions. */
export type WizardWords = Pick<Catalogue, 'questions' | 'issues' | 'form'>

const words: Record<Language, WizardWords> = { fr: { questions, issues, form } }

export function wizardWords(language: Language): WizardWords {
  return words[language]
}
