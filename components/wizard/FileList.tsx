'use client'

import { useActionState, useEffect, useRef } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { SubmitButton } from '../ui/SubmitButton'
import type { DocumentView } from './DocumentRegion'
import type { StepAction } from './StepForm'

interface FileListProps {
  files: DocumentView['files']
  /** Id of the file that was just removed, and can come back. */
  removed?: string
  reference: string
  /** Key of their document. */
  document: string
  words: Catalogue['ui']['documents']
  form: Pick<Catalogue['form'], 'undo' | 'busy'>
  changeFile: StepAction
}

/** The files of a document that are still in the applicant's hands. */
export function FileList({ files, removed, ...rest }: FileListProps) {
  return (
    <>
      {removed && <Removed key={removed} removed={removed} {...rest} />}
      {files.length > 0 && (
        <ul className="files">
          {files.map((file) => (
            <FileRow key={file.id} file={file} {...rest} />
          ))}
        </ul>
      )}
    </>
  )
}

/** The button that removes a file has the focus, and goes with it: what undoes it takes the focus. */
let removedHere = false

type Shared = Omit<FileListProps, 'files' | 'removed'>

function Removed({ removed, reference, words, form, changeFile }: Shared & { removed: string }) {
  const [, restore] = useActionState(changeFile, null)
  const undo = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (removedHere) undo.current?.querySelector('button')?.focus()
    removedHere = false
  }, [])
  return (
    <form className="mt-3" action={restore} ref={undo}>
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="file" value={removed} />
      <Notice>
        <p role="status">{words.removed}</p>
        <p>
          <SubmitButton look="line" small intent="restore" busy={form.busy}>
            {form.undo}
          </SubmitButton>
        </p>
      </Notice>
    </form>
  )
}

function FileRow({
  file,
  reference,
  document,
  words,
  changeFile,
}: Shared & { file: DocumentView['files'][number] }) {
  const [, change] = useActionState(changeFile, null)
  return (
    <li className="file file--row">
      <Icon name="file" />
      <div>
        <a className="file__n" href={file.href}>
          {file.name}
        </a>
        <p className="file__m">{file.facts}</p>
        <p className="file__m" role="status">
          {file.turned && words.turned}
        </p>
      </div>
      <div className="file__a">
        <span className="badge badge--done">{words.received}</span>
        <form action={change}>
          <input type="hidden" name="reference" value={reference} />
          <input type="hidden" name="file" value={file.id} />
          <input type="hidden" name="document" value={document} />
          {file.turns && <FileButton intent="turn" label={words.turn} name={file.name} />}
          <FileButton intent="replace" label={words.replace} name={file.name} />
          <FileButton
            intent="remove"
            label={words.delete}
            name={file.name}
            press={() => {
              removedHere = true
            }}
          />
        </form>
      </div>
    </li>
  )
}

interface FileButtonProps {
  intent: 'turn' | 'replace' | 'remove'
  label: string
  /** Of the file. */
  name: string
  press?: () => void
}

function FileButton({ intent, label, name, press }: FileButtonProps) {
  return (
    <button className="btn btn--bare btn--s" type="submit" name="intent" value={intent} onClick={press}>
      {label}
      <span className="vh"> {name}</span>
    </button>
  )
}
