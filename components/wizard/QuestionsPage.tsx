import { parisDay } from '@/lib/clock'
import type { Catalogue } from '@/lib/copy/catalogue'
import type { Language } from '@/lib/copy/languages'
import { fill } from '@/lib/copy/sentences'
import { sentWords } from '@/lib/copy/sentWords'
import { listView } from '@/lib/dossiers/listView'
import { draftOf, type Visit } from '@/lib/dossiers/read'
import { registryRows } from '@/lib/dossiers/snapshot'
import { greetingName, instantDayInWords, shortName, timeInWords } from '@/lib/format'
import type { AnswerPage, QuestionPage } from '@/lib/procedure/answers'
import { question, questionsOn } from '@/lib/procedure/questions'
import { situationOf } from '@/lib/procedure/steps'
import { countryOptions } from '@/lib/registry/countries'
import { routes } from '@/lib/routes'
import { Notice } from '../ui/Notice'
import { Advice } from './Advice'
import { QuestionsView } from './QuestionsView'
import type { StepAction } from './StepForm'

export interface WizardPageProps {
  words: Catalogue
  visit: Visit
  language: Language
  action: StepAction
}

export type QuestionsPageProps = WizardPageProps & {
  page: Exclude<AnswerPage, 'pieces' | 'recapitulatif'>
  toReview: boolean
  /** Id of the item of the list that was just removed. */
  removed?: string
  /** A move was just declared from this page. */
  moved?: boolean
}

/** A page of questions, told to the browser in small props: one component draws it all, once. */
export function QuestionsPage({
  words,
  visit,
  language,
  action,
  page,
  toReview,
  removed,
  moved,
}: QuestionsPageProps) {
  const { dossier, applicant } = visit
  const draft = draftOf(visit, {})
  const rows = registryRows(applicant, language)
  const { email: term } = words.ui.registry
  const email = { id: 'email', term, value: applicant.email, aside: changeEmail(words) }
  const known = {
    'etat-civil': rows['etat-civil'],
    coordonnees: [...rows.coordonnees.map((row) => ({ ...row, aside: attestation(words, visit) })), email],
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
      situation={situationOf(draft)}
      countries={countriesFor(page, language)}
      sent={sentWords(language)}
      refusals={{ stalePage: words.refusals.stalePage, foreignOrigin: words.refusals.foreignOrigin }}
      name={shortName(applicant)}
      signedInAs={greetingName(applicant)}
      status={savedAt(words, visit)}
      known={known[page]}
      advice={
        <>
          {moved && (
            <Notice tone="done">
              <p role="status">{words.move.saved}</p>
            </Notice>
          )}
          <Advice words={words} reference={dossier.reference} page={page} draft={draft} />
        </>
      }
      list={listView(page, visit, words, language, removed)}
    />
  )
}

/** Under an address that was declared here, the attestation of its declaration. */
function attestation({ move }: Catalogue, { applicant }: Visit) {
  const { moveId } = applicant.registry.address
  return (
    moveId && (
      <a className="link" href={routes.movePdf(moveId)}>
        {move.download}
      </a>
    )
  )
}

/** The address of the account is changed on the profile, with a link sent to the new one. */
function changeEmail({ ui: { registry, review } }: Catalogue) {
  return (
    <a className="link" href={routes.changeEmail}>
      {review.change}
      <span className="vh">{fill(review.of, { what: registry.email })}</span>
    </a>
  )
}

/** The time of the last save, once there is one; its day when that is not today. */
export function savedAt(words: Catalogue, { dossier, applicant }: Visit): string | undefined {
  if (Object.keys(dossier.answers).length === 0) return undefined
  const { saved, savedOn } = words.ui.wizard
  return parisDay(dossier.updatedAt) === applicant.today
    ? fill(saved, { time: timeInWords(dossier.updatedAt, words.language) })
    : fill(savedOn, { day: instantDayInWords(dossier.updatedAt, words.language) })
}

/** What the registry suggests for a question that was never answered. */
function prefilled(page: AnswerPage, { applicant }: Visit): Record<string, string> {
  return page === 'etat-civil' && applicant.registry.usageName
    ? { usageName: applicant.registry.usageName }
    : {}
}

/** The countries that a page offers; a page without such a question carries none. */
export function countriesFor(page: QuestionPage, language: Language) {
  const asked = questionsOn(page)
    .map(question)
    .find(({ kind }) => kind === 'country')
  return asked?.kind === 'country' ? countryOptions(asked.among, language) : []
}
