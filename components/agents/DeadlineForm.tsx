'use client'

import { useActionState } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import { DateInputs } from '../ui/DateInputs'
import { ErrorSummary } from '../ui/ErrorSummary'
import { ErrorTitle } from '../ui/ErrorTitle'
import { FieldGroup } from '../ui/Field'
import { SubmitButton } from '../ui/SubmitButton'
import type { CaseActProps } from './CaseAct'

interface DeadlineFormProps {
  action: CaseActProps['actions']['extend']
  reference: string
  label: string
  /** The last day that may be chosen. */
  hint: string
  button: string
  form: Catalogue['form']
  refusals: Record<string, string>
  errorTitle: string
}

/** A later day to answer a request for documents. */
export function DeadlineForm(props: DeadlineFormProps) {
  const { action, reference, label, hint, button, form, refusals, errorTitle } = props
  const [state, submit] = useActionState(action, null)
  const error = state?.refusal && (refusals[state.refusal.code] ?? '')
  return (
    <form action={submit} noValidate key={JSON.stringify(state)}>
      {error && <ErrorTitle>{errorTitle}</ErrorTitle>}
      <ErrorSummary
        title={form.errorSummary}
        lines={error ? [{ target: 'deadline.day', sentence: error }] : []}
      />
      <input type="hidden" name="reference" value={reference} />
      <FieldGroup id="prolonger" label={label} hint={hint} error={error} errorWord={form.errorWord}>
        <DateInputs
          name="deadline"
          labels={form}
          wrong={error ? ['day', 'month', 'year'] : []}
          input={(name) => ({ defaultValue: state?.values[name] })}
        />
      </FieldGroup>
      <div className="row">
        <SubmitButton look="line" busy={form.busy}>
          {button}
        </SubmitButton>
      </div>
    </form>
  )
}
