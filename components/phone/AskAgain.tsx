'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const everyMs = 3000

/** Asks the page again while it is looked at, so that what arrives is seen; without scripts, a link does. */
export function AskAgain({ href, label }: { href: Route; label: string }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, everyMs)
    return () => clearInterval(timer)
  }, [router])
  return (
    <noscript>
      <p className="mt-3">
        <a href={href}>{label}</a>
      </p>
    </noscript>
  )
}
