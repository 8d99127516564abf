'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import type { ComponentProps, MouseEvent } from 'react'

/**
 * A link of the request, followed by the router of the browser so that a file on its way goes on. Next's own also
 * prefetches, which we never ask for, and weighs on every step (`docs/decisions/0009-links-of-steps.md`).
 */
export function SoftLink({ href, ...rest }: Omit<ComponentProps<'a'>, 'href' | 'onClick'> & { href: Route }) {
  const router = useRouter()
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    const { button, metaKey, ctrlKey, shiftKey, altKey } = event
    if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return
    event.preventDefault()
    router.push(href)
  }
  return <a href={href} onClick={follow} {...rest} />
}
