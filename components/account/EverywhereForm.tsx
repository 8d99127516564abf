'use client'

import { useActionState } from 'react'
import type { FormState } from '@/lib/forms/formState'
import { SubmitButton } from '../ui/SubmitButton'

interface EverywhereFormProps {
  action: (previous: FormState | null, form: FormData) => Promise<FormState | null>
  label: string
  busy: string
}

/** One button that ends every session. */
export function EverywhereForm({ action, label, busy }: EverywhereFormProps) {
  const [, submit] = useActionState(action, null)
  return (
    <form action={submit} className="mt-3">
      <SubmitButton look="line" busy={busy}>
        {label}
      </SubmitButton>
    </form>
  )
}
