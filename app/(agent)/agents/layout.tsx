import type { ReactNode } from 'react'
import { SessionEnd } from '@/components/site/SessionEnd'
import { agentRoutes } from '@/lib/agentRoutes'
import { routes } from '@/lib/routes'
import '../../styles/agents.css'

/** Dense pages with a style of their own; each page is guarded by itself. */
export default function AgentLayout({ children }: { children: ReactNode }) {
  return (
    <div className="agent">
      <SessionEnd
        address={routes.session('agent')}
        except={[agentRoutes.agentSignIn(), agentRoutes.agentActivation('')]}
      />
      {children}
    </div>
  )
}
