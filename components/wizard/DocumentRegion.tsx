'use client'

import type { Route } from 'next'
import type { Catalogue } from '@/lib/copy/catalogue'
import { issueSentence } from '@/lib/copy/issueSentence'
import type { WizardWords } from '@/lib/copy/wizardWords'
import type { RawPage } from '@/lib/procedure/answers'
import { documentFields } from '@/lib/procedure/documents'
import { DateInputs } from '../ui/DateInputs'
import { describedBy, Field, FieldGroup } from '../ui/Field'
import { Icon } from '../ui/Icon'
import { useScripts } from '../ui/useScripts'
import { FileList } from './FileList'
import type { StepAction } from './StepForm'
import { UploadField } from './UploadField'
import { wrongParts } from './wrongParts'

export interface DocumentView {
  /** Key of the asked document. */
  id: string
  heading: 'personal' | 'reason'
  form: 'file' | 'ephoto'
  required: boolean
  dated: boolean
  title: string
  why: string
  examples: string
  /** `turns`: a picture, which can be turned; `turned`: it just was; `replaced`: the next file takes its place. */
  files: {
    id: string
    name: string
    href: string
    facts: string
    turns: boolean
    turned: boolean
    replaced: boolean
  }[]
  /** Id of the file that was just removed, and can come back. */
  removed?: string
  phone?: { href: Route; label: string }
  /** A form of ours to fill in, with what the request says already. */
  template?: { href: Route; label: string }
  /** Why files were refused since this page was last read, a sentence each. */
  refusals: string[]
}

export interface RegionProps {
  document: DocumentView
  rank: number
  reference: string
  /** The form of the page, which the typed fields of every region belong to. */
  formId: string
  values: RawPage
  issue?: string
  form: WizardWords['form']
  issues: WizardWords['issues']
  words: Catalogue['ui']['documents']
  changeFile: StepAction
  interrupted: string
}

export const isOfDate = (issue: string) => issue.startsWith('date')
/** A reason is missing, or is too long: nothing else is measured here. */
const isOfReason = (issue: string) => issue === 'reasonMissing' || issue.startsWith('tooLong')

/** Where the summary leads for a document: the very field that is wrong. */
export function regionTarget({ id, form }: DocumentView, issue = ''): string {
  if (form === 'ephoto') return documentFields.ephotoCode
  if (isOfDate(issue)) return `${id}.${wrongParts(issue)[0]}`
  return isOfReason(issue) ? documentFields.reason(id) : `${id}-fichier`
}

/** One document: why, examples, state, files, and what stands for a file that cannot be had. */
export function DocumentRegion(props: RegionProps) {
  const { document, rank, form, words, reference, changeFile, interrupted } = props
  const headingId = `piece-${document.id}`
  const { issue = '' } = props
  const error = issue && issueSentence(issue, { issues: props.issues, months: form.months })
  const told = { date: isOfDate(issue) && error, reason: isOfReason(issue) && error }
  return (
    <section className="piece" aria-labelledby={headingId}>
      <div className="piece__h">
        <h3>
          <span className="piece__n" aria-hidden="true">{`${rank}. `}</span>
          <span id={headingId}>{document.title}</span>
          {!document.required && <span className="opt"> {form.optional}</span>}
        </h3>
        <State {...props} />
      </div>
      <p className="hint">{document.why}</p>
      <p className="hint">{document.examples}</p>
      {document.template && (
        <p className="hint">
          <a className="link" href={document.template.href}>
            {document.template.label}
          </a>
        </p>
      )}
      <FileList
        files={document.files}
        removed={document.removed}
        reference={reference}
        document={document.id}
        words={words}
        form={form}
        changeFile={changeFile}
      />
      {document.refusals.map((sentence) => (
        <p className="err mt-3" key={sentence}>
          <Icon name="alert" size="s" />
          <span>
            <span className="vh">{form.errorWord}</span>
            {sentence}
          </span>
        </p>
      ))}
      {document.form === 'ephoto' ? (
        <>
          <Ephoto {...props} error={error} />
          <SavePage {...props} />
        </>
      ) : (
        <>
          <UploadField
            document={document}
            replaced={document.files.find(({ replaced }) => replaced)}
            phone={document.phone}
            reference={reference}
            words={words}
            error={told.date || told.reason ? undefined : error}
            errorWord={form.errorWord}
            interrupted={interrupted}
          />
          {document.dated && <ProofDate {...props} error={told.date || undefined} />}
          {document.required && document.files.length === 0 && (
            <NotProvided {...props} error={told.reason || undefined} />
          )}
        </>
      )}
    </section>
  )
}

