import { and, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { blobs, files } from '@/db/schema/files'
import { findVisit, type Visit } from '@/lib/dossiers/read'
import { Refusal } from '@/lib/errors'
import { can } from '@/lib/procedure/transitions'
import { isUuid } from '@/lib/uuid'
import { findUploadTarget, lockFor, refuseFile, requireRoom, takeOut } from './files'
import { removeBlob } from './vault'

/**
 * Takes a file that is still in the hands of its owner out of the request: of a draft, or not sent yet. The last one of a
 * dossier can come back until the leftovers of uploads go (`lib/jobs/retention.ts`); the one removed before it is destroyed.
 * One that is gone already is removed. Null: no live session.
 */
export async function removeFile(
  sessionId: string,
  reference: string,
  fileId: string,
): Promise<Visit | null> {
  const visit = await findVisit(sessionId, reference)
  if (!visit || !isUuid(fileId)) return visit
  const { id: dossierId, state } = visit.dossier
  const isDraft = can('applicant', 'changeFiles', state)
  const mine = and(eq(files.id, fileId), eq(files.dossierId, dossierId))
  const destroyed = await database().transaction(async (tx) => {
    await lockFor(tx, visit, isDraft ? 'draft' : 'addition')
    const [row] = await tx.select({ pending: files.pending }).from(files).where(mine)
    if (!row) return []
    if (!isDraft && !row.pending) throw new Refusal('alreadySubmitted')
    return takeOut(tx, dossierId, fileId)
  })
  for (const blobId of destroyed) await removeBlob(blobId)
  return visit
}

/**
 * Brings the file that was removed last back, if its document is still asked for; without room for it, that is told as of a
 * file refused. One that is back already stays. Null: no live session.
 */
export async function restoreFile(
  sessionId: string,
  reference: string,
  fileId: string,
): Promise<Visit | null> {
  const visit = await findVisit(sessionId, reference)
  const removed = visit && (await findRemovedFile(visit, fileId))
  if (!removed) return visit
  const { document, name } = removed
  const target = await findUploadTarget(sessionId, reference, document)
  if (!target) return null
  const mine = removedOf(visit, fileId)
  try {
    await database().transaction(async (tx) => {
      await lockFor(tx, visit, target.way)
      const [row] = await tx
        .select({ pending: files.pending, bytes: blobs.bytes })
        .from(files)
        .innerJoin(blobs, eq(blobs.id, files.blobId))
        .where(mine)
      // Pressed twice.
      if (!row) return
      // Removed from a draft that was deposited since.
      if (target.way !== 'draft' && !row.pending) throw new Refusal('alreadySubmitted')
      await requireRoom(tx, target, row.bytes)
      await tx
        .update(files)
        .set({ dossierId: visit.dossier.id, removedFrom: null, removedAt: null })
        .where(mine)
    })
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'alreadySubmitted') throw error
    await refuseFile(target, error, name)
  }
  return visit
}

const removedOf = (visit: Visit, fileId: string) =>
  and(eq(files.id, fileId), eq(files.removedFrom, visit.dossier.id))

/** The file of this dossier that its owner has just removed, or nothing. */
export async function findRemovedFile(visit: Visit, fileId: string | undefined) {
  if (!fileId || !isUuid(fileId)) return null
  const [row] = await database()
    .select({ id: files.id, name: files.name, document: files.document })
    .from(files)
    .where(removedOf(visit, fileId))
  return row ?? null
}
