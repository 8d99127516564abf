import { randomInt, randomUUID } from 'node:crypto'
import { eq, lt, sql } from 'drizzle-orm'
import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible'
import { database } from '@/db/client'
import { contactRequests } from '@/db/schema/contact'
import { mailOutbox, rateLimits } from '@/db/schema/messages'
import { prefectures } from '@/db/schema/people'
import { clock } from '@/lib/clock'
import { catalogue } from '@/lib/copy/catalogue'
import { officialLanguage } from '@/lib/copy/languages'
import { fill } from '@/lib/copy/sentences'
import { isReference } from '@/lib/dossiers/reference'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/errors'
import { isKnownPhone } from '@/lib/forms/phone'
import { jobFor } from '@/lib/inbox/post'
import { log } from '@/lib/log'
import { email, phone, text } from '@/lib/procedure/values'
import { seats } from '@/lib/registry/seats'

/** What is typed; a message longer than this belongs in a letter. */
export interface ContactMessage {
  name: string
  department: string
  email: string
  phone: string
  message: string
  /** The request that it is about, as the page knew it; anything may be claimed here. */
  reference?: string
}

export type ContactIssue = Exclude<keyof ContactMessage, 'reference'> | 'reply'
const limits = { name: 100, message: 3000 } as const

const fields = {
  name: text(limits.name, true),
  email: email(false),
  phone: phone(false, isKnownPhone),
  message: text(limits.message, true),
}

/** Field → issue text; empty when the message can go. */
export function contactIssues(typed: ContactMessage): Partial<Record<ContactIssue, string>> {
  const issues: Partial<Record<ContactIssue, string>> = {}
  for (const name of ['name', 'email', 'phone', 'message'] as const) {
    // A message keeps its lines: only its length is asked here.
    const read = fields[name].safeParse(typed[name])
    if (!read.success) issues[name] = read.error.issues[0]?.message ?? 'missing'
  }
  if (!seats.some(([code]) => code === typed.department)) issues.department = 'missing'
  if (!typed.email.trim() && !typed.phone.trim()) issues.reply = 'missing'
  return issues
}

/** An hour's messages from one network address: enough for a help desk, too few to flood a prefecture. */
async function countMessage(address: string): Promise<void> {
  const limiter = new RateLimiterDrizzle({
    storeClient: database(),
    schema: rateLimits,
    clearExpiredByTimeout: false,
    keyPrefix: 'contact',
    points: env().DEMO ? 100 : 10,
    duration: 3600,
  })
  try {
    await limiter.consume(address)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    throw new Refusal('contactTooMany', String(Math.max(1, Math.ceil(error.msBeforeNext / 60_000))))
  }
}

/**
 * Keeps a message for a prefecture and posts it to its service, in one transaction. Anybody may write.
 * @param address network address of the caller, for the limit
 * @returns the number by which both speak of it
 */
export async function sendContactRequest(typed: ContactMessage, address: string): Promise<string> {
  if (Object.keys(contactIssues(typed)).length > 0)
    throw new Error('A message was sent before it was checked')
  await countMessage(address)
  const at = await clock.now()
  const [id, mailId, number] = [randomUUID(), randomUUID(), newNumber()]
  await database().transaction(async (tx) => {
    const [prefecture] = await tx.select().from(prefectures).where(eq(prefectures.code, typed.department))
    if (!prefecture) throw new Error('A department has no prefecture')
    await tx.insert(contactRequests).values({
      id,
      number,
      prefectureCode: prefecture.code,
      name: typed.name.trim(),
      email: typed.email.trim(),
      phone: typed.phone.trim(),
      message: worded(typed),
      createdAt: at,
    })
    await tx.insert(mailOutbox).values({
      id: mailId,
      kind: 'contact',
      to: prefecture.email,
      facts: { request: id },
      createdAt: at,
    })
    await tx.execute(jobFor(mailId))
  })
  log.info('contact request kept', { id })
  return number
}

/** Agents read what it is about first. */
function worded({ message, reference = '' }: ContactMessage): string {
  const about = isReference(reference) ? [fill(catalogue(officialLanguage).contact.about, { reference })] : []
  return [...about, message.trim()].join('\n\n')
}

function newNumber(): string {
  return String(randomInt(10 ** 12 - 1)).padStart(12, '0')
}

/** What the acknowledgement says; null for a number that nobody was given. */
export async function findContactRequest(number: string) {
  const [found] = await database()
    .select({ number: contactRequests.number, at: contactRequests.createdAt, prefecture: prefectures })
    .from(contactRequests)
    .innerJoin(prefectures, eq(prefectures.code, contactRequests.prefectureCode))
    .where(eq(contactRequests.number, number))
  return found ?? null
}

/** Erases what is older than a year. Twice is the same as once. */
export async function forgetContactRequests(): Promise<void> {
  const gone = await database()
    .delete(contactRequests)
    .where(lt(contactRequests.createdAt, sql`legal_now() - interval '1 year'`))
    .returning({ id: contactRequests.id })
  if (gone.length > 0) log.info('contact requests erased', { count: gone.length })
}
