'use client'

import { useActionState } from 'react'
import type { FormState } from '@/lib/forms/formState'
import { ErrorSummary } from '../ui/ErrorSummary'
import { ErrorTitle } from '../ui/ErrorTitle'
import { describedBy, Field } from '../ui/Field'
import { SubmitButton } from '../ui/SubmitButton'

interface VerifyFormProps {
  action: (previous: FormState | null, form: FormData) => Promise<FormState | null>
  words: { code: string; codeHint: string; codeMissing: string; check: string }
  form: { errorSummary: string; errorWord: string; busy: string }
  /** The title of a refused form; the page has its own otherwise. */
  errorTitle: string
  look?: 'main' | 'line'
}

/** A code, with or without its separators. */
export function VerifyForm({ action, words, form, errorTitle, look = 'main' }: VerifyFormProps) {
  const [state, submit] = useActionState(action, null)
  const error = state?.issues.code && words.codeMissing
  return (
    <>
      {error && <ErrorTitle>{errorTitle}</ErrorTitle>}
      <ErrorSummary
        title={form.errorSummary}
        lines={error ? [{ target: 'code', sentence: error }] : []}
        key={JSON.stringify(state)}
      />
      <form action={submit} noValidate>
        <Field
          id="code"
          label={words.code}
          hint={words.codeHint}
          error={error || undefined}
          errorWord={form.errorWord}
        >
          <input
            className="in w-m"
            id="code"
            name="code"
            type="text"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby={describedBy('code', { hint: words.codeHint, error: error || undefined })}
            aria-invalid={error ? true : undefined}
          />
        </Field>
        <div className="row mt-5">
          <SubmitButton look={look} busy={form.busy}>
            {words.check}
          </SubmitButton>
        </div>
      </form>
    </>
  )
}
