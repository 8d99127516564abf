'use client'

import { type RefObject, useEffect, useRef } from 'react'

/**
 * What will be sent is shown in the place of the form, at the same address: « Précédent » of the browser goes back to the
 * form with all that was typed, not out of it. Without scripts the preview is a page of its own, and the browser does that.
 * @returns the form, whose « Modifier » is pressed
 */
export function useBackToEdit(previewed: boolean): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!previewed) return
    window.history.pushState(null, '', window.location.href)
    const edit = () => form.current?.querySelector<HTMLButtonElement>('button[value="edit"]')?.click()
    window.addEventListener('popstate', edit)
    return () => window.removeEventListener('popstate', edit)
  }, [previewed])
  return form
}
