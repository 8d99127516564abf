'use client'

import { type ReactNode, useActionState } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import { reasonMax } from '@/lib/procedure/documents'
import { ErrorSummary } from '../ui/ErrorSummary'
import { describedBy, Field } from '../ui/Field'
import { Icon } from '../ui/Icon'
import { SubmitButton } from '../ui/SubmitButton'
import type { DocumentView } from '../wizard/DocumentRegion'
import { FileList } from '../wizard/FileList'
import type { StepAction } from '../wizard/StepForm'
import { Formats, UploadField } from '../wizard/UploadField'
import { UploadsFirst } from './UploadsFirst'

export interface AskedView {
  id: string
  document: DocumentView
  /** Why it is asked for, in words. */
  why: string
  /** What the agent wrote of it. */
  remark: string
  answered: 'sent' | 'explained' | null
  /** What was answered in words: the code, or why there is none. */
  answer: string
  /** What was sent for it before. */
  former: DocumentView['files']
  /** What the answer is when it is no file. */
  form: 'file' | 'code'
}

interface AnswerFormProps {
  send: StepAction
  changeFile: StepAction
  reference: string
  items: AskedView[]
  words: Catalogue['after']['complement']
  documents: Catalogue['ui']['documents']
  form: Catalogue['form']
  refusals: Record<string, string>
  /** What was written and not sent, by the name of its field. */
  written: Record<string, string>
  title: string
  errorTitle: string
  lead: string
  /** Before the first document. */
  children: ReactNode
}

const formId = 'complement'

/** Each document that is asked for, with its file or why there is none; then everything goes at once. */
export function AnswerForm(props: AnswerFormProps) {
  const { reference, items, words, form, refusals } = props
  const [state, submit] = useActionState(props.send, null)
  const values = state?.values ?? props.written
  // What was missing has come since.
  const mended =
    state?.refusal?.code === 'nothingToSend' && items.some(({ document }) => document.files.length > 0)
  const refused = mended ? undefined : state?.refusal
  const sentence = refused && fill(refusals[refused.code] ?? '', { detail: refused.detail })
  const wrongCode = refused?.code === 'ephotoUnsound' ? sentence : undefined
  const codeItem = items.find((item) => item.form === 'code')
  const target = wrongCode ? `code.${codeItem?.id}` : `${items[0]?.document.id ?? ''}-fichier`
  const lines = [
    ...(sentence ? [{ target, sentence }] : []),
    ...items.flatMap(({ document }) =>
      document.refusals.map((refused) => ({ target: `${document.id}-fichier`, sentence: refused })),
    ),
  ]
  return (
    <>
      <title>{lines.length > 0 ? props.errorTitle : props.title}</title>
      <ErrorSummary title={form.errorSummary} lines={lines} key={JSON.stringify(lines)} />
      <h1>{words.title}</h1>
      <p className="lead mt-3">{props.lead}</p>
      {props.children}
      <Formats words={props.documents} />
      {items.map((item, rank) => (
        <AskedRegion
          key={item.id}
          {...props}
          item={item}
          rank={rank + 1}
          values={values}
          wrongCode={wrongCode}
        />
      ))}
      <UploadsFirst
        reference={reference}
        documents={items.map(({ document }) => document.id)}
        wait={props.documents.wait}
      >
        <form id={formId} action={submit} noValidate key={JSON.stringify(state)}>
          <input type="hidden" name="reference" value={reference} />
          <Field id="word" label={words.word} optional={form.optional} errorWord={form.errorWord}>
            <textarea
              className="in"
              id="word"
              name="word"
              rows={3}
              maxLength={reasonMax}
              defaultValue={values.word}
            />
          </Field>
          <p className="hint mt-5">{words.partial}</p>
          <div className="actions">
            <SubmitButton look="main" intent="send" busy={form.busy}>
              {words.send}
            </SubmitButton>
            <SubmitButton look="line" intent="leave" busy={form.busy}>
              {form.leave}
            </SubmitButton>
          </div>
        </form>
      </UploadsFirst>
    </>
  )
}

