'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

/** A link of a menu, which says when the page is one of its own. */
export function NavLink({ href, label }: { href: Route; label: string }) {
  const path = usePathname()
  const [page] = href.split('?')
  const current = path === page ? 'page' : path.startsWith(`${page}/`) ? 'true' : undefined
  return (
    <Link href={href} prefetch={false} aria-current={current}>
      {label}
    </Link>
  )
}
