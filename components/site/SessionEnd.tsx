'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { watchSession } from '@/lib/forms/sessionWatch'

interface SessionEndProps {
  /** Where the time that is left is asked. */
  address: string
  /** How the addresses begin where nobody is signed in. */
  except: readonly string[]
}

/** Somebody signed in is warned before the session ends. A step does it from the code that saves, once something is typed. */
export function SessionEnd({ address, except }: SessionEndProps) {
  const here = usePathname()
  const isPublic = except.some((beginning) => here.startsWith(beginning))
  // Another page is another sign of life: the wait starts again.
  useEffect(() => (isPublic || !here ? undefined : watchSession(address)), [address, here, isPublic])
  return null
}
