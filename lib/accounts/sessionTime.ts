import { and, eq, isNull, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { agentSessions } from '@/db/schema/agents'
import { sessions } from '@/db/schema/people'
import { idleMinutes } from './sessions'

const tables = { applicant: sessions, agent: agentSessions }
export type SessionKind = keyof typeof tables

/** Seconds before a session ends if its holder does nothing; 0: it has ended. Asking is no sign of life. */
export async function secondsLeft(kind: SessionKind, sessionId: string): Promise<number> {
  const table = tables[kind]
  const [row] = await database()
    .select({
      left: sql<number>`extract(epoch from
        least(${table.expiresAt}, ${table.lastSeenAt} + make_interval(mins => ${idleMinutes})) - now())::int`,
    })
    .from(table)
    .where(and(eq(table.id, sessionId), isNull(table.revokedAt)))
  return Math.max(0, row?.left ?? 0)
}
