'use client'

import { type ReactNode, useActionState } from 'react'
import type { FormState } from '@/lib/forms/formState'
import { SubmitButton } from '../ui/SubmitButton'

interface ActionFormProps {
  action: (previous: FormState | null, form: FormData) => Promise<FormState | null>
  fields: Record<string, string>
  label: ReactNode
  look?: 'main' | 'line'
  busy: string
  /** The sentence of each refusal; `{detail}` is filled in. */
  refusals: Record<string, string>
  /** What stands beside the button. */
  children?: ReactNode
}

/** One button that does one thing, and says why when it could not. */
export function ActionForm({
  action,
  fields,
  label,
  look = 'main',
  busy,
  refusals,
  children,
}: ActionFormProps) {
  const [state, submit] = useActionState(action, null)
  const refused = state?.refusal
  return (
    <form action={submit}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refused && (
        <p className="err mt-3" role="alert">
          {(refusals[refused.code] ?? '').replace('{detail}', refused.detail)}
        </p>
      )}
      <div className="row deed">
        <SubmitButton look={look} busy={busy}>
          {label}
        </SubmitButton>
        {children}
      </div>
    </form>
  )
}
