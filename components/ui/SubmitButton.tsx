'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'

interface SubmitButtonProps {
  look: 'main' | 'line' | 'bare'
  small?: boolean
  intent?: string
  busy: string
  children: ReactNode
}

/** A button that says when it is at work, and keeps its place. Never disabled: a second press sends the same words. */
export function SubmitButton({ look, small, intent, busy, children }: SubmitButtonProps) {
  const { pending, data } = useFormStatus()
  const mine = pending && (data?.get('intent') ?? undefined) === intent
  return (
    <button
      className={`btn btn--${look}${small ? ' btn--s' : ''}`}
      type="submit"
      name={intent && 'intent'}
      value={intent}
      aria-disabled={pending || undefined}
      // The field keeps the focus until the click is done: leaving it would check it, move the page, and lose the click.
      onMouseDown={(event) => event.preventDefault()}
    >
      {mine ? busy : children}
    </button>
  )
}
