'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { type ComponentProps, type ReactNode, useActionState } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import { issueSentence } from '@/lib/copy/issueSentence'
import { fill } from '@/lib/copy/sentences'
import type { FormState } from '@/lib/forms/formState'
import type { AddressLine, MoveField } from '@/lib/registry/moveForm'
import { DateInputs } from '../ui/DateInputs'
import { ErrorSummary, type SummaryLine } from '../ui/ErrorSummary'
import { describedBy, Field, FieldGroup, type FieldWords } from '../ui/Field'
import { SubmitButton } from '../ui/SubmitButton'
import { wrongParts } from '../wizard/wrongParts'

interface MoveFormProps {
  action: (previous: FormState | null, form: FormData) => Promise<FormState | null>
  words: Catalogue['move']
  form: Catalogue['form']
  issues: Catalogue['issues']
  refusals: Catalogue['refusals']
  lead: string
  siteName: string
  errorPrefix: string
  /** The draft to go back to, and whether its review asked; empty when there is none. */
  reference: string
  returnTo: string
  back: Route
  /** What was written before the session ended, by the name of its field. */
  written?: Record<string, string>
  /** The address that is known, above the questions. */
  children: ReactNode
}

/** The lines of the address in the order of the page, with what a browser may fill in. */
const lines: Record<AddressLine, ComponentProps<'input'>> = {
  careOf: { className: 'in w-l' },
  unit: { className: 'in w-l', autoComplete: 'address-line2' },
  building: { className: 'in w-l', autoComplete: 'address-line3' },
  locality: { className: 'in w-l' },
  street: { className: 'in w-l', autoComplete: 'address-line1' },
  postcode: { className: 'in w-s', inputMode: 'numeric', autoComplete: 'postal-code' },
  commune: { className: 'in w-l', autoComplete: 'address-level2' },
}

const optional: readonly MoveField[] = ['careOf', 'unit', 'building', 'locality']

type Words = (id: MoveField) => FieldWords

/** The new address and the day of the move. Where a postcode leaves a doubt, the page comes back and asks which commune. */
export function MoveForm(props: MoveFormProps) {
  const { words, form, issues, reference, returnTo, back } = props
  const [state, submit] = useActionState(props.action, null)
  const values = state?.values ?? props.written
  const wordsOf: Words = (id) => {
    const issue = state?.issues[id]
    return {
      label: words.fields[id].label,
      hint: words.fields[id].hint,
      optional: optional.includes(id) ? form.optional : undefined,
      error: issue && issueSentence(issue, { issues, months: form.months }, words.fields[id]),
      errorWord: form.errorWord,
    }
  }
  const errors = summaryLines(state, wordsOf, props.refusals)
  const title = `${words.title} — ${props.siteName}`
  return (
    <>
      <title>{errors.length > 0 ? props.errorPrefix + title : title}</title>
      <ErrorSummary title={form.errorSummary} lines={errors} key={JSON.stringify(errors)} />
      <h1>{words.title}</h1>
      <p className="lead mt-3">{props.lead}</p>
      {props.children}
      <form action={submit} noValidate key={JSON.stringify(state)}>
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="returnTo" value={returnTo} />
        <h2 className="block">{words.newAddress}</h2>
        {lineIds.map((id) => (
          <Line key={id} id={id} words={wordsOf(id)} value={values?.[id]} />
        ))}
        {state?.choices && (
          <Choice
            words={wordsOf('communeChoice')}
            choices={state.choices}
            value={state.values.communeChoice}
          />
        )}
        <FieldGroup id="movedOn" {...wordsOf('movedOn')}>
          <DateInputs
            name="movedOn"
            labels={form}
            wrong={wrongParts(state?.issues.movedOn)}
            input={(name) => ({ defaultValue: values?.[name] })}
          />
        </FieldGroup>
        <p className="small soft mt-6">{words.proof}</p>
        <div className="actions">
          <SubmitButton look="main" busy={form.busy}>
            {words.submit}
          </SubmitButton>
          <Link className="btn btn--bare push" href={back} prefetch={false}>
            {form.back}
          </Link>
        </div>
      </form>
    </>
  )
}

// Object.keys loses the names; the record above is the only source of them.
const lineIds = Object.keys(lines) as AddressLine[]

function summaryLines(
  state: FormState | null,
  wordsOf: Words,
  refusals: MoveFormProps['refusals'],
): SummaryLine[] {
  const found: SummaryLine[] = []
  if (state?.refusal)
    found.push({
      target: 'street',
      sentence: fill(refusals[state.refusal.code], { detail: state.refusal.detail }),
    })
  for (const id of [...lineIds, 'communeChoice', 'movedOn'] as const) {
    const { error } = wordsOf(id)
    if (error) found.push({ target: id === 'movedOn' ? 'movedOn.day' : id, sentence: error })
  }
  return found
}

function Line({ id, words, value }: { id: AddressLine; words: FieldWords; value?: string }) {
  return (
    <Field id={id} {...words}>
      <input
        id={id}
        name={id}
        type="text"
        spellCheck={false}
        defaultValue={value}
        aria-describedby={describedBy(id, words)}
        aria-invalid={words.error ? true : undefined}
        {...lines[id]}
      />
    </Field>
  )
}

interface ChoiceProps {
  words: FieldWords
  choices: NonNullable<FormState['choices']>
  value?: string
}

function Choice({ words, choices, value }: ChoiceProps) {
  return (
    <FieldGroup id="communeChoice-groupe" {...words}>
      <div className="choice choice--2">
        {choices.map((choice, index) => (
          <label className="pick" key={choice.value}>
            <input
              type="radio"
              name="communeChoice"
              id={index === 0 ? 'communeChoice' : `communeChoice-${choice.value}`}
              value={choice.value}
              defaultChecked={choice.value === value}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
