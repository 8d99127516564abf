import { SessionEnded } from '@/lib/forms/sessionEnded'
import { type Agent, findAgent } from './read'

/** The agent behind a claimed session; a session that has ended leads back to sign-in. */
export async function getAgent(sessionId: string): Promise<Agent> {
  const agent = await findAgent(sessionId)
  if (!agent) throw new SessionEnded()
  return agent
}
