'use client'

import { type KeyboardEvent, type ReactNode, useRef } from 'react'

/** Where the search of the queue is typed (`QueueFilters`). */
const searchFieldId = 'q'

/**
 * J and K go to the next and the previous dossier, the oblique to the search. They work while something in the table has
 * the focus, and nowhere else (WCAG 2.1.4).
 */
export function QueueKeys({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  const region = useRef<HTMLElement>(null)
  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const names = [...(region.current?.querySelectorAll<HTMLElement>('a.name') ?? [])]
    const row = (document.activeElement?.closest('tr') ?? null)?.querySelector<HTMLElement>('a.name')
    const at = row ? names.indexOf(row) : -1
    const target = {
      j: names[at + 1],
      k: names[at - 1],
      '/': document.getElementById(searchFieldId),
    }[event.key.toLowerCase()]
    if (!target) return
    event.preventDefault()
    target.focus()
  }
  return (
    <section
      className="scroll"
      ref={region}
      aria-labelledby={labelledBy}
      aria-keyshortcuts="J K /"
      onKeyDown={press}
    >
      {children}
    </section>
  )
}
