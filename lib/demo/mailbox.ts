import { desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { capturedAttachments, capturedMails, mailOutbox } from '@/db/schema/messages'

/** Captured mails, newest first; all of them without an address. */
export async function listCapturedMails(to?: string) {
  const mails = await database()
    .select()
    .from(capturedMails)
    .where(to ? eq(sql`lower(${capturedMails.to})`, to.toLowerCase()) : undefined)
    .orderBy(desc(capturedMails.sentAt), desc(capturedMails.id))
  const ids = mails.map(({ id }) => id)
  const attachments =
    ids.length === 0
      ? []
      : await database()
          .select({
            id: capturedAttachments.id,
            mailId: capturedAttachments.mailId,
            filename: capturedAttachments.filename,
            contentType: capturedAttachments.contentType,
            size: capturedAttachments.bytes,
          })
          .from(capturedAttachments)
          .where(inArray(capturedAttachments.mailId, ids))
  return mails.map((mail) => ({
    ...mail,
    attachments: attachments.filter(({ mailId }) => mailId === mail.id),
  }))
}

export async function findCapturedAttachment(id: string) {
  return database().query.capturedAttachments.findFirst({ where: eq(capturedAttachments.id, id) })
}

export async function countUnsentMails(): Promise<number> {
  const rows = await database()
    .select({ id: mailOutbox.id })
    .from(mailOutbox)
    .where(isNull(mailOutbox.sentAt))
  return rows.length
}
