'use client'

import { type ReactNode, useActionState } from 'react'
import type { AnnexField as Blank } from '@/lib/annexes/fields'
import type { Catalogue } from '@/lib/copy/catalogue'
import { issueSentence } from '@/lib/copy/issueSentence'
import { fill } from '@/lib/copy/sentences'
import type { FormState } from '@/lib/forms/formState'
import { ErrorSummary, type SummaryLine } from '../ui/ErrorSummary'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { SubmitButton } from '../ui/SubmitButton'
import { AnnexField } from './AnnexField'

type Annexes = Catalogue['annexes']

interface AnnexFormProps {
  action: (previous: FormState | null, form: FormData) => Promise<FormState | null>
  /** The blanks in their order, and the words of the annex. */
  blanks: [id: string, field: Blank][]
  copy: Pick<Annexes['employer'], 'title' | 'lead' | 'groups'> & {
    fields: Record<string, { label: string; hint?: string; options?: Record<string, string> }>
  }
  words: Pick<Annexes, 'prepare' | 'ready' | 'readyText' | 'download' | 'change'>
  form: Catalogue['form']
  issues: Catalogue['issues']
  refusals: Catalogue['refusals']
  /** What the draft already says. */
  known: Record<string, string>
  /** Where the paper is asked for, by post: what was typed never stands in an address. */
  printAt: string
  title: string
  errorTitle: string
  children: ReactNode
}

/** Fills an annex: a first press checks it, a second one gives the paper. The server keeps nothing in between. */
export function AnnexForm(props: AnnexFormProps) {
  const { action, blanks, copy, words, form, refusals, printAt, title, errorTitle, children } = props
  const [state, submit] = useActionState(action, null)
  const lines: SummaryLine[] = state?.refusal
    ? [{ sentence: fill(refusals[state.refusal.code], { detail: state.refusal.detail }) }]
    : []
  for (const [id, field] of blanks) {
    const sentence = sentenceOf(state?.issues[id], props)
    if (sentence)
      lines.push({
        target: field.kind === 'date' ? `${id}.day` : id,
        sentence: `${copy.fields[id]?.label} — ${sentence}`,
      })
  }
  const ready = state !== null && lines.length === 0
  const questions = (
    <form action={submit} noValidate key={JSON.stringify(state)}>
      <Groups {...props} state={state} />
      <div className="actions">
        <SubmitButton look="main" busy={form.busy}>
          {words.prepare}
        </SubmitButton>
      </div>
    </form>
  )
  return (
    <>
      <title>{lines.length > 0 ? errorTitle : title}</title>
      <ErrorSummary title={form.errorSummary} lines={lines} key={JSON.stringify(lines)} />
      <h1>{copy.title}</h1>
      <p className="lead mt-3">{copy.lead}</p>
      {ready ? (
        <>
          <Ready words={words} values={state.values} printAt={printAt} />
          <details className="more mt-8">
            <summary>{words.change}</summary>
            <div>{questions}</div>
          </details>
        </>
      ) : (
        <>
          {children}
          {questions}
        </>
      )}
    </>
  )
}

function sentenceOf(issue: string | undefined, { issues, form }: AnnexFormProps): string | undefined {
  return issue && issueSentence(issue, { issues, months: form.months })
}

/** The paper is ready: a plain post asks for it, with what was typed in the page and nowhere else. */
function Ready({
  words,
  values,
  printAt,
}: Pick<AnnexFormProps, 'words' | 'printAt'> & { values: Record<string, string> }) {
  return (
    <div className="mt-5" role="status">
      <Notice tone="done" title={words.ready}>
        <p>{words.readyText}</p>
        <form action={printAt} method="post">
          {Object.entries(values).map(([name, value]) => (
            <input type="hidden" name={name} value={value} key={name} />
          ))}
          <button className="btn btn--main" type="submit">
            <Icon name="download" size="s" />
            {words.download}
          </button>
        </form>
      </Notice>
    </div>
  )
}

function Groups(props: AnnexFormProps & { state: FormState | null }) {
  const { blanks, copy, form, known, state } = props
  const groups = [...new Set(blanks.map(([, { group }]) => group))]
  const value = (name: string) => (state ? state.values[name] : known[name]) ?? ''
  return groups.map((group) => (
    <section className="block" key={group} aria-labelledby={`partie-${group}`}>
      <h2 id={`partie-${group}`}>{copy.groups[group]}</h2>
      {blanks.map(
        ([id, field]) =>
          field.group === group && (
            <AnnexField
              key={id}
              id={id}
              field={field}
              words={copy.fields[id] ?? { label: id }}
              form={form}
              issue={state?.issues[id]}
              error={sentenceOf(state?.issues[id], props)}
              value={value}
            />
          ),
      )}
    </section>
  ))
}