function AskedRegion({
  item,
  rank,
  reference,
  changeFile,
  words,
  documents,
  form,
  refusals,
  values,
  wrongCode,
}: AnswerFormProps & {
  item: AskedView
  rank: number
  values: Record<string, string>
  wrongCode: string | undefined
}) {
  const { document, why, remark, answered } = item
  const headingId = `piece-${document.id}`
  const field = `answer.${item.id}`
  const codeField = `code.${item.id}`
  return (
    <section className="piece" aria-labelledby={headingId}>
      <div className="piece__h">
        <h2 id={headingId}>
          <span className="piece__n" aria-hidden="true">{`${rank}. `}</span>
          {document.title}
        </h2>
        <AskedState words={words} answered={answered} ready={document.files.length > 0} />
      </div>
      <p className="hint">
        <strong>{words.why}</strong> {why}
        {remark && (
          <>
            {' — '}
            <span lang="fr">{remark}</span>
          </>
        )}
      </p>
      {answered && item.answer && (
        <p className="hint">
          <strong>{words.yourAnswer}</strong> {item.answer}
        </p>
      )}
      {item.former.length > 0 && (
        <details className="more">
          <summary>{words.former}</summary>
          <ul className="dots">
            {item.former.map(({ id, name, href, facts }) => (
              <li key={id}>
                <a className="link" href={href}>
                  {name}
                </a>
                <span className="small soft"> {facts}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <FileList
        files={document.files}
        removed={document.removed}
        reference={reference}
        document={document.id}
        words={documents}
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
      {item.form === 'code' ? (
        <Field
          id={codeField}
          label={words.code}
          hint={words.codeText}
          error={wrongCode}
          errorWord={form.errorWord}
        >
          <input
            className="in w-l"
            id={codeField}
            name={codeField}
            form={formId}
            type="text"
            autoComplete="off"
            spellCheck={false}
            defaultValue={values[codeField]}
            aria-describedby={describedBy(codeField, { hint: words.codeText, error: wrongCode })}
            aria-invalid={wrongCode ? true : undefined}
          />
        </Field>
      ) : (
        <UploadField
          document={document}
          replaced={document.files.find(({ replaced }) => replaced)}
          phone={document.phone}
          reference={reference}
          from="complement"
          words={documents}
          errorWord={form.errorWord}
          interrupted={refusals.uploadInterrupted ?? ''}
        />
      )}
      <Cannot words={words} field={field} value={values[field]} errorWord={form.errorWord} />
    </section>
  )
}

interface CannotProps {
  words: AnswerFormProps['words']
  field: string
  value: string | undefined
  errorWord: string
}

/** A reason in the place of a document. */
function Cannot({ words, field, value, errorWord }: CannotProps) {
  return (
    <details className="more" open={value ? true : undefined}>
      <summary>{words.cannot}</summary>
      <div>
        <Field id={field} label={words.cannotText} errorWord={errorWord}>
          <textarea
            className="in"
            id={field}
            name={field}
            form={formId}
            rows={3}
            maxLength={reasonMax}
            defaultValue={value}
          />
        </Field>
      </div>
    </details>
  )
}

function AskedState({
  words,
  answered,
  ready,
}: {
  words: AnswerFormProps['words']
  answered: AskedView['answered']
  ready: boolean
}) {
  if (ready)
    return (
      <span className="badge badge--office">
        <Icon name="file" size="xs" />
        {words.ready}
      </span>
    )
  if (answered)
    return (
      <span className="badge badge--done">
        <Icon name="check" size="xs" />
        {answered === 'explained' ? words.explained : words.answered}
      </span>
    )
  return (
    <span className="badge badge--you">
      <Icon name="turn" size="xs" />
      {words.awaited}
    </span>
  )
}
