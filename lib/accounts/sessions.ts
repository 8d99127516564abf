import { randomUUID } from 'node:crypto'
import { and, eq, isNull, ne } from 'drizzle-orm'
import { decode, encode } from 'next-auth/jwt'
import { type Database, database, type Transaction } from '@/db/client'
import { heldForms, sessions } from '@/db/schema/people'
import { systemClock } from '@/lib/clock'
import { env } from '@/lib/env'
import { isUuid } from '@/lib/uuid'

/** A session ends 12 hours after sign-in, or after 30 idle minutes (`domain.md` §2). */
export const sessionHours = 12
export const idleMinutes = 30

/** The cookie outlives its session by as much: a page that was open at the end may still be saved, and nothing shown. */
export const graceHours = 12

const maxAge = (sessionHours + graceHours) * 3600

/** The token is next-auth's; it carries the id of our row, and the row decides. */
export async function openSession(accountId: string): Promise<{ sessionId: string; token: string }> {
  const sessionId = randomUUID()
  const now = systemClock.now()
  await database()
    .insert(sessions)
    .values({
      id: sessionId,
      accountId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: systemClock.inMs(sessionHours * 3_600_000),
    })
  return { sessionId, token: await sealSession(sessionId) }
}

/** The token that carries the id of a session row. */
export function sealSession(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: env().APP_SECRET, maxAge })
}

/** Ends a session at once, on every device that holds its cookie. */
export async function revokeSession(sessionId: string): Promise<void> {
  await database()
    .update(sessions)
    .set({ revokedAt: systemClock.now() })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt)))
}

/** Ends the sessions of an account, all of them or all but one. */
export async function revokeSessions(
  tx: Transaction | Database,
  accountId: string,
  except?: string,
): Promise<void> {
  await tx
    .update(sessions)
    .set({ revokedAt: systemClock.now() })
    .where(
      and(
        eq(sessions.accountId, accountId),
        isNull(sessions.revokedAt),
        except === undefined ? undefined : ne(sessions.id, except),
      ),
    )
  // One of them may have been another person's (decision 0012).
  await tx.delete(heldForms).where(eq(heldForms.accountId, accountId))
}

export function sessionCookie(): { name: string; options: CookieOptions } {
  const secure = env().APP_URL?.startsWith('https:') ?? false
  return {
    name: `${secure ? '__Secure-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge },
  }
}

interface CookieOptions {
  httpOnly: true
  sameSite: 'lax'
  secure: boolean
  path: '/'
  maxAge: number
}

// Decoding costs more than the database row: a cookie already seen is not decrypted again. Revocation is in the row.
const decoded = new Map<string, { sessionId: string; until: number }>()
const remembered = 10_000

/** The session id in a cookie of ours, or null. Says nothing about whether the session still lives. */
export async function sessionIdIn(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null
  const known = decoded.get(cookie)
  if (known && known.until > systemClock.now().getTime()) return known.sessionId
  const token = await decode({ token: cookie, secret: env().APP_SECRET }).catch(() => null)
  if (typeof token?.sid !== 'string' || !isUuid(token.sid) || typeof token.exp !== 'number') return null
  if (decoded.size >= remembered) decoded.clear()
  decoded.set(cookie, { sessionId: token.sid, until: token.exp * 1000 })
  return token.sid
}
