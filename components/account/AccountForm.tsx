'use client'

import { type HTMLInputAutoCompleteAttribute, type ReactNode, useActionState } from 'react'
import { type AccountFormWords, accountSentence } from '@/lib/copy/accountSentence'
import { fill } from '@/lib/copy/sentences'
import type { FormState } from '@/lib/forms/formState'
import { ErrorSummary, type SummaryLine } from '../ui/ErrorSummary'
import { describedBy, Field } from '../ui/Field'
import { SubmitButton } from '../ui/SubmitButton'
import { NewPasswordInput } from './NewPasswordInput'

export interface AccountField {
  name: string
  label: string
  hint?: string
  kind: 'number' | 'email' | 'password' | 'newPassword'
  autoComplete: HTMLInputAutoCompleteAttribute
}

interface AccountFormProps {
  action: (previous: FormState | null, form: FormData) => Promise<FormState | null>
  words: AccountFormWords
  heading: string
  title: string
  errorTitle: string
  fields: readonly AccountField[]
  hidden?: Record<string, string>
  button: string
  /** Under the heading. */
  children?: ReactNode
  /** Beside the button. */
  aside?: ReactNode
}

const inputs = {
  number: { type: 'text', inputMode: 'numeric', className: 'in w-m' },
  email: { type: 'email', inputMode: 'email', className: 'in w-l' },
  password: { type: 'password', inputMode: undefined, className: 'in w-m' },
  newPassword: { type: 'password', inputMode: undefined, className: 'in w-l' },
} as const

/** A form of the account: its heading, a field or two, one button. Passwords never come back after a refusal. */
export function AccountForm(props: AccountFormProps) {
  const { action, words, fields, hidden = {}, button, children, aside } = props
  const [state, submit] = useActionState(action, null)
  const lines = summaryLines(state, fields, words)
  return (
    <>
      <title>{lines.length > 0 ? props.errorTitle : props.title}</title>
      <ErrorSummary title={words.form.errorSummary} lines={lines} key={JSON.stringify(lines)} />
      <h1>{props.heading}</h1>
      {children}
      <form action={submit} noValidate key={JSON.stringify(state)}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {state?.values.doubted && <input type="hidden" name="doubted" value={state.values.doubted} />}
        {fields.map((field) => (
          <AccountInput key={field.name} field={field} state={state} words={words} />
        ))}
        <div className="actions">
          <SubmitButton look="main" busy={words.form.busy}>
            {button}
          </SubmitButton>
          {aside}
        </div>
      </form>
    </>
  )
}

function summaryLines(
  state: FormState | null,
  fields: readonly AccountField[],
  words: AccountFormWords,
): SummaryLine[] {
  const lines: SummaryLine[] = []
  if (state?.refusal) {
    const { code, detail } = state.refusal
    lines.push({ target: fields[0]?.name, sentence: fill(words.refusals[code], { detail }) })
  }
  for (const { name } of fields) {
    const sentence = accountSentence(state?.issues[name], words)
    if (sentence) lines.push({ target: name, sentence })
  }
  return lines
}

interface AccountInputProps {
  field: AccountField
  state: FormState | null
  words: AccountFormWords
}

function AccountInput({ field, state, words }: AccountInputProps) {
  const { name, label, hint, kind, autoComplete } = field
  const error = accountSentence(state?.issues[name], words)
  const input = {
    ...inputs[kind],
    id: name,
    name,
    autoComplete,
    spellCheck: false,
    'aria-describedby': describedBy(name, { hint, error }),
    'aria-invalid': error ? true : undefined,
  } as const
  return (
    <Field id={name} label={label} hint={hint} error={error} errorWord={words.form.errorWord}>
      {kind === 'newPassword' ? (
        <NewPasswordInput input={input} words={words.account.newPassword} />
      ) : (
        <input {...input} defaultValue={state?.values[name]} />
      )}
    </Field>
  )
}
