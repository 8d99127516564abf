'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** What was just done. The button that did it is often gone, and the focus with it: it comes here, and reading goes on. */
export function Told({ role, children }: { role: 'alert' | 'status'; children: ReactNode }) {
  const own = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) own.current?.focus()
  }, [])
  return (
    <p role={role} tabIndex={-1} ref={own}>
      {children}
    </p>
  )
}
