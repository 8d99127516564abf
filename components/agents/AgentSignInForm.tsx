'use client'

import { useActionState } from 'react'
import type { FormState } from '@/lib/forms/formState'
import { ErrorSummary, type SummaryLine } from '../ui/ErrorSummary'
import { describedBy, Field } from '../ui/Field'
import { SubmitButton } from '../ui/SubmitButton'

interface AgentSignInFormProps {
  action: (previous: FormState | null, form: FormData) => Promise<FormState | null>
  next: string
  words: {
    title: string
    email: string
    password: string
    code: string
    codeHint: string
    emailMissing: string
    passwordMissing: string
    codeMissing: string
    submit: string
  }
  form: { errorSummary: string; errorWord: string; busy: string }
  refusals: Record<string, string>
  title: string
  errorTitle: string
}

const fields = [
  { id: 'email', type: 'email', complete: 'username', missing: 'emailMissing' },
  { id: 'password', type: 'password', complete: 'current-password', missing: 'passwordMissing' },
  { id: 'code', type: 'text', complete: 'one-time-code', missing: 'codeMissing' },
] as const

/** Address, password and code on one form; after a refusal only the address is still there. */
export function AgentSignInForm({
  action,
  next,
  words,
  form,
  refusals,
  title,
  errorTitle,
}: AgentSignInFormProps) {
  const [state, submit] = useActionState(action, null)
  const lines: SummaryLine[] = []
  if (state?.refusal)
    lines.push({
      target: 'email',
      sentence: (refusals[state.refusal.code] ?? '').replace('{detail}', state.refusal.detail),
    })
  for (const { id, missing } of fields)
    if (state?.issues[id]) lines.push({ target: id, sentence: words[missing] })
  return (
    <>
      <title>{lines.length > 0 ? errorTitle : title}</title>
      <ErrorSummary title={form.errorSummary} lines={lines} key={JSON.stringify(lines)} />
      <h1>{words.title}</h1>
      <form action={submit} noValidate key={JSON.stringify(state)}>
        <input type="hidden" name="next" value={next} />
        {fields.map(({ id, type, complete, missing }) => {
          const error = state?.issues[id] ? words[missing] : undefined
          const hint = id === 'code' ? words.codeHint : undefined
          return (
            <Field key={id} id={id} label={words[id]} hint={hint} error={error} errorWord={form.errorWord}>
              <input
                className="in w-m"
                id={id}
                name={id}
                type={type}
                autoComplete={complete}
                spellCheck={false}
                defaultValue={id === 'email' ? state?.values.email : undefined}
                aria-describedby={describedBy(id, { hint, error })}
                aria-invalid={error ? true : undefined}
              />
            </Field>
          )
        })}
        <div className="actions">
          <SubmitButton look="main" busy={form.busy}>
            {words.submit}
          </SubmitButton>
        </div>
      </form>
    </>
  )
}
