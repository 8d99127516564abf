'use client'

import { useActionState } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import { DateInputs } from '../ui/DateInputs'
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
}

/** A later day to answer a request for documents. */
export function DeadlineForm({ action, reference, label, hint, button, form, refusals }: DeadlineFormProps) {
  const [state, submit] = useActionState(action, null)
  const error = state?.refusal && (refusals[state.refusal.code] ?? '')
  return (
    <form action={submit} noValidate key={JSON.stringify(state)}>
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
