import type { Route } from 'next'
import type { Agent } from '@/lib/agents/read'
import { currentAgent, turnAway } from '@/lib/agents/visitor'
import { NotFound } from '@/lib/errors'
import { missing } from '@/lib/forms/answers'

/**
 * A file of a dossier, for the agents of its prefecture: signed in first, and the same 404 for what another prefecture
 * has and for what is not there.
 * @param path where the agent comes back to after signing in
 */
export async function answerCase(path: Route, find: (agent: Agent) => Promise<Response>): Promise<Response> {
  const agent = await currentAgent()
  if (!agent) return turnAway(path)
  try {
    return await find(agent)
  } catch (error) {
    if (error instanceof NotFound) return missing()
    throw error
  }
}
