'use client'

import type { Route } from 'next'
import { type ReactNode, useActionState } from 'react'
import { issueSentence } from '@/lib/copy/issueSentence'
import { fill } from '@/lib/copy/sentences'
import { frenchWords, type WizardWords } from '@/lib/copy/wizardWords'
import type { FormState } from '@/lib/forms/formState'
import type { QuestionPage, RawPage, Situation } from '@/lib/procedure/answers'
import { type QuestionId, question, questionIds } from '@/lib/procedure/questions'
import { stepRoutes } from '@/lib/stepRoutes'
import { ErrorSummary, type SummaryLine } from '../ui/ErrorSummary'
import { Actions } from './Actions'
import type { ListView } from './ItemList'
import type { CountryOption } from './QuestionField'
import { Questions } from './Questions'
import { useNetwork } from './useNetwork'

export type StepAction = (previous: FormState | null, form: FormData) => Promise<FormState | null>

export interface StepFormProps {
  action: StepAction
  reference: string
  page: QuestionPage
  /** Id of the item, when the form is the own page of one. */
  item?: string
  version: number
  /** Set when the review sent here: continuing goes back there. */
  returnTo: string
  /** Mark of what the page shows to be deposited. */
  read?: string
  values: RawPage
  situation: Situation
  countries: CountryOption[]
  /** In a language that the browser does not carry. */
  sent: WizardWords | undefined
  /** The sentence of each refusal that this form may meet. */
  refusals: Record<string, string>
  title: string
  errorTitle: string
  /** Place in the request and heading: below the error summary. */
  head: ReactNode
  /** What stands between the heading and the questions. */
  intro?: ReactNode
  list?: ListView
  submitLabel: string
  back: Route
}

/** Id of the first control of a question: where a link of the summary leads. */
export function targetOf(id: QuestionId): string {
  return question(id).kind === 'date' ? `${id}.day` : id
}

function summaryLines(
  state: FormState | null,
  words: WizardWords,
  { refusals, list }: StepFormProps,
): SummaryLine[] {
  if (!state) return []
  const lines: SummaryLine[] = []
  if (state.refusal)
    lines.push({ sentence: fill(refusals[state.refusal.code] ?? '', { detail: state.refusal.detail }) })
  for (const id of questionIds) {
    const issue = state.issues[id]
    if (!issue) continue
    const sentence = issueSentence(
      issue,
      { issues: words.issues, months: words.form.months },
      words.questions[id],
    )
    lines.push({ target: targetOf(id), sentence })
  }
  for (const { name, heading } of list?.items ?? []) {
    if (!state.issues[name]) continue
    lines.push({ target: name, sentence: `${heading} — ${words.issues.itemIncomplete}` })
  }
  return lines
}

/** The form of a page of questions. The server decides; live help comes after blur, where JavaScript runs. */
export function StepForm(props: StepFormProps) {
  const [state, action] = useActionState(props.action, null)
  const { offline, stay } = useNetwork()
  const words = props.sent ?? frenchWords
  const { form } = words
  const lines = offline ? [{ target: 'contenu', sentence: form.offline }] : summaryLines(state, words, props)
  const version = state?.version ?? props.version
  return (
    <>
      <title>{lines.length > 0 ? props.errorTitle : props.title}</title>
      <ErrorSummary title={form.errorSummary} lines={lines} key={JSON.stringify(lines)} />
      {props.head}
      {props.intro}
      <form action={action} noValidate onSubmit={stay}>
        {props.list && <DefaultButton />}
        <input type="hidden" name="reference" value={props.reference} />
        <input type="hidden" name="page" value={props.page} />
        {props.item && <input type="hidden" name="item" value={state?.values.item ?? props.item} />}
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="returnTo" value={props.returnTo} />
        {props.read && <input type="hidden" name="read" value={props.read} />}
        <Questions
          key={JSON.stringify([state, props.version])}
          page={props.page}
          situation={props.situation}
          values={state?.values ?? props.values}
          issues={state?.issues ?? {}}
          countries={props.countries}
          words={words}
          list={props.list}
          autosave={props.item ? undefined : stepRoutes.autosave(props.reference)}
        />
        <Actions form={form} submitLabel={props.submitLabel} leaves={!props.item} back={props.back} />
      </form>
    </>
  )
}

/** Enter presses the first button in the source: it goes on, whatever the buttons of the list. */
function DefaultButton() {
  return (
    <button className="vh" type="submit" name="intent" value="continue" tabIndex={-1} aria-hidden="true" />
  )
}
