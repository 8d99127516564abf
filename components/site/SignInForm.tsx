'use client'

import Link from 'next/link'
import { type ReactNode, useActionState } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import type { FormState } from '@/lib/forms/formState'
import { routes } from '@/lib/routes'
import { ErrorSummary, type SummaryLine } from '../ui/ErrorSummary'
import { describedBy, Field } from '../ui/Field'
import { SubmitButton } from '../ui/SubmitButton'

interface SignInFormProps {
  action: (previous: FormState | null, form: FormData) => Promise<FormState | null>
  next: string
  /** Why one is here, or where one will be led. */
  told?: string
  words: Catalogue['ui']['signIn']
  form: Catalogue['form']
  refusals: Catalogue['refusals']
  title: string
  errorTitle: string
  /** The help on where to find the number, between the two fields. */
  children: ReactNode
}

const issueWords = ['numberMissing', 'numberNine', 'numberLength', 'numberDigits', 'passwordMissing'] as const

function sentenceOf(issue: string | undefined, words: SignInFormProps['words']): string | undefined {
  const [code, count = ''] = issue?.split(':') ?? []
  const known = issueWords.find((word) => word === code)
  return known && fill(words[known], { count })
}

/** Foreigner number and password; the number stays typed after a refusal, the password never comes back. */
export function SignInForm({
  action,
  next,
  told,
  words,
  form,
  refusals,
  title,
  errorTitle,
  children,
}: SignInFormProps) {
  const [state, submit] = useActionState(action, null)
  const number = sentenceOf(state?.issues.foreignerNumber, words)
  const password = sentenceOf(state?.issues.password, words)
  const refusal = state?.refusal && fill(refusals[state.refusal.code], { detail: state.refusal.detail })
  const lines: SummaryLine[] = []
  if (refusal) lines.push({ target: 'foreignerNumber', sentence: refusal })
  if (number) lines.push({ target: 'foreignerNumber', sentence: number })
  if (password) lines.push({ target: 'password', sentence: password })
  return (
    <>
      <title>{lines.length > 0 ? errorTitle : title}</title>
      <ErrorSummary title={form.errorSummary} lines={lines} key={JSON.stringify(lines)} />
      <h1>{words.title}</h1>
      {told && <p className="soft mt-2">{told}</p>}
      <form action={submit} noValidate key={JSON.stringify(state)}>
        <input type="hidden" name="next" value={next} />
        <Field
          id="foreignerNumber"
          label={words.number}
          hint={words.numberHint}
          error={number}
          errorWord={form.errorWord}
        >
          <input
            className="in w-m"
            id="foreignerNumber"
            name="foreignerNumber"
            type="text"
            inputMode="numeric"
            autoComplete="username"
            defaultValue={state?.values.foreignerNumber}
            aria-describedby={describedBy('foreignerNumber', { hint: words.numberHint, error: number })}
            aria-invalid={number ? true : undefined}
          />
        </Field>
        {children}
        <Field id="password" label={words.password} error={password} errorWord={form.errorWord}>
          <input
            className="in w-m"
            id="password"
            name="password"
            type="password"
            autoComplete="current-password"
            aria-describedby={describedBy('password', { error: password })}
            aria-invalid={password ? true : undefined}
          />
        </Field>
        <div className="actions">
          <SubmitButton look="main" busy={form.busy}>
            {words.title}
          </SubmitButton>
        </div>
      </form>
      <p className="mt-5">
        <Link href={routes.forgottenPassword} prefetch={false}>
          {words.forgotten}
        </Link>
      </p>
      <p className="mt-3">
        <Link href={routes.createAccount} prefetch={false}>
          {words.create}
        </Link>
      </p>
    </>
  )
}
