'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type FormEvent, useRef, useState } from 'react'
import { Icon } from '../ui/Icon'
import { useScripts } from '../ui/useScripts'

interface PhoneUploadProps {
  action: Route
  id: string
  label: string
  /** Opens the camera at once. */
  camera?: boolean
  words: { send: string; sending: string; failed: string }
  errorWord: string
  /** Why the last file was refused, a sentence each. */
  refused: readonly string[]
}

/** One picture of a telephone: sent as soon as it is taken where scripts run, by the button of the form elsewhere. */
export function PhoneUpload({ action, id, label, camera, words, errorWord, refused }: PhoneUploadProps) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [state, setState] = useState<'ready' | 'sending' | 'failed'>('ready')
  const scripts = useScripts()
  const errors = state === 'failed' ? [words.failed] : refused

  async function send(event?: FormEvent) {
    event?.preventDefault()
    const sent = form.current
    if (!sent) return
    setState('sending')
    try {
      // The answer leads back to this page, which reads a refusal once: the refresh below is that reading.
      const answer = await fetch(action, { method: 'POST', body: new FormData(sent), redirect: 'manual' })
      if (answer.type !== 'opaqueredirect') throw new Error('The file was not taken')
      sent.reset()
      setState('ready')
    } catch {
      // The picture stays in the form: the button sends it again.
      setState('failed')
    }
    router.refresh()
  }

  return (
    <form
      ref={form}
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
          className={scripts ? undefined : 'in'}
          type="file"
          id={id}
          name="file"
          accept={camera ? 'image/*' : '.pdf,.jpg,.jpeg,.png,.webp,.heic'}
          capture={camera ? 'environment' : undefined}
          onChange={() => void send()}
        />
      </div>
      {(!scripts || state === 'failed') && (
        <div className="row mt-3">
          <button className="btn btn--line" type="submit">
            {words.send}
          </button>
        </div>
      )}
      <p className="small" role="status">
        {state === 'sending' && words.sending}
      </p>
    </form>
  )
}
