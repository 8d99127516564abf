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

/** Five tries of identification an hour for a number, a hundred for an address; a mail is as dear. */
const hour = 3600
const perNumber = { keyPrefix: 'identify', points: 5, duration: hour }
const identifyFrom = { keyPrefix: 'identifyFrom', points: 100, duration: hour }
const verifyFrom = { keyPrefix: 'verifyFrom', points: 60, duration: hour }
const mailsFor = { keyPrefix: 'accountMail', points: 5, duration: hour }
/** Everybody who tries the demo opens the one account that it leaves to open. */
const demoMails = 60
const mailsFrom = { keyPrefix: 'accountMailFrom', points: 100, duration: hour }

function limiter(limit: { keyPrefix: string; points: number; duration: number; blockDuration?: number }) {
  return new RateLimiterDrizzle({
    storeClient: database(),
    schema: rateLimits,
    clearExpiredByTimeout: false,
    ...limit,
  })
}

function limitersOfNow() {
  // The demo and its tests stand behind one loopback address.
  const roomy = (limit: typeof perAddress) => limiter(env().DEMO ? { ...limit, points: 1000 } : limit)
  return {
    account: limiter(perAccount),
    address: roomy(perAddress),
    number: limiter(perNumber),
    identifyFrom: roomy(identifyFrom),
    mailsFor: limiter(env().DEMO ? { ...mailsFor, points: demoMails } : mailsFor),
    mailsFrom: roomy(mailsFrom),
    verifyFrom: roomy(verifyFrom),
  }
}

let limiters: ReturnType<typeof limitersOfNow> | undefined

function current() {
  limiters ??= limitersOfNow()
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
  await consumeBoth([current().account, foreignerNumber], [current().address, address])
}

async function consumeBoth(...counted: [RateLimiterDrizzle, string][]): Promise<void> {
  const outcomes = await Promise.allSettled(counted.map(([limiter, key]) => limiter.consume(key)))
  for (const outcome of outcomes) {
    if (outcome.status === 'fulfilled') continue
    if (outcome.reason instanceof RateLimiterRes) refuse(outcome.reason)
    throw outcome.reason
  }
}

/** Counts a try of identification, before anything is compared. */
export async function countIdentification(foreignerNumber: string, address: string): Promise<void> {
  await consumeBoth([current().number, foreignerNumber], [current().identifyFrom, address])
}

/** Data that match are no failure. */
export async function forgetIdentification(foreignerNumber: string, address: string): Promise<void> {
  await Promise.all([current().number.delete(foreignerNumber), current().identifyFrom.reward(address)])
}

/** Counts a verification, sixty an hour for a network address; answers the minutes to wait past them, else null. */
export async function verificationWait(address: string): Promise<string | null> {
  try {
    await consumeBoth([current().verifyFrom, address])
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.detail
    throw error
  }
}

/** Counts a mail that someone asks for, sent or not: nobody's box is filled from here. */
export async function countAccountMail(what: string, address: string): Promise<void> {
  await consumeBoth([current().mailsFor, what], [current().mailsFrom, address])
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
