'use client'

import { type ReactNode, useActionState } from 'react'
import { type AccountFormWords, accountSentence } from '@/lib/copy/accountSentence'
import { fill } from '@/lib/copy/sentences'
import type { FormState } from '@/lib/forms/formState'
import { DateInputs } from '../ui/DateInputs'
import { ErrorSummary, type SummaryLine } from '../ui/ErrorSummary'
import { describedBy, Field, FieldGroup } from '../ui/Field'
import { SubmitButton } from '../ui/SubmitButton'
import { wrongParts } from '../wizard/wrongParts'

interface IdentificationFormProps {
  action: (previous: FormState | null, form: FormData) => Promise<FormState | null>
  words: AccountFormWords
  title: string
  errorTitle: string
  /** The help on where the numbers are. */
  children: ReactNode
  /** Beside the button. */
  aside: ReactNode
}

const order = [
  'foreignerNumber',
  'cardNumber',
  'permitExpiresOn',
  'visaNumber',
  'visaStartsOn',
  'visaExpiresOn',
  'birthDate',
] as const
const dates: readonly string[] = ['permitExpiresOn', 'visaStartsOn', 'visaExpiresOn', 'birthDate']

function dateLabel(name: string, { account: { identify } }: AccountFormWords): string {
  if (name === 'permitExpiresOn') return identify.permitExpires
  if (name === 'visaStartsOn') return identify.visaStarts
  return name === 'visaExpiresOn' ? identify.visaExpires : identify.birthDate
}

function summaryLines(state: FormState | null, words: AccountFormWords): SummaryLine[] {
  const lines: SummaryLine[] = []
  if (state?.refusal) {
    const { code, detail } = state.refusal
    lines.push({ target: 'foreignerNumber', sentence: fill(words.refusals[code], { detail }) })
  }
  for (const name of order) {
    const sentence = accountSentence(state?.issues[name], words)
    const [wrong = 'day'] = wrongParts(state?.issues[name])
    // A date says what is wrong in it, not which one it is: there are two or three of them.
    if (sentence && dates.includes(name))
      lines.push({ target: `${name}.${wrong}`, sentence: `${dateLabel(name, words)} — ${sentence}` })
    else if (sentence) lines.push({ target: name, sentence })
  }
  return lines
}

/** Both documents are on the page, so that it works without scripts; the style sheet hides the one not chosen. */
export function IdentificationForm(props: IdentificationFormProps) {
  const { action, words, title, errorTitle, children, aside } = props
  const [state, submit] = useActionState(action, null)
  const text = words.account.identify
  const lines = summaryLines(state, words)
  const of = { state, words }
  return (
    <>
      <title>{lines.length > 0 ? errorTitle : title}</title>
      <ErrorSummary title={words.form.errorSummary} lines={lines} key={JSON.stringify(lines)} />
      <h1>{text.title}</h1>
      <p className="lead mt-3">{text.lead}</p>
      <form className="identify" action={submit} noValidate key={JSON.stringify(state)}>
        <KindChoice {...of} />
        <NumberField {...of} name="foreignerNumber" label={text.number} hint={text.numberHint} />
        <div className="identify__permit">
          <NumberField {...of} name="cardNumber" label={text.card} hint={text.cardHint} />
          <DateField
            {...of}
            name="permitExpiresOn"
            label={text.permitExpires}
            hint={text.permitExpiresHint}
          />
        </div>
        <div className="identify__visa">
          <NumberField {...of} name="visaNumber" label={text.visaNumber} hint={text.visaHint} />
          <DateField {...of} name="visaStartsOn" label={text.visaStarts} />
          <DateField {...of} name="visaExpiresOn" label={text.visaExpires} />
        </div>
        {children}
        <DateField {...of} name="birthDate" label={text.birthDate} />
        <div className="actions">
          <SubmitButton look="main" busy={words.form.busy}>
            {text.go}
          </SubmitButton>
          {aside}
        </div>
      </form>
    </>
  )
}

interface Of {
  state: FormState | null
  words: AccountFormWords
}

interface NamedField extends Of {
  name: (typeof order)[number]
  label: string
  hint?: string
}

function KindChoice({ state, words }: Of) {
  const text = words.account.identify
  const chosen = state?.values.kind ?? 'permit'
  return (
    <FieldGroup id="kind-groupe" label={text.kind} errorWord={words.form.errorWord}>
      <div className="choice">
        {(['permit', 'vls-ts'] as const).map((kind) => (
          <label className="pick" key={kind}>
            <input type="radio" name="kind" value={kind} defaultChecked={chosen === kind} />
            <span>{kind === 'permit' ? text.permit : text.visa}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

function NumberField({ state, words, name, label, hint }: NamedField) {
  const error = accountSentence(state?.issues[name], words)
  return (
    <Field id={name} label={label} hint={hint} error={error} errorWord={words.form.errorWord}>
      <input
        className="in w-m"
        id={name}
        name={name}
        type="text"
        inputMode={name === 'foreignerNumber' ? 'numeric' : undefined}
        autoComplete="off"
        spellCheck={false}
        defaultValue={state?.values[name]}
        aria-describedby={describedBy(name, { hint, error })}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  )
}

function DateField({ state, words, name, label, hint }: NamedField) {
  const issue = state?.issues[name]
  return (
    <FieldGroup
      id={name}
      label={label}
      hint={hint}
      error={accountSentence(issue, words)}
      errorWord={words.form.errorWord}
    >
      <DateInputs
        name={name}
        labels={words.form}
        wrong={wrongParts(issue)}
        input={(part) => ({ defaultValue: state?.values[part] })}
      />
    </FieldGroup>
  )
}
