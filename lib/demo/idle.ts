import { isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { sessions } from '@/db/schema/people'
import { idleMinutes } from '@/lib/accounts/sessions'
import { systemClock } from '@/lib/clock'

/** Makes every open session idle for just too long. */
export async function idleSessions(): Promise<void> {
  await database()
    .update(sessions)
    .set({ lastSeenAt: systemClock.inMs(-(idleMinutes + 1) * 60_000) })
    .where(isNull(sessions.revokedAt))
}
