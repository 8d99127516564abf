'use client'

import type { Route } from 'next'
import { type FormEvent, type ReactNode, useActionState, useState, useSyncExternalStore } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import { issueSentence } from '@/lib/copy/issueSentence'
import { fill } from '@/lib/copy/sentences'
import { frenchWords, type WizardWords } from '@/lib/copy/wizardWords'
import { autosaveLater } from '@/lib/forms/autosaveLater'
import type { FormState } from '@/lib/forms/formState'
import type { RawPage } from '@/lib/procedure/answers'
import { documentFields } from '@/lib/procedure/documents'
import { stepRoutes } from '@/lib/stepRoutes'
import { ErrorSummary, type SummaryLine } from '../ui/ErrorSummary'
import { Actions } from './Actions'
import { DocumentRegion, type DocumentView, isOfDate, regionTarget } from './DocumentRegion'
import type { StepAction } from './StepForm'
import { Formats } from './UploadField'
import { isBusy, onUploads, uploadKey } from './uploadsUnderWay'
import { useNetwork } from './useNetwork'

interface DocumentsFormProps {
  action: StepAction
  changeFile: StepAction
  reference: string
  version: number
  returnTo: string
  values: RawPage
  documents: DocumentView[]
  /** In a language that the browser does not carry. */
  sent: Pick<WizardWords, 'issues' | 'form' | 'ui'> | undefined
  words: Catalogue['ui']['documents']
  refusals: { stalePage: string; foreignOrigin: string; uploadInterrupted: string }
  title: string
  errorTitle: string
  head: ReactNode
  back: Route
}

const formId = 'pieces-a-transmettre'
const headings = ['personal', 'reason'] as const

function summaryLines(state: FormState | null, props: DocumentsFormProps): SummaryLine[] {
  const { issues, form } = props.sent ?? frenchWords
  const lines: SummaryLine[] = []
  const refused = state?.refusal?.code
  if (refused === 'stalePage' || refused === 'foreignOrigin')
    lines.push({ sentence: props.refusals[refused] })
  for (const document of props.documents) {
    for (const sentence of document.refusals) lines.push({ target: regionTarget(document), sentence })
    const issue = issueOf(document, state)
    if (issue)
      lines.push({
        target: regionTarget(document, issue),
        sentence: `${document.title} — ${issueSentence(issue, { issues, months: form.months })}`,
      })
  }
  return lines
}

/** What the server refused, unless a file has come since, or was refused for a reason that says more. A date is wrong with a file too. */
function issueOf({ id, files, refusals }: DocumentView, state: FormState | null): string | undefined {
  const issue = state?.issues[id]
  return issue && files.length + refusals.length > 0 && !isOfDate(issue) ? undefined : issue
}

function isReady({ id, form, files, required }: DocumentView, values: RawPage): boolean {
  if (form === 'ephoto')
    return Boolean(values[documentFields.ephotoCode] || values[documentFields.ephotoLater])
  const explained = values[documentFields.missing(id)] === 'on' && values[documentFields.reason(id)]
  return files.length > 0 || !required || Boolean(explained)
}

/** The documents page: each file goes by itself; codes, dates and reasons belong to the form at the end. */
export function DocumentsForm(props: DocumentsFormProps) {
  const { documents, words, reference } = props
  const [state, action] = useActionState(props.action, null)
  const { form, issues, ui } = props.sent ?? frenchWords
  const { offline, stay } = useNetwork()
  const [held, setHeld] = useState(false)
  const awaits = useSyncExternalStore(
    onUploads,
    () =>
      documents.some(
        ({ id, required: isRequired, files }) =>
          isRequired && files.length === 0 && isBusy(uploadKey(reference, id)),
      ),
    () => false,
  )
  const lines = offline ? [{ target: 'contenu', sentence: form.offline }] : summaryLines(state, props)
  const values = state?.values ?? props.values
  const required = documents.filter((document) => document.required)
  const ready = required.filter(
    (document) => isReady(document, props.values) && !issueOf(document, state),
  ).length
  /** A file that this page lacks, and that is on its way, is not missing: whoever goes on waits for it. */
  function hold(event: FormEvent) {
    const { nativeEvent } = event
    const button = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
    const waits = awaits && button?.getAttribute('value') !== 'leave'
    setHeld(waits)
    if (waits) event.preventDefault()
    else stay(event)
  }
  function change({ target }: FormEvent) {
    // A file goes by a form of its own.
    if ('form' in target && target.form instanceof HTMLFormElement && target.form.id === formId)
      autosaveLater(target.form, stepRoutes.autosave(reference), ui.wizard)
  }
  return (
    <>
      <title>{lines.length > 0 ? props.errorTitle : props.title}</title>
      {/* A file that comes shortens it, and takes nobody away from where he is. */}
      <ErrorSummary title={form.errorSummary} lines={lines} key={JSON.stringify([state, offline])} />
      {props.head}
      <p className="tally">
        <span className="vh">{`${words.tally} `}</span>
        <span className={ready === required.length ? 'badge badge--done' : 'badge'}>
          {fill(words.tallyReceived, { count: ready, total: required.length })}
        </span>
      </p>
      <Formats words={words} />
      <div key={JSON.stringify(state)} onChange={change}>
        {headings.map((heading) => (
          <section key={heading} className="block" aria-labelledby={`pieces-${heading}`}>
            <h2 id={`pieces-${heading}`}>{words[heading]}</h2>
            {documents.map((document, index) =>
              document.heading === heading ? (
                <DocumentRegion
                  key={document.id}
                  document={document}
                  rank={index + 1}
                  reference={reference}
                  formId={formId}
                  values={values}
                  issue={issueOf(document, state)}
                  form={form}
                  issues={issues}
                  words={words}
                  changeFile={props.changeFile}
                  interrupted={props.refusals.uploadInterrupted}
                />
              ) : null,
            )}
          </section>
        ))}
      </div>
      <form id={formId} action={action} noValidate onSubmit={hold}>
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="page" value="pieces" />
        <input type="hidden" name="shown" value={documents.map(({ id }) => id).join(' ')} />
        <input type="hidden" name="version" value={state?.version ?? props.version} />
        <input type="hidden" name="returnTo" value={props.returnTo} />
        <p className="small mt-3" role="status">
          {held && awaits && words.arriving}
        </p>
        <Actions form={form} submitLabel={form.continue} back={props.back} />
      </form>
    </>
  )
}
