'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import { Icon } from '../ui/Icon'
import { useScripts } from '../ui/useScripts'
import { UploadProgress } from '../wizard/UploadProgress'
import { isRefused, type UnderWay } from '../wizard/uploadsUnderWay'
import { useSendings } from './PhoneDesk'

interface PhoneUploadProps {
  action: Route
  token: string
  id: string
  label: string
  /** Opens the camera at once. */
  camera?: boolean
  words: { send: string; failed: string }
  progressWords: Catalogue['ui']['documents']
  errorWord: string
  /** Why the last file was refused, a sentence each. */
  refused: readonly string[]
}

const loadClient = () => import('@/lib/uploads/client')

/**
 * One picture of a telephone: sent as soon as it is taken where scripts run, in pieces that survive cuts; by the button of
 * the form elsewhere.
 */
export function PhoneUpload({
  action,
  token,
  id,
  label,
  camera,
  words,
  progressWords,
  errorWord,
  refused,
}: PhoneUploadProps) {
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [underWay, setUnderWay] = useState<UnderWay | null>(null)
  const { change } = useSendings()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const scripts = useScripts()
  const errors = failed ? [words.failed] : refused

  // Loaded with the page: the network may be gone when the first photo is taken.
  useEffect(() => void loadClient().catch(() => {}), [])

  async function sendFile(file: File) {
    const { Sending } = await loadClient()
    const sending: InstanceType<typeof Sending> = new Sending(file, { token }, (progress) =>
      setUnderWay({ name: file.name, progress, sending }),
    )
    await sending.run()
  }

  async function send(event?: FormEvent) {
    event?.preventDefault()
    const [file] = input.current?.files ?? []
    if (!file || !input.current) return
    setFailed(false)
    setBusy(true)
    change(1)
    try {
      await sendFile(file)
      input.current.value = ''
      router.refresh()
    } catch (error) {
      // The picture stays in the form: the button sends it again, from where it stopped. Without a network the page
      // would be lost for an error of the browser; a link that is spent is told by the page.
      setFailed(true)
      if (isRefused(error)) router.refresh()
    }
    setUnderWay(null)
    setBusy(false)
    change(-1)
  }

  return (
    <form
      className={errors.length > 0 ? 'q q--bad' : 'q'}
      action={action}
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
    >
      {errors.map((sentence) => (
        <p className="err" key={sentence} role="alert">
          <Icon name="alert" size="s" />
          <span>
            <span className="vh">{errorWord}</span>
            {sentence}
          </span>
        </p>
      ))}
      <label htmlFor={id} className={scripts ? 'vh' : undefined}>
        {label}
      </label>
      <div className={scripts ? 'up' : undefined}>
        {scripts && (
          <span className={camera ? 'btn btn--main' : 'btn btn--line'} aria-hidden="true">
            <Icon name="upload" size="s" />
            {label}
          </span>
        )}
        <input
          ref={input}
          className={scripts ? undefined : 'in'}
          type="file"
          id={id}
          name="file"
          accept={camera ? 'image/*' : '.pdf,.jpg,.jpeg,.png,.webp,.heic'}
          capture={camera ? 'environment' : undefined}
          disabled={busy}
          onChange={() => void send()}
        />
      </div>
      {(!scripts || failed) && (
        <div className="row mt-3">
          <button className="btn btn--line" type="submit">
            {words.send}
          </button>
        </div>
      )}
      <p className="small" role="status">
        {busy && !underWay && progressWords.starting}
        {underWay &&
          fill(progressWords.going[underWay.progress.state], {
            name: underWay.name,
            percent: underWay.progress.percent,
          })}
      </p>
      {underWay && <UploadProgress words={progressWords} underWay={underWay} />}
    </form>
  )
}
