'use client'

import { useActionState } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import type { FormState } from '@/lib/forms/formState'
import { ErrorSummary, type SummaryLine } from '../ui/ErrorSummary'
import { describedBy, Field } from '../ui/Field'
import { SubmitButton } from '../ui/SubmitButton'

export interface RecordField {
  name: string
  label: string
  hint?: string
  kind: 'text' | 'email' | 'tel' | 'choice' | 'flag'
  /** Of a choice. */
  options?: readonly { value: string; label: string }[]
}

interface RecordFormProps {
  /** Its issues are sentences. */
  action: (previous: FormState | null, form: FormData) => Promise<FormState | null>
  fields: readonly RecordField[]
  hidden: Record<string, string>
  values: Record<string, string>
  button: string
  form: Catalogue['form']
  refusals: Record<string, string>
  heading: string
  lead?: string
  title: string
  errorTitle: string
}

/** The fields of a record that an administrator keeps, under one button. What was typed stays after a refusal. */
export function RecordForm(props: RecordFormProps) {
  const { action, fields, hidden, button, form, refusals, heading, lead } = props
  const [state, submit] = useActionState(action, null)
  const values = state?.values ?? props.values
  const issues = state?.issues ?? {}
  const lines: SummaryLine[] = fields.flatMap(({ name, label }) =>
    issues[name] ? [{ target: name, sentence: `${label} — ${issues[name]}` }] : [],
  )
  if (state?.refusal)
    lines.unshift({ sentence: fill(refusals[state.refusal.code] ?? '', { detail: state.refusal.detail }) })
  return (
    <>
      <title>{lines.length > 0 ? props.errorTitle : props.title}</title>
      <ErrorSummary title={form.errorSummary} lines={lines} key={JSON.stringify(lines)} />
      <h1>{heading}</h1>
      {lead && <p className="lead mt-3">{lead}</p>}
      <form action={submit} noValidate key={JSON.stringify(state)}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {fields.map((field) => (
          <RecordInput
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            error={issues[field.name]}
            errorWord={form.errorWord}
          />
        ))}
        <div className="actions">
          <SubmitButton look="main" busy={form.busy}>
            {button}
          </SubmitButton>
        </div>
      </form>
    </>
  )
}

interface RecordInputProps {
  field: RecordField
  value: string
  error?: string
  errorWord: string
}

function RecordInput({ field, value, error, errorWord }: RecordInputProps) {
  const { name, label, hint, kind, options = [] } = field
  if (kind === 'flag')
    return (
      <div className="q">
        <label className="pick">
          <input type="checkbox" id={name} name={name} value="on" defaultChecked={value === 'on'} />
          <span>{label}</span>
        </label>
      </div>
    )
  const attributes = {
    id: name,
    name,
    defaultValue: value,
    'aria-describedby': describedBy(name, { hint, error }),
    'aria-invalid': error ? true : undefined,
  } as const
  return (
    <Field id={name} label={label} hint={hint} error={error} errorWord={errorWord}>
      {kind === 'choice' ? (
        <select className="in w-l" {...attributes}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input className="in w-l" type={kind} autoComplete="off" spellCheck={false} {...attributes} />
      )}
    </Field>
  )
}
