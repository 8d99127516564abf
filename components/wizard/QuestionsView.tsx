'use client'

import type { ReactNode } from 'react'
import { frenchWords, type WizardWords } from '@/lib/copy/wizardWords'
import type { AnswerPage } from '@/lib/procedure/answers'
import { previousPage } from '@/lib/procedure/pages'
import { stepRoutes } from '@/lib/stepRoutes'
import { Frame } from '../site/Frame'
import { SummaryList, type SummaryRow } from '../ui/SummaryList'
import { Place, Shell } from './Shell'
import { StepForm, type StepFormProps } from './StepForm'

type FormProps = Pick<
  StepFormProps,
  | 'action'
  | 'reference'
  | 'version'
  | 'returnTo'
  | 'values'
  | 'situation'
  | 'countries'
  | 'sent'
  | 'refusals'
  | 'list'
>

export interface QuestionsViewProps extends FormProps {
  page: Exclude<AnswerPage, 'pieces' | 'recapitulatif'>
  /** Name on the tab of the sheet, and name in the header. */
  name: string
  signedInAs: string
  status?: string
  /** What the registry says already, above the questions it belongs to. */
  known: SummaryRow[]
  /** What deserves a second look, drawn by the server: seldom there, it is no weight for the others. */
  advice: ReactNode
}

/** A page of questions: what is known already, what is asked, where it leads. */
export function QuestionsView(props: QuestionsViewProps) {
  const { page, reference, sent, name, signedInAs, status, known, advice, ...form } = props
  const words = sent ?? frenchWords
  const previous = previousPage(page)
  const back = previous ? stepRoutes.page(reference, previous) : stepRoutes.preamble(reference)
  const title = `${words.pages[page].title} — ${words.ui.site.name}`
  return (
    <Frame words={words} signedInAs={signedInAs}>
      <Shell words={words} page={page} name={name} back={back}>
        <StepForm
          {...form}
          page={page}
          reference={reference}
          sent={sent}
          title={title}
          errorTitle={words.ui.site.errorPrefix + title}
          head={<Place words={words} page={page} status={status} />}
          intro={
            <>
              {advice}
              <Known words={words} page={page} rows={known} />
            </>
          }
          submitLabel={words.form.continue}
          back={back}
        />
      </Shell>
    </Frame>
  )
}

interface KnownProps {
  words: WizardWords
  page: QuestionsViewProps['page']
  rows: SummaryRow[]
}

/** Facts of the registry, read-only, and what their heading says. */
function Known({ words, page, rows }: KnownProps) {
  const { wizard } = words.ui
  switch (page) {
    case 'etat-civil':
      return (
        <>
          <section className="block block--first">
            <h2>{wizard.known}</h2>
            <p className="small soft">{wizard.knownText}</p>
            <SummaryList rows={rows} />
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
          <SummaryList rows={rows} />
        </section>
      )
    case 'motif':
      return (
        <section className="block block--first">
          <SummaryList rows={rows} />
        </section>
      )
    case 'liens-familiaux':
    case 'activite':
      return null
  }
}
