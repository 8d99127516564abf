import { SessionEnded } from '@/lib/forms/sessionEnded'
import { findVisit, type Visit } from './read'

/** The visit behind a claimed session, for an action; a session that has ended leads back to sign-in. */
export async function getVisit(sessionId: string, reference: string): Promise<Visit> {
  const visit = await findVisit(sessionId, reference)
  if (!visit) throw new SessionEnded()
  return visit
}
