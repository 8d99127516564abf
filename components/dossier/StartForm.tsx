'use client'

import { type ReactNode, useActionState } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import type { FormState } from '@/lib/forms/formState'
import { ErrorSummary } from '../ui/ErrorSummary'
import { FieldGroup } from '../ui/Field'
import { SubmitButton } from '../ui/SubmitButton'

interface StartFormProps {
  action: (previous: FormState | null, form: FormData) => Promise<FormState | null>
  words: Catalogue['ui']['start']
  form: Catalogue['form']
  title: string
  errorTitle: string
  children: ReactNode
}

/** « Je sollicite le renouvellement de ce titre », then « Je commence ». */
export function StartForm({ action, words, form, title, errorTitle, children }: StartFormProps) {
  const [state, submit] = useActionState(action, null)
  const error = state?.issues.wish ? words.chooseMissing : undefined
  return (
    <>
      <title>{error ? errorTitle : title}</title>
      <ErrorSummary title={form.errorSummary} lines={error ? [{ target: 'wish', sentence: error }] : []} />
      <h1>{words.title}</h1>
      {children}
      <form action={submit} noValidate>
        <FieldGroup id="wish-groupe" label={words.choose} error={error} errorWord={form.errorWord}>
          <div className="choice">
            <label className="pick">
              <input type="radio" id="wish" name="wish" value="renew" />
              <span>{words.renew}</span>
            </label>
          </div>
        </FieldGroup>
        <div className="actions">
          <SubmitButton look="main" busy={form.busy}>
            {words.go}
          </SubmitButton>
        </div>
      </form>
    </>
  )
}
