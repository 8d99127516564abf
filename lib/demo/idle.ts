import { isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { agentSessions } from '@/db/schema/agents'
import { sessions } from '@/db/schema/people'
import { idleMinutes } from '@/lib/accounts/sessions'
import { systemClock } from '@/lib/clock'

/** Makes every open session idle for some minutes: just too long, if nothing else is said. */
export async function idleSessions(minutes = idleMinutes + 1): Promise<void> {
  const lastSeenAt = systemClock.inMs(-minutes * 60_000)
  for (const table of [sessions, agentSessions])
    await database().update(table).set({ lastSeenAt }).where(isNull(table.revokedAt))
}
