import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible'
import { database } from '@/db/client'
import { rateLimits } from '@/db/schema/messages'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/errors'

/** Six failures on an account, then a wait that is told; a network address has more room, for shared lines. */
const perAccount = { keyPrefix: 'signIn', points: 6, duration: 15 * 60, blockDuration: 15 * 60 }
const perAddress = { keyPrefix: 'signInFrom', points: 100, duration: 15 * 60 }
/** A receipt may be sent again this often: a mailbox is not to be filled. */
const perReceipt = { keyPrefix: 'receipt', points: 5, duration: 60 * 60 }
const perAddressInDemo = { ...perAddress, points: 1000 }

function limiter(limit: { keyPrefix: string; points: number; duration: number; blockDuration?: number }) {
  return new RateLimiterDrizzle({
    storeClient: database(),
    schema: rateLimits,
    clearExpiredByTimeout: false,
    ...limit,
  })
}

let limiters: { account: RateLimiterDrizzle; address: RateLimiterDrizzle } | undefined

function current() {
  limiters ??= { account: limiter(perAccount), address: limiter(env().DEMO ? perAddressInDemo : perAddress) }
  return limiters
}

function minutesBefore({ msBeforeNext }: RateLimiterRes): string {
  return String(Math.max(1, Math.ceil(msBeforeNext / 60_000)))
}

function refuse(state: RateLimiterRes): never {
  throw new Refusal('signInTooMany', minutesBefore(state))
}

/**
 * Counts an attempt before it is verified, so that a burst of them counts too. Refuses with the wait in minutes when
 * this account or this address has tried too often.
 */
export async function countSignIn(foreignerNumber: string, address: string): Promise<void> {
  const { account, origin } = { account: current().account, origin: current().address }
  const [byAccount, byAddress] = await Promise.allSettled([
    account.consume(foreignerNumber),
    origin.consume(address),
  ])
  for (const outcome of [byAccount, byAddress]) {
    if (outcome.status === 'fulfilled') continue
    if (outcome.reason instanceof RateLimiterRes) refuse(outcome.reason)
    throw outcome.reason
  }
}

/** A success is no failure: the account starts anew, and the address gets its attempt back. */
export async function forgetSignIn(foreignerNumber: string, address: string): Promise<void> {
  await Promise.all([current().account.delete(foreignerNumber), current().address.reward(address)])
}

/** Counts a receipt sent again. Refuses with the wait in minutes after five in an hour. */
export async function countResending(dossierId: string): Promise<void> {
  await limiter(perReceipt)
    .consume(dossierId)
    .catch((state: unknown) => {
      throw state instanceof RateLimiterRes ? new Refusal('resendTooMany', minutesBefore(state)) : state
    })
}
