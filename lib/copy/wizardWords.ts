import type { Catalogue } from './catalogue'
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

/** The browser has them in French; those of another language come with the page (`sentWords.ts`). */
export const frenchWords: WizardWords = {
  questions,
  issues,
  lists,
  form,
  steps,
  pages,
  ui: { site, wizard },
}
