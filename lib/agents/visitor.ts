import type { Route } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { sessionIdIn } from '@/lib/accounts/sessions'
import { currentApplicant } from '@/lib/accounts/visitor'
import { agentRoutes } from '@/lib/agentRoutes'
import { type CaseFile, findCase } from '@/lib/dossiers/caseFile'
import { NotFound } from '@/lib/errors'
import { missing, seeOther } from '@/lib/forms/answers'
import { answerNotFound } from '@/lib/forms/status'
import { log } from '@/lib/log'
import type { AgentRole } from '@/lib/procedure/transitions'
import { type Agent, findAgent } from './read'
import { agentCookie } from './sessions'

/** The agent session id that this request claims; the verb that uses it checks that it lives. */
export async function claimedAgentSession(): Promise<string | null> {
  return sessionIdIn((await cookies()).get(agentCookie().name)?.value)
}

/** The agent of this request, or null. */
export async function currentAgent(): Promise<Agent | null> {
  const sessionId = await claimedAgentSession()
  return sessionId ? findAgent(sessionId) : null
}

/**
 * Guard of every page of agents: a visitor signs in first and comes back to `path`. Null: an applicant, to whom the page
 * does not exist.
 */
export async function requireAgent(path: string): Promise<Agent | null> {
  const agent = await currentAgent()
  if (agent) return agent
  const applicant = await currentApplicant()
  if (!applicant) redirect(agentRoutes.agentSignIn(path))
  log.warn('an applicant asked for a page of agents', { id: applicant.accountId })
  answerNotFound()
  return null
}

/** What a file of agents answers who is none: a visitor signs in first, to an applicant it does not exist. */
export async function turnAway(path: Route): Promise<Response> {
  const applicant = await currentApplicant()
  if (!applicant) return seeOther(agentRoutes.agentSignIn(path))
  log.warn('an applicant asked for a file of agents', { id: applicant.accountId })
  return missing()
}

/** Guard of the pages of one role; to every other agent the page does not exist. */
export async function requireRole(path: string, allows: (role: AgentRole) => boolean): Promise<Agent | null> {
  const agent = await requireAgent(path)
  if (!agent || allows(agent.role)) return agent
  answerNotFound()
  return null
}

/** Guard of every page of a dossier on the side of agents. Null: not there, or of another prefecture, and the answer is a 404. */
export async function requireCase(
  reference: string,
  path: string,
): Promise<{ agent: Agent; file: CaseFile } | null> {
  const agent = await requireAgent(path)
  if (!agent) return null
  try {
    return { agent, file: await findCase(agent, reference) }
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    log.warn('a dossier that is not there for this agent was asked for', { id: agent.id })
    answerNotFound()
    return null
  }
}
