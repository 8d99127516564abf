import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { type UploadOutcome, uploadTickets } from '@/db/schema/files'
import { systemClock } from '@/lib/clock'
import { isUuid } from '@/lib/uuid'
import { findUploadTarget, keepFile, tidyFileName, type UploadTarget } from './files'
import { removeBlob, type StoredBlob } from './vault'

/** Announces an upload: checked before a byte is taken, kept until it ends. Answers its id. */
export async function openTicket(
  sessionId: string,
  { visit, document }: UploadTarget,
  name: string,
): Promise<string> {
  const id = randomUUID()
  await database()
    .insert(uploadTickets)
    .values({
      id,
      sessionId,
      reference: visit.dossier.reference,
      document,
      name: tidyFileName(name),
      createdAt: systemClock.now(),
    })
  return id
}

export async function findTicket(id: string) {
  if (!isUuid(id)) return undefined
  return database().query.uploadTickets.findFirst({ where: eq(uploadTickets.id, id) })
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
  const target = await findUploadTarget(ticket.sessionId, ticket.reference, ticket.document).catch(() => null)
  if (!target) await removeBlob(blob.id)
  const outcome = target ? await keepFile(target, ticket.name, blob) : { refused: 'uploadInterrupted' }
  await database().update(uploadTickets).set({ outcome }).where(eq(uploadTickets.id, ticketId))
  return outcome
}
