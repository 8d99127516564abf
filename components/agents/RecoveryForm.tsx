'use client'

import { useActionState } from 'react'
import type { FormState } from '@/lib/forms/formState'
import { SubmitButton } from '../ui/SubmitButton'
import { Preview } from './Preview'

interface RecoveryFormProps {
  action: (previous: FormState | null, form: FormData) => Promise<FormState | null>
  label: string
  busy: string
}

/** Makes new codes, and shows them this once. */
export function RecoveryForm({ action, label, busy }: RecoveryFormProps) {
  const [state, submit] = useActionState(action, null)
  return (
    <form action={submit}>
      {state?.preview && <Preview preview={state.preview} />}
      <div className="row mt-3">
        <SubmitButton look="line" busy={busy}>
          {label}
        </SubmitButton>
      </div>
    </form>
  )
}
