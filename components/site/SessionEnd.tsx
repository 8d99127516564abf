'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { watchSession } from '@/lib/forms/sessionWatch'

interface SessionEndProps {
  /** Where the time that is left is asked. */
  address: string
  /** The page of sign-in, where nothing can end. */
  signIn: string
}

/** Somebody signed in is warned before the session ends. A step does it from the code that saves, once something is typed. */
export function SessionEnd({ address, signIn }: SessionEndProps) {
  const here = usePathname()
  useEffect(() => (here === signIn ? undefined : watchSession(address)), [address, here, signIn])
  return null
}
