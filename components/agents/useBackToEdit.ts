'use client'

import { type RefObject, useEffect, useRef } from 'react'

/**
 * What will be sent is shown in the place of the form, at the same address: « Précédent » of the browser goes back to the
 * form with all that was typed, not out of it, and « Modifier » does the same. Without scripts the preview is a page of its
 * own.
 * @returns the form of both, where « Modifier » is
 */
export function useBackToEdit(previewed: boolean): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const held = form.current
    const edit = held?.querySelector<HTMLButtonElement>('button[value="edit"]')
    if (!previewed || !held || !edit) return
    window.history.pushState({ previewed }, '', window.location.href)
    const isShown = () => window.history.state?.previewed === true
    const { hash } = window.location
    const goBack = (event: Event) => {
      if (!isShown()) return
      event.preventDefault()
      window.history.back()
    }
    // A link to a part of the page is no way back.
    const left = () => !isShown() && window.location.hash === hash && held.requestSubmit(edit)
    edit.addEventListener('click', goBack)
    window.addEventListener('popstate', left)
    return () => {
      edit.removeEventListener('click', goBack)
      window.removeEventListener('popstate', left)
    }
  }, [previewed])
  return form
}
