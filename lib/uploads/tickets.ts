import { randomUUID } from 'node:crypto'
import { and, desc, eq, isNull, or } from 'drizzle-orm'
import { database } from '@/db/client'
import { type UploadOutcome, uploadTickets } from '@/db/schema/files'
import { systemClock } from '@/lib/clock'
import { Refusal } from '@/lib/errors'
import { isUuid } from '@/lib/uuid'
import { chunkBytes } from './cipher'
import { findUploadTarget, keepFile, requireRoom, tidyFileName, type UploadTarget } from './files'
import { isLivePhoneLink } from './phoneLinks'
import { newPart, type PartialBlob, partBytes, removeBlob, removePart, type StoredBlob } from './vault'

/** A file as the browser announces it. */
export interface AnnouncedFile {
  name: string
  size: number
  /** Milliseconds, a whole number. */
  lastModified: number
}

/** Uploads of one session that have not ended: more than anybody sends, and they are forgotten within a day. */
const openTicketsMost = 200

/**
 * Announces an upload: checked before a byte is taken, kept until it ends. Answers its id: that of the same file when its
 * upload was cut, so that it goes on; that of the same sending when it ended and its answer was lost on the way.
 */
export async function openTicket(
  target: UploadTarget,
  { name, size, lastModified }: AnnouncedFile,
  sending: string,
): Promise<string> {
  const { visit, document, phoneLinkId, replaces } = target
  const { sessionId } = visit.applicant
  const announced = {
    sessionId,
    phoneLinkId: phoneLinkId ?? null,
    reference: visit.dossier.reference,
    document,
    name: tidyFileName(name),
    bytes: size,
    lastModified,
  }
  const cut = and(isNull(uploadTickets.blobId), isNull(uploadTickets.outcome))
  const known = await database().query.uploadTickets.findFirst({
    columns: { id: true },
    where: and(
      eq(uploadTickets.sessionId, sessionId),
      eq(uploadTickets.reference, announced.reference),
      eq(uploadTickets.document, document),
      phoneLinkId ? eq(uploadTickets.phoneLinkId, phoneLinkId) : isNull(uploadTickets.phoneLinkId),
      eq(uploadTickets.name, announced.name),
      eq(uploadTickets.bytes, size),
      eq(uploadTickets.lastModified, announced.lastModified),
      sending ? or(cut, eq(uploadTickets.sending, sending)) : cut,
    ),
    orderBy: desc(uploadTickets.createdAt),
  })
  if (known) {
    // It goes on where it stopped, and to where it is sent now.
    await database()
      .update(uploadTickets)
      .set({ replaces: replaces ?? null })
      .where(and(eq(uploadTickets.id, known.id), isNull(uploadTickets.outcome)))
    return known.id
  }
  // Told before ten megabytes have gone; what it weighs is known when it is kept, a picture drawn anew.
  if (!replaces) await requireRoom(database(), target, 0)
  const open = and(eq(uploadTickets.sessionId, sessionId), isNull(uploadTickets.outcome))
  if ((await database().$count(uploadTickets, open)) >= openTicketsMost)
    throw new Refusal('uploadInterrupted')
  const id = randomUUID()
  await database()
    .insert(uploadTickets)
    .values({ id, ...announced, replaces, sending, createdAt: systemClock.now() })
  return id
}

/** What a ticket has received so far, or null. */
export function partOf({ partId, keyId, wrappedKey }: Ticket): PartialBlob | null {
  return partId && keyId && wrappedKey ? { id: partId, keyId, wrappedKey } : null
}

/** The part to go on with at `from`, or a new one at 0: another content under the same key must never be. */
export async function partFrom(ticket: Ticket, from: number): Promise<PartialBlob> {
  const part = partOf(ticket)
  if (from > 0) {
    if (!part || from % chunkBytes !== 0 || from > (await partBytes(part, ticket.bytes)))
      throw new Refusal('uploadInterrupted')
    return part
  }
  const fresh = newPart()
  await database()
    .update(uploadTickets)
    .set({ partId: fresh.id, keyId: fresh.keyId, wrappedKey: fresh.wrappedKey })
    .where(eq(uploadTickets.id, ticket.id))
  if (part) await removePart(part.id)
  return fresh
}

type Ticket = typeof uploadTickets.$inferSelect

export async function findTicket(id: string) {
  if (!isUuid(id)) return undefined
  return database().query.uploadTickets.findFirst({ where: eq(uploadTickets.id, id) })
}

/** What a telephone announced is taken while its link is good: from each beginning of a sending on, to its end. */
export async function mayBegin({ phoneLinkId }: Ticket): Promise<boolean> {
  return !phoneLinkId || isLivePhoneLink(phoneLinkId)
}

/** Ties a content to its ticket; false when another one came first. */
export async function attachBlob(ticketId: string, blobId: string): Promise<boolean> {
  const tied = await database()
    .update(uploadTickets)
    .set({ blobId })
    .where(and(eq(uploadTickets.id, ticketId), isNull(uploadTickets.blobId)))
    .returning({ id: uploadTickets.id })
  return tied.length > 0
}

/** Keeps a received content where its ticket says; the right is checked again. Asked twice, it answers the same. */
export async function closeTicket(ticketId: string, blob: StoredBlob): Promise<UploadOutcome> {
  const ticket = await findTicket(ticketId)
  if (!ticket) throw new Error('An upload came without its ticket')
  if (ticket.outcome) return ticket.outcome
  // The hosted service began to take it without asking us.
  const began = ticket.blobId !== null || (await mayBegin(ticket))
  const target = began
    ? await findUploadTarget(ticket.sessionId, ticket.reference, ticket.document).catch(() => null)
    : null
  if (!target) await removeBlob(blob.id)
  const { phoneLinkId, replaces } = ticket
  const outcome = target
    ? await keepFile(
        { ...target, ...(phoneLinkId && { phoneLinkId }), ...(replaces && { replaces }) },
        ticket.name,
        blob,
      )
    : { refused: 'uploadInterrupted' }
  await database().update(uploadTickets).set({ outcome }).where(eq(uploadTickets.id, ticketId))
  return outcome
}
