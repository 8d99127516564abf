import { and, desc, eq, isNull } from 'drizzle-orm'
import { database, statements } from '@/db/client'
import { complementItems, complements } from '@/db/schema/cases'
import { dossiers } from '@/db/schema/dossiers'
import { messages } from '@/db/schema/messages'
import { prefectures } from '@/db/schema/people'
import type { Applicant } from '@/lib/accounts/applicant'
import type { Catalogue } from '@/lib/copy/catalogue'
import { toldTitle } from '@/lib/copy/toldTitle'
import { NotFound } from '@/lib/errors'
import { isUuid } from '@/lib/uuid'

/** The messages of an applicant, newest first, with the dossier and the prefecture that each speaks of. */
function messagesOf({ accountId }: Applicant, id?: string) {
  return database()
    .select({
      id: messages.id,
      kind: messages.kind,
      at: messages.at,
      readAt: messages.readAt,
      facts: messages.facts,
      reference: dossiers.reference,
      prefecture: prefectures,
    })
    .from(messages)
    .leftJoin(dossiers, eq(dossiers.id, messages.dossierId))
    .leftJoin(prefectures, eq(prefectures.code, dossiers.prefectureCode))
    .where(and(eq(messages.accountId, accountId), id === undefined ? undefined : eq(messages.id, id)))
    .orderBy(desc(messages.at), desc(messages.id))
    .limit(200)
}

export async function listMessages(applicant: Applicant) {
  return messagesOf(applicant)
}

/** One message of this applicant, however old; undefined when it is not there or somebody else's. */
export async function findMessage(applicant: Applicant, id: string): Promise<InboxMessage | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await messagesOf(applicant, id)
  return found
}

export type InboxMessage = Awaited<ReturnType<typeof listMessages>>[number]

export async function countUnread({ accountId }: Applicant): Promise<number> {
  return database().$count(messages, and(eq(messages.accountId, accountId), isNull(messages.readAt)))
}

/** The same, of a session: null once it has ended. Looking is no sign of life. */
export async function countUnreadOf(sessionId: string): Promise<number | null> {
  const [row] = await statements()`
    select count(m.id)::int as unread from sessions s left join messages m on m.account_id = s.account_id and m.read_at is null
    where s.id = ${sessionId} and s.revoked_at is null and s.expires_at > now() group by s.id`
  return row ? Number(row.unread) : null
}

/** Marks a message of this applicant as read; somebody else's is not found. */
export async function readMessage({ accountId, now }: Applicant, id: string): Promise<void> {
  if (!isUuid(id)) throw new NotFound()
  const mine = and(eq(messages.id, id), eq(messages.accountId, accountId))
  const found = await database().query.messages.findFirst({ columns: { readAt: true }, where: mine })
  if (!found) throw new NotFound()
  if (!found.readAt) await database().update(messages).set({ readAt: now }).where(mine)
}

/** What a message about a request for documents asks, and whether it is still asked. */
export async function findAsked(complementId: string | undefined, words: Catalogue) {
  if (!complementId || !isUuid(complementId)) return null
  const [found] = await database()
    .select({ asked: complements, answers: dossiers.answers })
    .from(complements)
    .innerJoin(dossiers, eq(dossiers.id, complements.dossierId))
    .where(eq(complements.id, complementId))
  if (!found) return null
  const items = await database().query.complementItems.findMany({
    where: eq(complementItems.complementId, complementId),
    orderBy: complementItems.title,
  })
  return {
    ...found.asked,
    items: items.map((item) => ({
      ...item,
      title: toldTitle(item.document, item.title, found.answers, words),
    })),
  }
}
