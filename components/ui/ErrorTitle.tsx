'use client'

import { useEffect } from 'react'

/** The title of a page whose small form was refused, where scripts run; without them `PageTitle` knows it. */
export function ErrorTitle({ children: title }: { children: string }) {
  useEffect(() => {
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title])
  return null
}
