import { cookies, headers } from 'next/headers'
import { agentRoutes } from '@/lib/agentRoutes'
import { agentCookie, revokeAgentSession } from '@/lib/agents/sessions'
import { claimedAgentSession } from '@/lib/agents/visitor'
import { seeOther } from '@/lib/forms/answers'
import { isOwnOrigin } from '@/lib/forms/origin'

/** Ends the session of an agent in this browser. A post from elsewhere ends nothing. */
export async function POST(): Promise<Response> {
  const sessionId = await claimedAgentSession()
  if (sessionId && isOwnOrigin(await headers())) {
    await revokeAgentSession(sessionId)
    ;(await cookies()).delete(agentCookie().name)
  }
  return seeOther(agentRoutes.agentSignIn())
}
