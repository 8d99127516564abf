'use client'

import { useActionState } from 'react'
import type { FormState } from '@/lib/forms/formState'
import { ErrorSummary } from '../ui/ErrorSummary'
import { ErrorTitle } from '../ui/ErrorTitle'
import { describedBy, Field } from '../ui/Field'
import { SubmitButton } from '../ui/SubmitButton'

interface TextFormProps {
  action: (previous: FormState | null, form: FormData) => Promise<FormState | null>
  fields: Record<string, string>
  /** Name of the text field; with `scope`, also what its id begins with. */
  name: string
  scope: string
  label: string
  hint?: string
  optional?: string
  /** What was written before, and not sent. */
  written?: string
  button: string
  look?: 'main' | 'line'
  /** One line, such as a number. */
  short?: true
  /** Folded behind these words until it is wanted, or refused. */
  fold?: string
  words: { busy: string; errorWord: string; errorSummary: string }
  refusals: Record<string, string>
  /** Of the page, when this form was refused. */
  errorTitle: string
}

/** One text and one button: a note, a reason. What was typed stays after a refusal. */
export function TextForm({
  action,
  fields,
  name,
  scope,
  label,
  hint,
  optional,
  written,
  button,
  look = 'line',
  short,
  fold,
  words,
  refusals,
  errorTitle,
}: TextFormProps) {
  const [state, submit] = useActionState(action, null)
  const id = `${scope}-${name}`
  const refused = state?.refusal
  const error = refused && (refusals[refused.code] ?? '').replace('{detail}', refused.detail)
  const attributes = {
    className: 'in',
    id,
    name,
    defaultValue: state?.values[name] ?? written,
    'aria-describedby': describedBy(id, { hint, error }),
    'aria-invalid': error ? true : undefined,
  } as const
  const form = (
    <form action={submit} noValidate key={JSON.stringify(state)}>
      {error && <ErrorTitle>{errorTitle}</ErrorTitle>}
      <ErrorSummary title={words.errorSummary} lines={error ? [{ target: id, sentence: error }] : []} />
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Field id={id} label={label} hint={hint} optional={optional} error={error} errorWord={words.errorWord}>
        {short ? (
          <input {...attributes} type="text" autoComplete="off" spellCheck={false} />
        ) : (
          <textarea {...attributes} rows={3} />
        )}
      </Field>
      <div className="row mt-3">
        <SubmitButton look={look} busy={words.busy}>
          {button}
        </SubmitButton>
      </div>
    </form>
  )
  if (!fold) return form
  return (
    <details className="more" open={error ? true : undefined}>
      <summary>{fold}</summary>
      <div>{form}</div>
    </details>
  )
}
