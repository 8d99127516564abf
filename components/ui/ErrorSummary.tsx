'use client'

import { useCallback } from 'react'
import { Icon } from './Icon'

export interface SummaryLine {
  /** Id of the control to mend, or nothing when the whole page is concerned. */
  target?: string
  sentence: string
}

/** First in the sheet, focused when it appears, in the words of the fields. */
export function ErrorSummary({ title, lines }: { title: string; lines: SummaryLine[] }) {
  const focus = useCallback((box: HTMLDivElement | null) => box?.focus(), [])
  if (lines.length === 0) return null
  return (
    <div className="errsum" role="alert" tabIndex={-1} ref={focus} aria-labelledby="erreurs">
      <h2 id="erreurs">
        <Icon name="alert" />
        {title}
      </h2>
      <ol>
        {lines.map(({ target, sentence }) => (
          <li key={sentence}>{target ? <a href={`#${target}`}>{sentence}</a> : sentence}</li>
        ))}
      </ol>
    </div>
  )
}
