import type { ReactNode } from 'react'
import { SessionEnd } from '@/components/site/SessionEnd'
import { routes } from '@/lib/routes'

/** What is written here is not saved before it is sent: the end of the session is told. */
export default function SpaceLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SessionEnd address={routes.session()} except={[]} />
      {children}
    </>
  )
}
