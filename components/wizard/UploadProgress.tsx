'use client'

import type { Catalogue } from '@/lib/copy/catalogue'
import type { UnderWay } from './uploadsUnderWay'

interface UploadProgressProps {
  words: Catalogue['ui']['documents']
  underWay: UnderWay
}

/** How far a file is, and what one may do meanwhile. The words beside it say the same. */
export function UploadProgress({ words, underWay }: UploadProgressProps) {
  const { progress, sending } = underWay
  const paused = progress.state === 'paused'
  return (
    <>
      <progress className="bar" max={100} value={progress.percent} aria-hidden="true" />
      <div className="row mt-2">
        <button
          className="btn btn--line btn--s"
          type="button"
          onClick={() => (paused ? sending.resume() : sending.pause())}
        >
          {paused ? words.resume : words.pause}
        </button>
        <button className="btn btn--bare btn--s" type="button" onClick={() => sending.giveUp()}>
          {words.giveUp}
        </button>
      </div>
    </>
  )
}
