'use client'

import { useActionState } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import type { FormState } from '@/lib/forms/formState'
import { reasonCodes } from '@/lib/procedure/complements'
import { DateInputs } from '../ui/DateInputs'
import { ErrorSummary, type SummaryLine } from '../ui/ErrorSummary'
import { describedBy, Field, FieldGroup } from '../ui/Field'
import { SubmitButton } from '../ui/SubmitButton'
import { Preview } from './Preview'
import { useBackToEdit } from './useBackToEdit'

interface ComplementFormProps {
  action: (previous: FormState | null, form: FormData) => Promise<FormState | null>
  reference: string
  documents: { key: string; title: string; required: boolean }[]
  values: Record<string, string>
  deadlineHint: string
  words: Catalogue['agents']['complement']
  reasons: Catalogue['after']['reasons']
  form: Catalogue['form']
  refusals: Record<string, string>
  title: string
  errorTitle: string
}

/** What is asked for, why, until when; then the exact mail; then it goes. */
export function ComplementForm(props: ComplementFormProps) {
  const { action, reference, documents, words, form, refusals } = props
  const [state, submit] = useActionState(action, null)
  const values = state?.values ?? props.values
  const issues = state?.issues ?? {}
  const lines: SummaryLine[] = Object.entries(issues).map(([target, sentence]) => ({ target, sentence }))
  if (state?.refusal)
    lines.unshift({
      sentence: (refusals[state.refusal.code] ?? '').replace('{detail}', state.refusal.detail),
    })
  const preview = state?.preview
  const held = useBackToEdit(preview !== undefined)
  return (
    <>
      <title>{lines.length > 0 ? props.errorTitle : props.title}</title>
      <ErrorSummary title={form.errorSummary} lines={lines} key={JSON.stringify(lines)} />
      <h1>{preview ? words.review : words.title}</h1>
      {preview ? <Preview preview={preview} /> : <p className="lead mt-3">{words.lead}</p>}
      <form action={submit} noValidate key={JSON.stringify(state)} ref={held}>
        <input type="hidden" name="reference" value={reference} />
        {preview ? (
          Object.entries(values)
            .filter(([name]) => name !== 'intent' && name !== 'reference')
            .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
        ) : (
          <>
            <h2 className="block">{words.items}</h2>
            {documents.map((document) => (
              <AskedDocument
                key={document.key}
                {...props}
                document={document}
                values={values}
                issues={issues}
              />
            ))}
            <FieldGroup
              id="deadline"
              label={words.deadline}
              hint={props.deadlineHint}
              error={issues.deadline}
              errorWord={form.errorWord}
            >
              <DateInputs
                name="deadline"
                labels={form}
                wrong={issues.deadline ? ['day', 'month', 'year'] : []}
                input={(name) => ({ defaultValue: values[name] })}
              />
            </FieldGroup>
          </>
        )}
        <div className="actions">
          <SubmitButton look="main" intent={preview ? 'send' : 'review'} busy={form.busy}>
            {preview ? words.send : words.review}
          </SubmitButton>
          {preview && (
            <SubmitButton look="line" intent="edit" busy={form.busy}>
              {words.change}
            </SubmitButton>
          )}
        </div>
      </form>
    </>
  )
}

type AskedDocumentProps = Omit<ComplementFormProps, 'values'> & {
  document: ComplementFormProps['documents'][number]
  values: Record<string, string>
  issues: Record<string, string>
}

function AskedDocument({ document, values, issues, words, reasons, form }: AskedDocumentProps) {
  const { key, title, required } = document
  const item = `item.${key}`
  const reason = `reason.${key}`
  const remark = `remark.${key}`
  return (
    <fieldset className="asking">
      <legend className="vh">{title}</legend>
      <label className="pick">
        <input type="checkbox" id={item} name={item} value="on" defaultChecked={values[item] === 'on'} />
        <span>
          <b>{title}</b>
          {!required && <small>{words.optional}</small>}
        </span>
      </label>
      <div className="asking__why">
        <Field id={reason} label={words.reason} error={issues[reason]} errorWord={form.errorWord}>
          <select
            className="in"
            id={reason}
            name={reason}
            defaultValue={values[reason] ?? ''}
            aria-describedby={describedBy(reason, { error: issues[reason] })}
            aria-invalid={issues[reason] ? true : undefined}
          >
            <option value="">{words.chooseReason}</option>
            {reasonCodes.map((code) => (
              <option key={code} value={code}>
                {reasons[code]}
              </option>
            ))}
          </select>
        </Field>
        <Field
          id={remark}
          label={words.remark}
          hint={words.remarkHint}
          error={issues[remark]}
          errorWord={form.errorWord}
        >
          <textarea
            className="in"
            id={remark}
            name={remark}
            rows={2}
            defaultValue={values[remark]}
            aria-describedby={describedBy(remark, { hint: words.remarkHint, error: issues[remark] })}
            aria-invalid={issues[remark] ? true : undefined}
          />
        </Field>
      </div>
    </fieldset>
  )
}
