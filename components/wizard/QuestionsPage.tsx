import type { Catalogue, Language } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import { draftOf, type Visit } from '@/lib/dossiers/read'
import { registryRows } from '@/lib/dossiers/snapshot'
import { greetingName, shortName, timeInWords } from '@/lib/format'
import type { AnswerPage } from '@/lib/procedure/answers'
import { askedQuestions, question } from '@/lib/procedure/questions'
import { situationOf } from '@/lib/procedure/steps'
import { countryOptions } from '@/lib/registry/countries'
import { QuestionsView } from './QuestionsView'
import type { StepAction } from './StepForm'

export interface WizardPageProps {
  words: Catalogue
  visit: Visit
  language: Language
  action: StepAction
}

type QuestionsPageProps = WizardPageProps & {
  page: Exclude<AnswerPage, 'pieces' | 'recapitulatif'>
  toReview: boolean
}

/** A page of questions, told to the browser in small props: one component draws it all, once. */
export function QuestionsPage({ words, visit, language, action, page, toReview }: QuestionsPageProps) {
  const { dossier, applicant } = visit
  const rows = registryRows(applicant, language)
  const email = { id: 'email', term: words.ui.wizard.email, value: applicant.email }
  const known = {
    'etat-civil': rows['etat-civil'],
    coordonnees: [...rows.coordonnees, email],
    motif: rows.motif,
    'liens-familiaux': [],
    activite: [],
  }
  return (
    <QuestionsView
      action={action}
      reference={dossier.reference}
      page={page}
      version={dossier.pageVersions[page] ?? 0}
      returnTo={toReview ? 'recapitulatif' : ''}
      values={{ ...prefilled(page, visit), ...dossier.answers[page] }}
      situation={situationOf(draftOf(visit, {}))}
      countries={countriesFor(page, visit, language)}
      language={language}
      refusals={{ stalePage: words.refusals.stalePage, foreignOrigin: words.refusals.foreignOrigin }}
      name={shortName(applicant)}
      signedInAs={greetingName(applicant)}
      status={savedAt(words, visit)}
      known={known[page]}
    />
  )
}

/** The time of the last save, once there is one. */
export function savedAt(words: Catalogue, { dossier }: Visit): string | undefined {
  const started = Object.keys(dossier.answers).length > 0
  return started ? fill(words.ui.wizard.saved, { time: timeInWords(dossier.updatedAt) }) : undefined
}

/** What the registry suggests for a question that was never answered. */
function prefilled(page: AnswerPage, { applicant }: Visit): Record<string, string> {
  return page === 'etat-civil' && applicant.registry.usageName
    ? { usageName: applicant.registry.usageName }
    : {}
}

function countriesFor(page: AnswerPage, visit: Visit, language: Language) {
  const asked = askedQuestions(page, situationOf(draftOf(visit, {})))
    .map(question)
    .find(({ kind }) => kind === 'country')
  return asked?.kind === 'country' ? countryOptions(asked.among, language) : []
}
