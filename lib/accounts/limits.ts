import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible'
import { database } from '@/db/client'
import { rateLimits } from '@/db/schema/messages'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/errors'

/** Six failures on an account, then a wait that is told; a network address has more room, for shared lines. */
const perAccount = { keyPrefix: 'signIn', points: 6, duration: 15 * 60, blockDuration: 15 * 60 }
const perAddress = { keyPrefix: 'signInFrom', points: 100, duration: 15 * 60 }
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

function refuse(state: RateLimiterRes): never {
  throw new Refusal('signInTooMany', String(Math.max(1, Math.ceil(state.msBeforeNext / 60_000))))
}

/** Refuses with the wait in minutes when this account or this address has failed too often. */
export async function mayTrySignIn(foreignerNumber: string, address: string): Promise<void> {
  const [account, origin] = await Promise.all([
    current().account.get(foreignerNumber),
    current().address.get(address),
  ])
  if (account && account.consumedPoints >= perAccount.points) refuse(account)
  if (origin && origin.consumedPoints >= current().address.points) refuse(origin)
}

export async function countFailedSignIn(foreignerNumber: string, address: string): Promise<void> {
  const rejected = (error: unknown) => {
    if (!(error instanceof RateLimiterRes)) throw error
  }
  await Promise.all([
    current().account.consume(foreignerNumber).catch(rejected),
    current().address.consume(address).catch(rejected),
  ])
}

export async function forgetFailedSignIns(foreignerNumber: string): Promise<void> {
  await current().account.delete(foreignerNumber)
}
