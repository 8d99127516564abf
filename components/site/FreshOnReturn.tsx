'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

let returned = false
if (typeof window !== 'undefined')
  window.addEventListener('popstate', () => {
    returned = true
  })

/** « Précédent » of the browser shows what its router kept: a form without what was saved since. The page is asked again. */
export function FreshOnReturn() {
  const router = useRouter()
  useEffect(() => {
    if (returned) router.refresh()
    returned = false
  }, [router])
  return null
}
