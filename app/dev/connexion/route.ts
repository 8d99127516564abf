import { cookies } from 'next/headers'
import { openSession, sessionCookie } from '@/lib/accounts/sessions'
import { agentRoutes } from '@/lib/agentRoutes'
import { agentCookie, openAgentSession } from '@/lib/agents/sessions'
import { requireDemo } from '@/lib/demo/guard'
import { findDemoAgent, findPersonaAccount } from '@/lib/demo/seed'
import { missing, seeOther } from '@/lib/forms/answers'
import { routes } from '@/lib/routes'

/** Signs in as a persona, or as an agent, in one click. */
export async function POST(request: Request): Promise<Response> {
  requireDemo()
  const form = new URLSearchParams(await request.text())
  const agentId = await findDemoAgent(form.get('agent') ?? '')
  const accountId = agentId ?? (await findPersonaAccount(form.get('foreignerNumber') ?? ''))
  if (!accountId) return missing()
  const { token } = await (agentId ? openAgentSession(agentId) : openSession(accountId))
  const { name, options } = agentId ? agentCookie() : sessionCookie()
  ;(await cookies()).set(name, token, options)
  return seeOther(agentId ? agentRoutes.agents : routes.home)
}
