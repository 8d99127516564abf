import { createHash, createHmac, randomUUID } from 'node:crypto'
import { and, eq, gt, gte, inArray, isNull, ne } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { accountTokens, type tokenPurposes } from '@/db/schema/people'
import { systemClock } from '@/lib/clock'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/errors'

export type TokenPurpose = (typeof tokenPurposes)[number]
export type AccountToken = typeof accountTokens.$inferSelect

/** How long a link lives, in hours (`domain.md` §2). */
const hours: Record<TokenPurpose, number> = {
  activation: 24,
  passwordReset: 1,
  emailChange: 24,
  emailCancel: 72,
}

/** The token of a row: 256 bits that only our secret can make, so that neither the database nor the queue holds it. */
export function tokenOf(id: string): string {
  return createHmac('sha256', env().APP_SECRET).update(`account link ${id}`).digest('base64url')
}

/** What is kept of a token. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

interface NewToken {
  purpose: TokenPurpose
  foreignerNumber: string
  email: string
}

/** Writes a link in the transaction of its mail; answers its id. An earlier link to the same address stays good. */
export async function issueToken(tx: Transaction, wanted: NewToken): Promise<string> {
  const id = randomUUID()
  const now = systemClock.now()
  const expiresAt = systemClock.inMs(hours[wanted.purpose] * 3_600_000)
  await tx
    .insert(accountTokens)
    .values({ id, hash: hashOf(tokenOf(id)), ...wanted, createdAt: now, expiresAt })
  return id
}

function live(token: string, purposes: readonly TokenPurpose[]) {
  return and(
    eq(accountTokens.hash, hashOf(token)),
    inArray(accountTokens.purpose, [...purposes]),
    isNull(accountTokens.usedAt),
    gt(accountTokens.expiresAt, systemClock.now()),
  )
}

/** The link of a page, while it is good. Reading it changes nothing: scanners of mail open every link. */
export async function findToken(
  token: string,
  ...purposes: readonly TokenPurpose[]
): Promise<AccountToken | null> {
  return (await database().query.accountTokens.findFirst({ where: live(token, purposes) })) ?? null
}

/** Uses a link up. Of two presses at the same moment one is refused. */
export async function consumeToken(
  tx: Transaction,
  token: string,
  ...purposes: readonly TokenPurpose[]
): Promise<AccountToken> {
  const [used] = await tx
    .update(accountTokens)
    .set({ usedAt: systemClock.now() })
    .where(live(token, purposes))
    .returning()
  if (!used) throw new Refusal('linkSpent')
  return used
}

/** Ends the other links of a number: those sent to an address that was corrected, or made needless. */
export async function endTokens(
  tx: Transaction,
  purpose: TokenPurpose,
  foreignerNumber: string,
  exceptTo?: string,
): Promise<void> {
  await tx
    .update(accountTokens)
    .set({ usedAt: systemClock.now() })
    .where(
      and(
        eq(accountTokens.purpose, purpose),
        eq(accountTokens.foreignerNumber, foreignerNumber),
        isNull(accountTokens.usedAt),
        exceptTo === undefined ? undefined : ne(accountTokens.email, exceptTo),
      ),
    )
}

/** Ends the links of a purpose written since this one: whoever was written to first has the last word. */
export async function endLaterTokens(tx: Transaction, since: AccountToken): Promise<void> {
  await tx
    .update(accountTokens)
    .set({ usedAt: systemClock.now() })
    .where(
      and(
        eq(accountTokens.purpose, since.purpose),
        eq(accountTokens.foreignerNumber, since.foreignerNumber),
        isNull(accountTokens.usedAt),
        gte(accountTokens.createdAt, since.createdAt),
      ),
    )
}
