'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'

interface VerdictKeysProps {
  /** Id of the heading that names the region. */
  labelledBy: string
  /** The documents before and after this one. */
  previous: Route | null
  next: Route | null
  /** The document just judged, or chosen from the list: the keys go on with the one that is shown. */
  attended: string | undefined
  children: ReactNode
}

const verdictOf: Partial<Record<string, string>> = { a: 'accepted', r: 'queried' }

/**
 * One key for each verdict, and the arrows for the other documents. They work while something in the region has the
 * focus, and nowhere else: whoever speaks to the machine must not judge by a stray letter (WCAG 2.1.4).
 */
export function VerdictKeys({ labelledBy, previous, next, attended, children }: VerdictKeysProps) {
  const region = useRef<HTMLElement>(null)
  const router = useRouter()
  // As the page is drawn, not after: whoever types fast must not lose the next key.
  useLayoutEffect(() => {
    if (attended !== undefined) region.current?.focus()
  }, [attended])
  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const verdict = verdictOf[event.key.toLowerCase()]
    const field = region.current?.querySelector<HTMLInputElement>(`input[name="verdict"][value="${verdict}"]`)
    const other = event.key === 'ArrowLeft' ? previous : event.key === 'ArrowRight' ? next : null
    if (!(verdict && field) && !other) return
    event.preventDefault()
    if (other) router.push(other)
    else field?.form?.requestSubmit()
  }
  return (
    <section
      className="viewer"
      ref={region}
      tabIndex={-1}
      aria-labelledby={labelledBy}
      aria-keyshortcuts="A R ArrowLeft ArrowRight"
      onKeyDown={press}
    >
      {children}
    </section>
  )
}
