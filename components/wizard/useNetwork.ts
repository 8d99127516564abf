import { type FormEvent, useState } from 'react'

/** Sent without a network, a page and all that was typed would give way to an error: the form stays, and says why. */
export function useNetwork() {
  const [offline, setOffline] = useState(false)
  function stay(event: FormEvent) {
    setOffline(!navigator.onLine)
    if (!navigator.onLine) event.preventDefault()
  }
  return { offline, stay }
}
