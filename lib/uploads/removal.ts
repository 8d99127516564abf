import { and, eq } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { blobs, files } from '@/db/schema/files'
import { systemClock } from '@/lib/clock'
import { findVisit, type Visit } from '@/lib/dossiers/read'
import { Refusal } from '@/lib/errors'
import { can } from '@/lib/procedure/transitions'
import { isUuid } from '@/lib/uuid'
import { lockFor, refuseFile, requireRoom } from './files'

/** A draft, or files that were not sent yet: whether only the latter are in the hands of their owner. */
async function lockOwnFiles(tx: Transaction, visit: Visit): Promise<{ pendingOnly: boolean }> {
  const isDraft = can('applicant', 'changeFiles', visit.dossier.state)
  await lockFor(tx, visit, isDraft ? 'draft' : 'addition')
  return { pendingOnly: !isDraft }
}

/**
 * Takes a file that is still in the hands of its owner out of the request: of a draft, or not sent yet. It can come back
 * until the leftovers of uploads are destroyed (`lib/jobs/retention.ts`). One that is gone already is removed. Null: no
 * live session.
 */
export async function removeFile(
  sessionId: string,
  reference: string,
  fileId: string,
): Promise<Visit | null> {
  const visit = await findVisit(sessionId, reference)
  if (!visit || !isUuid(fileId)) return visit
  await database().transaction(async (tx) => {
    const { pendingOnly } = await lockOwnFiles(tx, visit)
    const mine = and(eq(files.id, fileId), eq(files.dossierId, visit.dossier.id))
    const [row] = await tx.select({ pending: files.pending }).from(files).where(mine)
    if (row && pendingOnly && !row.pending) throw new Refusal('alreadySubmitted')
    await tx
      .update(files)
      .set({ dossierId: null, removedFrom: visit.dossier.id, removedAt: systemClock.now() })
      .where(mine)
  })
  return visit
}

const removedOf = (visit: Visit, fileId: string) =>
  and(eq(files.id, fileId), eq(files.removedFrom, visit.dossier.id))

/** Brings a removed file back; without room for it, that is told as of a file refused. One that is back already stays. Null: no live session. */
export async function restoreFile(
  sessionId: string,
  reference: string,
  fileId: string,
): Promise<Visit | null> {
  const visit = await findVisit(sessionId, reference)
  if (!visit || !isUuid(fileId)) return visit
  const removed = await findRemovedFile(visit, fileId)
  if (!removed) return visit
  const { document, name, bytes, pending } = removed
  try {
    await database().transaction(async (tx) => {
      const { pendingOnly } = await lockOwnFiles(tx, visit)
      // Removed from a draft that was deposited since.
      if (pendingOnly && !pending) throw new Refusal('alreadySubmitted')
      await requireRoom(tx, { visit, document }, bytes)
      await tx
        .update(files)
        .set({ dossierId: visit.dossier.id, removedFrom: null, removedAt: null })
        .where(removedOf(visit, fileId))
    })
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'alreadySubmitted') throw error
    await refuseFile({ visit, document }, error, name)
  }
  return visit
}

/** A file of this dossier that its owner has just removed, or nothing. */
export async function findRemovedFile(visit: Visit, fileId: string | undefined) {
  if (!fileId || !isUuid(fileId)) return null
  const [row] = await database()
    .select({
      id: files.id,
      name: files.name,
      document: files.document,
      pending: files.pending,
      bytes: blobs.bytes,
    })
    .from(files)
    .innerJoin(blobs, eq(blobs.id, files.blobId))
    .where(removedOf(visit, fileId))
  return row ?? null
}
