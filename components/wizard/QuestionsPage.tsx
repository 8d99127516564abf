import type { Catalogue, Language } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import { wizardWords } from '@/lib/copy/wizardWords'
import { draftOf, type Visit } from '@/lib/dossiers/read'
import { registryRows } from '@/lib/dossiers/snapshot'
import { shortName, timeInWords } from '@/lib/format'
import type { AnswerPage } from '@/lib/procedure/answers'
import { askedQuestions, question } from '@/lib/procedure/questions'
import { previousPage, situationOf } from '@/lib/procedure/steps'
import { countryOptions } from '@/lib/registry/countries'
import { routes } from '@/lib/routes'
import { SummaryList } from '../ui/SummaryList'
import { Place, Shell } from './Shell'
import { type StepAction, StepForm } from './StepForm'

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

/** A page of questions: what is known already, what is asked, where it leads. */
export function QuestionsPage({ words, visit, language, action, page, toReview }: QuestionsPageProps) {
  const { dossier, applicant } = visit
  const situation = situationOf(draftOf(visit, {}))
  const previous = previousPage(page)
  const back = previous ? routes.page(dossier.reference, previous) : routes.preamble(dossier.reference)
  const title = `${words.pages[page].title} — ${words.ui.site.name}`
  return (
    <Shell words={words} page={page} name={shortName(applicant)} back={back}>
      <StepForm
        action={action}
        reference={dossier.reference}
        page={page}
        version={dossier.pageVersions[page] ?? 0}
        returnTo={toReview ? 'recapitulatif' : ''}
        values={{ ...prefilled(page, visit), ...dossier.answers[page] }}
        situation={situation}
        countries={countriesFor(page, visit, language)}
        language={language}
        refusals={{ stalePage: words.refusals.stalePage, foreignOrigin: words.refusals.foreignOrigin }}
        title={title}
        errorTitle={words.ui.site.errorPrefix + title}
        head={<Place words={words} page={page} status={savedAt(words, visit)} />}
        intro={<Known words={words} page={page} visit={visit} language={language} />}
        submitLabel={wizardWords(language).form.continue}
        back={back}
      />
    </Shell>
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

/** Facts of the registry, read-only, above the questions they belong to. */
function Known({
  words,
  page,
  visit,
  language,
}: Pick<QuestionsPageProps, 'words' | 'page' | 'visit' | 'language'>) {
  const { wizard } = words.ui
  const rows = registryRows(visit.applicant, language)
  switch (page) {
    case 'etat-civil':
      return (
        <>
          <section className="block block--first">
            <h2>{wizard.known}</h2>
            <p className="small soft">{wizard.knownText}</p>
            <SummaryList rows={rows[page]} />
          </section>
          <div className="block">
            <h2>{wizard.toFill}</h2>
            <p className="small soft">{wizard.toFillText}</p>
          </div>
        </>
      )
    case 'coordonnees':
      return (
        <section className="block block--first">
          <h2>{wizard.addressTitle}</h2>
          <p className="small soft">{wizard.addressText}</p>
          <SummaryList
            rows={[...rows[page], { id: 'email', term: wizard.email, value: visit.applicant.email }]}
          />
        </section>
      )
    case 'motif':
      return (
        <section className="block block--first">
          <SummaryList rows={rows[page]} />
        </section>
      )
    case 'liens-familiaux':
    case 'activite':
      return null
  }
}
