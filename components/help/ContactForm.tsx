'use client'

import { type ReactNode, useActionState } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import { issueSentence } from '@/lib/copy/issueSentence'
import { fill } from '@/lib/copy/sentences'
import type { FormState } from '@/lib/forms/formState'
import { ErrorSummary, type SummaryLine } from '../ui/ErrorSummary'
import { describedBy, Field } from '../ui/Field'
import { SubmitButton } from '../ui/SubmitButton'

interface ContactFormProps {
  action: (previous: FormState | null, form: FormData) => Promise<FormState | null>
  words: Catalogue['contact']
  form: Catalogue['form']
  issues: Catalogue['issues']
  refusals: Catalogue['refusals']
  departments: readonly (readonly [code: string, seat: string])[]
  /** The one chosen to see its reception. */
  department: string
  /** What an account says already of who writes. */
  known: Partial<Record<'name' | 'email' | 'phone', string>>
  /** The request that the message is about. */
  reference?: string
  title: string
  errorTitle: string
  /** The other ways, before the form. */
  children: ReactNode
}

/** In the order of the page, with the control that mends each. */
const targets = {
  name: 'name',
  department: 'department',
  reply: 'email',
  email: 'email',
  phone: 'phone',
  message: 'message',
} as const
type Issue = keyof typeof targets

function sentences(state: FormState | null, { words, issues, form }: ContactFormProps) {
  const found: Partial<Record<Issue, string>> = {}
  // Object.keys loses the names; the record above is the only source of them.
  for (const id of Object.keys(targets) as Issue[]) {
    const issue = state?.issues[id]
    if (!issue) continue
    const own = id === 'email' || id === 'phone' ? undefined : words.issues[id]
    found[id] = (issue === 'missing' && own) || issueSentence(issue, { issues, months: form.months })
  }
  return found
}

/** The whole page of who is stuck: its title tells a refusal, its summary stands first. */
export function ContactForm(props: ContactFormProps) {
  const { action, words, form, refusals, title, errorTitle, children } = props
  const [state, submit] = useActionState(action, null)
  const found = sentences(state, props)
  const refusal = state?.refusal && fill(refusals[state.refusal.code], { detail: state.refusal.detail })
  const lines: SummaryLine[] = refusal ? [{ target: 'name', sentence: refusal }] : []
  for (const [id, sentence] of Object.entries(found)) lines.push({ target: targets[id as Issue], sentence })
  return (
    <>
      <title>{lines.length > 0 ? errorTitle : title}</title>
      <ErrorSummary title={form.errorSummary} lines={lines} key={JSON.stringify(lines)} />
      <h1>{words.title}</h1>
      {children}
      <section className="block" aria-labelledby="ecrire">
        <h2 id="ecrire">{words.writeTitle}</h2>
        <p className="mt-3">{words.writeText}</p>
        <form action={submit} noValidate key={JSON.stringify(state)}>
          <Fields {...props} state={state} found={found} />
          <div className="actions">
            <SubmitButton look="main" busy={form.busy}>
              {words.send}
            </SubmitButton>
          </div>
        </form>
      </section>
    </>
  )
}

type FieldsProps = ContactFormProps & {
  state: FormState | null
  found: Partial<Record<Issue, string>>
}

function Fields({ words, form, departments, department, known, reference, state, found }: FieldsProps) {
  const typed = state?.values ?? known

  const line = (
    id: 'name' | 'email' | 'phone',
    attributes: { autoComplete: string; type?: string },
    optional = false,
  ) => {
    const error = found[id] ?? (id === 'email' ? found.reply : undefined)
    return (
      <Field
        id={id}
        label={words[id]}
        optional={optional ? form.optional : undefined}
        error={error}
        errorWord={form.errorWord}
      >
        <input
          className="in w-l"
          id={id}
          name={id}
          type="text"
          defaultValue={typed[id]}
          aria-describedby={describedBy(id, { error })}
          aria-invalid={error ? true : undefined}
          {...attributes}
        />
      </Field>
    )
  }
  return (
    <>
      {reference && (
        <p className="mt-3">
          {fill(words.about, { reference })}
          <input type="hidden" name="reference" value={reference} />
        </p>
      )}
      {line('name', { autoComplete: 'name' })}
      <Field
        id="department"
        label={words.department}
        hint={words.departmentHint}
        error={found.department}
        errorWord={form.errorWord}
      >
        <DepartmentSelect
          id="department"
          name="department"
          words={words}
          departments={departments}
          chosen={state?.values.department ?? department}
          describedBy={describedBy('department', { hint: words.departmentHint, error: found.department })}
          invalid={found.department !== undefined}
        />
      </Field>
      <p className="mt-8">
        <b>{words.replyTitle}</b>
        <br />
        {words.replyText}
      </p>
      {line('email', { autoComplete: 'email' }, true)}
      {line('phone', { autoComplete: 'tel', type: 'tel' }, true)}
      <Field
        id="message"
        label={words.message}
        hint={words.messageHint}
        error={found.message}
        errorWord={form.errorWord}
      >
        <textarea
          className="in"
          id="message"
          name="message"
          rows={6}
          defaultValue={state?.values.message}
          aria-describedby={describedBy('message', { hint: words.messageHint, error: found.message })}
          aria-invalid={found.message ? true : undefined}
        />
      </Field>
    </>
  )
}

interface DepartmentSelectProps {
  id: string
  name: string
  words: Catalogue['contact']
  departments: ContactFormProps['departments']
  chosen: string
  describedBy?: string
  invalid?: boolean
}

/** The departments by number, as people look for theirs. */
export function DepartmentSelect({
  id,
  name,
  words,
  departments,
  chosen,
  describedBy,
  invalid,
}: DepartmentSelectProps) {
  return (
    <select
      className="in w-m"
      id={id}
      name={name}
      defaultValue={chosen}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
    >
      <option value="">{words.chooseDepartment}</option>
      {departments.map(([code, seat]) => (
        <option key={code} value={code}>
          {`${code} – ${seat}`}
        </option>
      ))}
    </select>
  )
}
