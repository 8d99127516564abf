import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { agentSessions } from '@/db/schema/agents'
import { sealSession, sessionCookie, sessionHours } from '@/lib/accounts/sessions'
import { systemClock } from '@/lib/clock'

/** The cookie of an agent, beside the one of an applicant: one browser may hold both. */
export function agentCookie(): ReturnType<typeof sessionCookie> {
  const { options } = sessionCookie()
  return { name: `${options.secure ? '__Secure-' : ''}agent-session`, options }
}

/** A session of an agent: our row decides, the token carries its id. */
export async function openAgentSession(agentId: string): Promise<{ sessionId: string; token: string }> {
  const sessionId = randomUUID()
  const now = systemClock.now()
  await database()
    .insert(agentSessions)
    .values({
      id: sessionId,
      agentId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: systemClock.inMs(sessionHours * 3_600_000),
    })
  return { sessionId, token: await sealSession(sessionId) }
}

/** Ends every session of an agent. */
export async function revokeAgentSessions(tx: Transaction, agentId: string): Promise<void> {
  await tx
    .update(agentSessions)
    .set({ revokedAt: systemClock.now() })
    .where(and(eq(agentSessions.agentId, agentId), isNull(agentSessions.revokedAt)))
}

/** Ends a session at once, on every device that holds its cookie. */
export async function revokeAgentSession(sessionId: string): Promise<void> {
  await database()
    .update(agentSessions)
    .set({ revokedAt: systemClock.now() })
    .where(and(eq(agentSessions.id, sessionId), isNull(agentSessions.revokedAt)))
}
