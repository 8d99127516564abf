import { type Catalogue, catalogue } from './catalogue'
import { type Language, officialLanguage } from './languages'
import type { WizardWords } from './wizardWords'

/** The words that a page of questions needs in the browser and that it does not carry: none in French. */
export function sentWords(language: Language): WizardWords | undefined {
  return language === officialLanguage ? undefined : wizardWords(catalogue(language))
}

/** The same for the page of the documents, whose frame and titles the server writes. */
export function sentFormWords(language: Language): Pick<WizardWords, 'issues' | 'form' | 'ui'> | undefined {
  const words = sentWords(language)
  return words && { issues: words.issues, form: words.form, ui: words.ui }
}

function wizardWords({ questions, issues, lists, form, steps, pages, ui }: Catalogue): WizardWords {
  return { questions, issues, lists, form, steps, pages, ui: { site: ui.site, wizard: ui.wizard } }
}
