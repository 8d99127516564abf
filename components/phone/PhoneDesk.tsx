'use client'

import { createContext, type ReactNode, use, useState } from 'react'

/** How many files are on their way from this page. */
const Sendings = createContext<{ count: number; change: (by: number) => void }>({ count: 0, change() {} })

/** What a telephone sends, and what ends it: these must know of each other. */
export function PhoneDesk({ children }: { children: ReactNode }) {
  const [count, setCount] = useState(0)
  return <Sendings value={{ count, change: (by) => setCount((now) => now + by) }}>{children}</Sendings>
}

export const useSendings = () => use(Sendings)

/** Ending while a photo is on its way would lose it. */
export function UnlessSending({ wait, children }: { wait: string; children: ReactNode }) {
  const { count } = useSendings()
  return count > 0 ? <p className="small soft">{wait}</p> : children
}
