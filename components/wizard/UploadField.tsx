'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type ChangeEvent, useState } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import { routes } from '@/lib/routes'
import { Icon } from '../ui/Icon'
import { useScripts } from '../ui/useScripts'
import type { DocumentView } from './DocumentRegion'

interface UploadFieldProps {
  document: Pick<DocumentView, 'id'>
  reference: string
  /** Where a telephone is called in to take the photos. */
  phone?: { href: Route; label: string }
  /** The page to come back to without scripts, when it is not the one of the draft. */
  from?: 'complement' | 'rectifier'
  words: Catalogue['ui']['documents']
  /** What is missing here, in a sentence. */
  error?: string
  errorWord: string
  interrupted: string
}

interface Sending {
  name: string
  percent: number
}

/** A file for a document: sent at once where scripts run, by a plain form of its own elsewhere. */
export function UploadField({
  document,
  reference,
  from,
  phone,
  words,
  error,
  errorWord,
  interrupted,
}: UploadFieldProps) {
  const router = useRouter()
  const scripts = useScripts()
  const [sending, setSending] = useState<Sending | null>(null)
  const [failure, setFailure] = useState('')
  const inputId = `${document.id}-fichier`
  const hintId = `${inputId}-aide`
  const shown = failure || error

  async function send(event: ChangeEvent<HTMLInputElement>) {
    const input = event.target
    const chosen = [...(input.files ?? [])]
    setFailure('')
    const { uploadDocument } = await import('@/lib/uploads/client')
    for (const file of chosen) {
      try {
        await uploadDocument({ reference, document: document.id, file }, (percent) =>
          setSending({ name: file.name, percent }),
        )
      } catch {
        setFailure(interrupted)
      }
    }
    input.value = ''
    setSending(null)
    router.refresh()
  }

  return (
    <form
      className={shown ? 'q q--bad' : 'q'}
      action={routes.documents}
      method="post"
      encType="multipart/form-data"
    >
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="document" value={document.id} />
      {from && <input type="hidden" name="page" value={from} />}
      {shown && (
        <p className="err" id={`${inputId}-erreur`}>
          <Icon name="alert" size="s" />
          <span>
            <span className="vh">{errorWord}</span>
            {shown}
          </span>
        </p>
      )}
      <label htmlFor={inputId} className={scripts ? 'vh' : undefined}>
        {words.add}
      </label>
      <div className={scripts ? 'up' : 'row'}>
        {scripts && (
          <span className="btn btn--line btn--s" aria-hidden="true">
            <Icon name="upload" size="s" />
            {words.add}
          </span>
        )}
        <input
          className={scripts ? undefined : 'in'}
          type="file"
          id={inputId}
          name="file"
          accept=".pdf,.jpg,.jpeg,.png,.webp,.heic"
          multiple={scripts}
          aria-describedby={shown ? `${hintId} ${inputId}-erreur` : hintId}
          onChange={send}
        />
        {!scripts && (
          <button className="btn btn--line btn--s" type="submit">
            {words.send}
          </button>
        )}
      </div>
      <p className="hint" id={hintId}>
        {scripts ? words.formats : `${words.formats} ${words.sendFirst}`}
      </p>
      {phone && (
        <a className="small by-phone" href={phone.href}>
          {phone.label}
        </a>
      )}
      <p className="small" role="status">
        {sending && fill(words.sending, sending as Sending & Record<string, string | number>)}
      </p>
      {sending && <progress className="bar" max={100} value={sending.percent} aria-hidden="true" />}
    </form>
  )
}
