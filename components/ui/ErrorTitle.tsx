'use client'

import { useEffect } from 'react'

/** The title of a page whose small form was refused, where scripts run; without them `PageTitle` knows it. */
export function ErrorTitle({ children: title }: { children: string }) {
  useEffect(() => {
    const before = document.title
    document.title = title
    return () => {
      // The title of the next page may be there already.
      if (document.title === title) document.title = before
    }
  }, [title])
  return null
}
