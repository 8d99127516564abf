'use client'

import { type ReactNode, useActionState } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import type { FormState } from '@/lib/forms/formState'
import { DateInputs } from '../ui/DateInputs'
import { ErrorSummary, type SummaryLine } from '../ui/ErrorSummary'
import { describedBy, Field, FieldGroup } from '../ui/Field'
import { SubmitButton } from '../ui/SubmitButton'
import { Preview } from './Preview'
import { useBackToEdit } from './useBackToEdit'

interface DecisionFormProps {
  action: (previous: FormState | null, form: FormData) => Promise<FormState | null>
  reference: string
  sense: keyof Catalogue['agents']['decision']['titles']
  values: Record<string, string>
  /** Where the paper of what is proposed is drawn. */
  draft: string
  /** Documents that are still to come: a box each, by the name of its field. */
  outstanding: { field: string; title: string }[]
  /** « Proposé par la règle : … » */
  ruleHint: string
  words: Catalogue['agents']['decision']
  form: Catalogue['form']
  refusals: Record<string, string>
  title: string
  errorTitle: string
  /** What stands before the fields: usual grounds, documents awaited. */
  children?: ReactNode
}

/** A proposal, then what it says word for word, then it is made. */
export function DecisionForm(props: DecisionFormProps) {
  const { action, reference, sense, words, form, refusals } = props
  const [state, submit] = useActionState(action, null)
  const values = state?.values ?? props.values
  const issues = state?.issues ?? {}
  const lines: SummaryLine[] = Object.entries(issues).map(([target, sentence]) => ({ target, sentence }))
  if (state?.refusal)
    lines.unshift({
      sentence: (refusals[state.refusal.code] ?? '').replace('{detail}', state.refusal.detail),
    })
  const preview = state?.preview
  const held = useBackToEdit(preview !== undefined)
  return (
    <>
      <title>{lines.length > 0 ? props.errorTitle : props.title}</title>
      <ErrorSummary title={form.errorSummary} lines={lines} key={JSON.stringify(lines)} />
      <h1>{preview ? words.review : words.titles[sense]}</h1>
      {preview ? (
        <>
          <Preview preview={preview} />
          {/* In a window of its own: this page holds reasons that nothing has saved yet. */}
          <form
            action={props.draft}
            method="post"
            encType="multipart/form-data"
            target="_blank"
            className="mt-3"
            rel="noopener"
          >
            <input type="hidden" name="sense" value={sense} />
            <Kept values={values} />
            <button className="btn btn--line" type="submit">
              {words.draftPdf}
            </button>
          </form>
        </>
      ) : (
        <>
          <p className="lead mt-3">{words.lead}</p>
          {props.children}
        </>
      )}
      <form action={submit} noValidate key={JSON.stringify(state)} ref={held}>
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="sense" value={sense} />
        {preview ? <Kept values={values} /> : <input type="hidden" name="seen" value={values.seen} />}
        {!preview && sense === 'favorable' && <Favourable {...props} values={values} issues={issues} />}
        {!preview && sense !== 'favorable' && <Reasons {...props} values={values} issues={issues} />}
        <div className="actions">
          <SubmitButton look="main" intent={preview ? 'send' : 'review'} busy={form.busy}>
            {preview ? words.submits[sense] : words.review}
          </SubmitButton>
          {preview && (
            <SubmitButton look="line" intent="edit" busy={form.busy}>
              {words.change}
            </SubmitButton>
          )}
        </div>
      </form>
    </>
  )
}

/** What was written, behind its preview. */
function Kept({ values }: { values: Record<string, string> }) {
  return Object.entries(values)
    .filter(([name]) => !['intent', 'reference', 'sense'].includes(name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

type FieldsProps = DecisionFormProps & { issues: Record<string, string> }

function Favourable({ words, form, values, issues, ruleHint, outstanding }: FieldsProps) {
  return (
    <>
      <Field id="mention" label={words.mention} errorWord={form.errorWord}>
        <select className="in" id="mention" name="mention" defaultValue={values.mention}>
          {Object.values(words.mentions).map((mention) => (
            <option key={mention} value={mention}>
              {mention}
            </option>
          ))}
        </select>
      </Field>
      {(['startsOn', 'endsOn'] as const).map((name) => (
        <FieldGroup
          key={name}
          id={name}
          label={name === 'startsOn' ? words.start : words.end}
          hint={name === 'endsOn' ? ruleHint : undefined}
          error={issues[name]}
          errorWord={form.errorWord}
        >
          <DateInputs
            name={name}
            labels={form}
            wrong={issues[name] ? ['day', 'month', 'year'] : []}
            input={(part) => ({ defaultValue: values[part] })}
          />
        </FieldGroup>
      ))}
      {outstanding.length > 0 && (
        <fieldset className="q">
          <legend>{words.reserve}</legend>
          {outstanding.map(({ field, title }) => (
            <label className="pick" key={field}>
              <input type="checkbox" id={field} name={field} defaultChecked={values[field] === 'on'} />
              <span>{title}</span>
            </label>
          ))}
        </fieldset>
      )}
      <TextArea
        name="changedBecause"
        label={words.because}
        hint={words.becauseHint}
        rows={2}
        {...{ form, values, issues }}
      />
    </>
  )
}

function Reasons({ sense, words, form, values, issues }: FieldsProps) {
  if (sense === 'cloture')
    return (
      <TextArea
        name="facts"
        label={words.closeFacts}
        hint={words.closeFactsHint}
        rows={6}
        {...{ form, values, issues }}
      />
    )
  return (
    <>
      <TextArea name="law" label={words.law} hint={words.lawHint} rows={4} {...{ form, values, issues }} />
      <TextArea
        name="facts"
        label={words.facts}
        hint={words.factsHint}
        rows={8}
        {...{ form, values, issues }}
      />
    </>
  )
}

function TextArea({
  name,
  label,
  hint,
  rows,
  form,
  values,
  issues,
}: Pick<FieldsProps, 'form' | 'values' | 'issues'> & {
  name: string
  label: string
  hint: string
  rows: number
}) {
  const error = issues[name]
  return (
    <Field id={name} label={label} hint={hint} error={error} errorWord={form.errorWord}>
      <textarea
        className="in"
        id={name}
        name={name}
        rows={rows}
        defaultValue={values[name]}
        aria-describedby={describedBy(name, { hint, error })}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  )
}
