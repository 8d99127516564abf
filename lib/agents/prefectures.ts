import { asc, eq } from 'drizzle-orm'
import * as z from 'zod/mini'
import { database } from '@/db/client'
import { prefectures } from '@/db/schema/people'
import { NotFound } from '@/lib/errors'
import { isKnownPhone } from '@/lib/forms/phone'
import { log } from '@/lib/log'
import { checkbox, email, phone, text } from '@/lib/procedure/values'
import { getAdministrator } from './accounts'

export type Prefecture = typeof prefectures.$inferSelect

export async function listPrefectures(): Promise<Prefecture[]> {
  return database().select().from(prefectures).orderBy(asc(prefectures.code))
}

const shape = z.object({
  name: text(160, true),
  service: text(160, true),
  address: text(200, true),
  phone: phone(true, isKnownPhone),
  email: email(true),
  hours: text(200, true),
  court: text(160, true),
  twoPeopleDecide: checkbox(false),
})

/**
 * Changes what papers, mails and pages say of a prefecture from now on; papers already issued keep their words.
 * @returns the issues of the fields; none when it is saved
 */
export async function savePrefecture(
  sessionId: string,
  code: string,
  typed: Record<string, string>,
): Promise<Record<string, string>> {
  const admin = await getAdministrator(sessionId)
  const parsed = shape.safeParse(typed)
  const issues: Record<string, string> = {}
  for (const { path, message } of parsed.error?.issues ?? []) issues[String(path[0])] ??= message
  const known = await database().query.prefectures.findFirst({ where: eq(prefectures.code, code) })
  if (!known) throw new NotFound()
  if (!parsed.success) return issues
  const { twoPeopleDecide, ...texts } = parsed.data
  await database()
    .update(prefectures)
    .set({ ...texts, twoPeopleDecide: twoPeopleDecide === 'on' })
    .where(eq(prefectures.code, code))
  log.info('prefecture changed', { code, by: admin.id })
  return {}
}