/** Without scripts, what is typed goes with the page, and a file by itself: whoever does both saves in between. */
function SavePage({ formId, words }: RegionProps) {
  return useScripts() ? null : (
    <p className="mt-3">
      <button className="btn btn--line btn--s" type="submit" form={formId} name="intent" value="stay">
        {words.save}
      </button>
    </p>
  )
}

function State({ document, values, issue, words }: RegionProps) {
  const { id, form, files, refusals, required } = document
  if (issue || refusals.length > 0)
    return (
      <span className="badge badge--bad">
        <Icon name="alert" size="xs" />
        {words.toMend}
      </span>
    )
  const given = form === 'ephoto' ? Boolean(values[documentFields.ephotoCode]) : files.length > 0
  if (given)
    return (
      <span className="badge badge--done">
        <Icon name="check" size="xs" />
        {words.received}
      </span>
    )
  if (form === 'ephoto' && values[documentFields.ephotoLater])
    return <span className="badge">{words.later}</span>
  if (values[documentFields.missing(id)]) return <span className="badge">{words.explained}</span>
  if (!required) return <span className="badge badge--none">{words.nothing}</span>
  return (
    <span className="badge badge--you">
      <Icon name="turn" size="xs" />
      {words.toSend}
    </span>
  )
}

function Ephoto({ formId, values, error, form, words }: RegionProps & { error?: string }) {
  const code = documentFields.ephotoCode
  return (
    <>
      <Field
        id={code}
        label={words.ephotoLabel}
        hint={words.ephotoHint}
        error={error}
        errorWord={form.errorWord}
      >
        <input
          className="in w-l"
          id={code}
          name={code}
          form={formId}
          type="text"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          defaultValue={values[code] ?? ''}
          aria-describedby={describedBy(code, { hint: words.ephotoHint, error })}
          aria-invalid={error ? true : undefined}
        />
      </Field>
      <label className="pick mt-3">
        <input
          type="checkbox"
          id={documentFields.ephotoLater}
          name={documentFields.ephotoLater}
          form={formId}
          value="on"
          defaultChecked={values[documentFields.ephotoLater] === 'on'}
        />
        <span>{words.ephotoLater}</span>
      </label>
    </>
  )
}

function ProofDate({
  document,
  formId,
  values,
  issue,
  error,
  form,
  words,
}: RegionProps & { error?: string }) {
  return (
    <FieldGroup
      id={`${document.id}-date`}
      label={words.date}
      optional={form.optional}
      error={error}
      errorWord={form.errorWord}
    >
      <DateInputs
        name={document.id}
        labels={form}
        wrong={error ? wrongParts(issue) : []}
        input={(name) => ({ form: formId, defaultValue: values[name] ?? '' })}
      />
    </FieldGroup>
  )
}

/** A reason instead of a file: it opens with the box, by style alone, so that it needs no script. */
function NotProvided({ error, ...rest }: RegionProps & { error?: string }) {
  const { document, formId, values, form, words } = rest
  const box = documentFields.missing(document.id)
  const reason = documentFields.reason(document.id)
  return (
    <div className="piece__why">
      <label className="pick">
        <input
          type="checkbox"
          id={box}
          name={box}
          form={formId}
          value="on"
          defaultChecked={values[box] === 'on'}
        />
        <span>{words.notProvided}</span>
      </label>
      <Field
        id={reason}
        label={words.reasonLabel}
        hint={words.notProvidedHelp}
        error={error}
        errorWord={form.errorWord}
      >
        <textarea
          className="in"
          id={reason}
          name={reason}
          form={formId}
          rows={3}
          defaultValue={values[reason] ?? ''}
          aria-describedby={describedBy(reason, { hint: words.notProvidedHelp, error })}
          aria-invalid={error ? true : undefined}
        />
      </Field>
      <SavePage {...rest} />
    </div>
  )
}
