'use client'

import { useActionState } from 'react'
import type { FormState } from '@/lib/forms/formState'
import { describedBy, Field } from '../ui/Field'
import { SubmitButton } from '../ui/SubmitButton'
import { Preview } from './Preview'

interface RecoveryFormProps {
  action: (previous: FormState | null, form: FormData) => Promise<FormState | null>
  label: string
  /** Of the field that asks for the password again. */
  password: string
  form: { errorWord: string; busy: string }
  refusals: Record<string, string>
}

/** Makes new codes, and shows them this once. */
export function RecoveryForm({ action, label, password, form, refusals }: RecoveryFormProps) {
  const [state, submit] = useActionState(action, null)
  const refused = state?.refusal
  const error = refused && (refusals[refused.code] ?? '').replace('{detail}', refused.detail)
  return (
    <form action={submit}>
      {state?.preview && <Preview preview={state.preview} />}
      <Field id="password" label={password} error={error} errorWord={form.errorWord}>
        <input
          className="in w-m"
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy('password', { error })}
        />
      </Field>
      <div className="row mt-3">
        <SubmitButton look="line" busy={form.busy}>
          {label}
        </SubmitButton>
      </div>
    </form>
  )
}
