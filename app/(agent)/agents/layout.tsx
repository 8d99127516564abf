import type { ReactNode } from 'react'
import '../../styles/agents.css'

/** Dense pages with a style of their own; each page is guarded by itself. */
export default function AgentLayout({ children }: { children: ReactNode }) {
  return <div className="agent">{children}</div>
}
