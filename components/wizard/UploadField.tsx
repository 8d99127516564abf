'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type ChangeEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import { stepRoutes } from '@/lib/stepRoutes'
import { Icon } from '../ui/Icon'
import { SoftLink } from '../ui/SoftLink'
import { useScripts } from '../ui/useScripts'
import type { DocumentView } from './DocumentRegion'
import { UploadProgress } from './UploadProgress'
import {
  begin,
  cutUpload,
  endUpload,
  finish,
  isRefused,
  nextWaiting,
  onUploads,
  replacedBy,
  showUpload,
  underWayAt,
  uploadKey,
  waitBehind,
  waitingAt,
} from './uploadsUnderWay'

interface UploadFieldProps {
  document: Pick<DocumentView, 'id'>
  /** The file of this document that the next one replaces. */
  replaced?: { id: string; name: string }
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

/** Sends files one after the other; the sending goes on while the person is elsewhere in the request. */
function useSending(reference: string, document: string, interrupted: string, replaces?: string) {
  const router = useRouter()
  const key = uploadKey(reference, document)
  const underWay = useSyncExternalStore(
    onUploads,
    () => underWayAt(key),
    () => null,
  )
  const waiting = useSyncExternalStore(
    onUploads,
    () => waitingAt(key),
    () => noFile,
  )
  const [failure, setFailure] = useState('')
  const [cut, setCut] = useState<string | null>(null)
  useEffect(() => setCut(cutUpload(key)), [key])

  /** Null: it arrived, was given up, or was refused where the page will tell it. */
  async function sendOne(file: File): Promise<'lost' | 'refused' | null> {
    let lost: 'lost' | 'refused' | null = null
    try {
      const { Sending } = await import('@/lib/uploads/client')
      const destination = { reference, document, replaces: replacedBy(file) }
      const sending: InstanceType<typeof Sending> = new Sending(file, destination, (progress) =>
        showUpload(key, { name: file.name, progress, sending }),
      )
      await sending.run()
    } catch (error) {
      lost = isRefused(error) ? 'refused' : 'lost'
    }
    endUpload(key, lost ? file : undefined)
    return lost
  }

  /** Until none waits: a file that is lost waits with those behind it, for a button to send them again. */
  async function sendAll() {
    setFailure('')
    setCut(null)
    if (!begin(key)) return
    let lost: 'lost' | 'refused' | null = null
    for (let file = nextWaiting(key); file && !lost; file = lost ? undefined : nextWaiting(key))
      lost = await sendOne(file)
    finish(key)
    if (lost) setFailure(interrupted)
    // Without a network the page would be lost for an error of the browser.
    if (lost !== 'lost') router.refresh()
  }

  function choose({ target }: ChangeEvent<HTMLInputElement>) {
    waitBehind(key, [...(target.files ?? [])], replaces)
    target.value = ''
    void sendAll()
  }

  return { underWay, waiting, failure, cut, choose, sendAll, drop: () => waitBehind(key, []) }
}

const noFile: readonly File[] = []
const formatsId = 'formats'

/** What may be sent, once on a page: every field of a file refers to it. */
export function Formats({ words }: { words: Catalogue['ui']['documents'] }) {
  const scripts = useScripts()
  return (
    <p className="hint mt-3" id={formatsId}>
      {scripts ? words.formats : `${words.formats} ${words.sendFirst}`}
    </p>
  )
}

/** A file for a document: sent at once where scripts run, by a plain form of its own elsewhere. */
export function UploadField({
  document,
  replaced,
  reference,
  from,
  phone,
  words,
  error,
  errorWord,
  interrupted,
}: UploadFieldProps) {
  const scripts = useScripts()
  const { underWay, waiting, failure, cut, choose, sendAll, drop } = useSending(
    reference,
    document.id,
    interrupted,
    replaced?.id,
  )
  const label = replaced ? fill(words.replacing, { name: replaced.name }) : words.add
  const inputId = `${document.id}-fichier`
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (replaced?.id) input.current?.focus()
  }, [replaced?.id])
  const shown = failure || error

  return (
    <form
      className={shown ? 'q q--bad' : 'q'}
      action={stepRoutes.documents}
      method="post"
      encType="multipart/form-data"
    >
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="document" value={document.id} />
      {from && <input type="hidden" name="page" value={from} />}
      {replaced && <input type="hidden" name="replaces" value={replaced.id} />}
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
        {label}
      </label>
      <div className="row">
        <div className={scripts ? 'up' : 'row'}>
          {scripts && (
            <span className="btn btn--line btn--s" aria-hidden="true">
              <Icon name="upload" size="s" />
              {label}
            </span>
          )}
          <input
            className={scripts ? undefined : 'in'}
            type="file"
            ref={input}
            id={inputId}
            name="file"
            accept=".pdf,.jpg,.jpeg,.png,.webp,.heic"
            multiple={scripts && !replaced}
            aria-describedby={shown ? `${formatsId} ${inputId}-erreur` : formatsId}
            onChange={choose}
          />
          {!scripts && (
            <button className="btn btn--line btn--s" type="submit">
              {words.send}
            </button>
          )}
        </div>
        {replaced && (
          <SoftLink className="link small" href={stepRoutes.samePage}>
            {words.keep}
          </SoftLink>
        )}
        {phone && !replaced && (
          <a className="small by-phone" href={phone.href}>
            {phone.label}
          </a>
        )}
      </div>
      {cut && <p className="small">{fill(words.cut, { name: cut })}</p>}
      <p className="small" role="status">
        {underWay &&
          fill(words.going[underWay.progress.state], {
            name: underWay.name,
            percent: underWay.progress.percent,
          })}
      </p>
      {underWay && <UploadProgress words={words} underWay={underWay} />}
      {waiting.length > 0 && (
        <p className="row mt-2">
          <span className="small">
            {fill(words.behind, { names: waiting.map(({ name }) => name).join(', ') })}
          </span>
          {!underWay && (
            <button className="btn btn--line btn--s" type="button" onClick={sendAll}>
              {words.retry}
            </button>
          )}
          <button className="btn btn--bare btn--s" type="button" onClick={drop}>
            {words.drop}
          </button>
        </p>
      )}
    </form>
  )
}
