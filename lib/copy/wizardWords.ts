import type { Catalogue, Language } from './catalogue'
import { form } from './fr/form'
import { lists, pages, site, steps, wizard } from './fr/frame'
import { issues } from './fr/issues'
import { questions } from './fr/questions'

/** The words around a page: what `Frame` and `Shell` need of a catalogue. */
export type FrameWords = Pick<Catalogue, 'form' | 'steps' | 'pages'> & {
  ui: Pick<Catalogue['ui'], 'site' | 'wizard'>
}

/** The part of the catalogue that reaches the browser with a page of questions. */
export type WizardWords = FrameWords & Pick<Catalogue, 'questions' | 'issues' | 'lists'>

const words: Record<Language, WizardWords> = {
  fr: { questions, issues, lists, form, steps, pages, ui: { site, wizard } },
}

export function wizardWords(language: Language): WizardWords {
  return words[language]
}
