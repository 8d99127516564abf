'use client'

import { useActionState } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import { Icon } from '../ui/Icon'
import type { DocumentView } from './DocumentRegion'
import type { StepAction } from './StepForm'

interface FileListProps {
  files: DocumentView['files']
  reference: string
  words: Catalogue['ui']['documents']
  removeFile: StepAction
}

/** The files of a document that are still in the applicant's hands. */
export function FileList({ files, ...rest }: FileListProps) {
  if (files.length === 0) return null
  return (
    <ul className="files">
      {files.map((file) => (
        <FileRow key={file.id} file={file} {...rest} />
      ))}
    </ul>
  )
}

interface FileRowProps extends Omit<FileListProps, 'files'> {
  file: DocumentView['files'][number]
}

function FileRow({ file, reference, words, removeFile }: FileRowProps) {
  const [, remove] = useActionState(removeFile, null)
  return (
    <li className="file file--row">
      <Icon name="file" />
      <div>
        <a className="file__n" href={file.href}>
          {file.name}
        </a>
        <p className="file__m">{file.facts}</p>
      </div>
      <div className="file__a">
        <span className="badge badge--done">{words.received}</span>
        <form action={remove}>
          <input type="hidden" name="reference" value={reference} />
          <input type="hidden" name="file" value={file.id} />
          <button className="btn btn--bare btn--s" type="submit">
            {words.delete}
            <span className="vh"> {file.name}</span>
          </button>
        </form>
      </div>
    </li>
  )
}
