'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { type ComponentProps, useState } from 'react'
import { type FieldValues, type Resolver, useForm } from 'react-hook-form'
import type { WizardWords } from '@/lib/copy/wizardWords'
import { type AnswerPage, answersOf, type RawPage, type Situation } from '@/lib/procedure/answers'
import { holds } from '@/lib/procedure/conditions'
import { askedQuestions, type QuestionId, question } from '@/lib/procedure/questions'
import { nested, pageSchema } from '@/lib/procedure/schema'
import { type CountryOption, QuestionField } from './QuestionField'

interface QuestionsProps {
  page: AnswerPage
  situation: Situation
  values: RawPage
  /** What the server refused, by question. */
  issues: Record<string, string>
  countries: CountryOption[]
  words: WizardWords
}

/** The situation as it is while the page is being filled: what is typed here decides what is asked here. */
function withTyped({ page, situation }: QuestionsProps, typed: RawPage): Situation {
  const here = answersOf({ [page]: typed })
  const known = Object.fromEntries(Object.entries(here).filter(([, value]) => value !== undefined))
  return { ...situation, answers: { ...situation.answers, ...known } }
}

/** What the form library holds, under the field names that are posted: no null, no boolean, no group. */
function flat(values: FieldValues): RawPage {
  const typed: RawPage = {}
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') typed[name] = value
    else if (value === true) typed[name] = 'on'
    else if (value)
      for (const [part, text] of Object.entries(value)) typed[`${name}.${part}`] = String(text ?? '')
  }
  return typed
}

/** A date speaks when its last part was left, not while it is being written. */
function isTouched(id: QuestionId, touched: FieldValues): boolean {
  return question(id).kind === 'date' ? Boolean(touched[id]?.year) : Boolean(touched[id])
}

/** The questions of a page with help after blur: the schema of the page, in the browser, for one field at a time. */
export function Questions(props: QuestionsProps) {
  const { page, values, issues, countries, words } = props
  const [typed, setTyped] = useState(values)
  const situation = withTyped(props, typed)
  const resolver: Resolver<FieldValues> = (answers, context, options) =>
    zodResolver(pageSchema(page, withTyped(props, flat(answers))))(nested(flat(answers)), context, options)
  const { register, formState } = useForm<FieldValues>({
    mode: 'onTouched',
    shouldFocusError: false,
    defaultValues: nested(values),
    resolver,
  })
  const { errors, touchedFields } = formState

  const input = (name: string): Partial<ComponentProps<'input'>> => ({
    defaultValue: values[name] ?? '',
    ...register(name, {
      onChange: (event: { target: { value: string; type: string; checked: boolean } }) => {
        const { type, checked, value } = event.target
        setTyped((before) => ({ ...before, [name]: type === 'checkbox' ? (checked ? 'on' : '') : value }))
      },
    }),
  })

  return askedQuestions(page, situation).map((id) => (
    <QuestionField
      key={id}
      id={id}
      words={words}
      required={holds(question(id).required, situation)}
      issue={isTouched(id, touchedFields) ? messageIn(errors[id]) : issues[id]}
      countries={countries}
      input={input}
      value={(name) => values[name] ?? ''}
    />
  ))
}

/** The message of a field's error; of a date, the error of the date or of one of its parts. */
function messageIn(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('message' in error && typeof error.message === 'string' && error.message) return error.message
  const inner = 'root' in error ? error.root : Object.values(error)[0]
  return typeof inner === 'object' && inner !== null && 'message' in inner ? String(inner.message) : undefined
}
