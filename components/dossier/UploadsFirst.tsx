'use client'

import { type FormEvent, type ReactNode, useState, useSyncExternalStore } from 'react'
import { Notice } from '../ui/Notice'
import { isBusy, onUploads, uploadKey, waitingAt } from '../wizard/uploadsUnderWay'

interface UploadsFirstProps {
  reference: string
  /** Keys of the documents whose files go with this form. */
  documents: readonly string[]
  /** What is told to who sends while a file is still on its way; `always`: before he does, too. */
  wait: string
  always?: boolean
  children: ReactNode
}

/** Around a form that sends what has arrived: a file on its way would stay behind, unseen. */
export function UploadsFirst({ reference, documents, wait, always = false, children }: UploadsFirstProps) {
  const isUnderWay = useSyncExternalStore(
    onUploads,
    () =>
      documents
        .map((document) => uploadKey(reference, document))
        .some((key) => isBusy(key) || waitingAt(key).length > 0),
    () => false,
  )
  const [tried, setTried] = useState(false)
  function hold(event: FormEvent) {
    // Who leaves sends nothing: a file goes on by itself.
    const { nativeEvent } = event
    const button = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
    const sends = button?.getAttribute('value') !== 'leave'
    setTried(isUnderWay && sends)
    if (isUnderWay && sends) event.preventDefault()
  }
  return (
    <div onSubmitCapture={hold}>
      {children}
      <div role="status">
        {(tried || always) && isUnderWay && (
          <div className="mt-5">
            <Notice tone="you">
              <p>{wait}</p>
            </Notice>
          </div>
        )}
      </div>
    </div>
  )
}
