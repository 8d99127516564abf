import { Readable } from 'node:stream'
import { and, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { files } from '@/db/schema/files'
import { findVisit, type Visit } from '@/lib/dossiers/read'
import { Refusal } from '@/lib/errors'
import { fileLimits } from '@/lib/procedure/documents'
import { isUuid } from '@/lib/uuid'
import { findUploadTarget, replaceContent, type UploadTarget } from './files'
import { turned } from './picture'
import { readWhole, storeBlob } from './vault'

/** Turns a picture that is still in the hands of its owner by a quarter, clockwise. A PDF stays as it is. */
export async function turnPicture(
  target: UploadTarget,
  { id, mediaType, blobId }: Pick<typeof files.$inferSelect, 'id' | 'mediaType' | 'blobId'>,
): Promise<void> {
  if (mediaType !== 'image/jpeg' && mediaType !== 'image/png') return
  const picture = await turned({ mediaType, content: await readWhole(blobId) })
  const blob = await storeBlob(Readable.from([picture.content]), fileLimits.bytes)
  await replaceContent(target, { id, blobId }, { blobId: blob.id, mediaType: picture.mediaType })
}

/** « Tourner » beside a picture of one's own request. Null: no live session. */
export async function turnFile(sessionId: string, reference: string, fileId: string): Promise<Visit | null> {
  const visit = await findVisit(sessionId, reference)
  if (!visit || !isUuid(fileId)) return visit
  const [file] = await database()
    .select()
    .from(files)
    .where(and(eq(files.id, fileId), eq(files.dossierId, visit.dossier.id)))
  if (!file) return visit
  const target = await findUploadTarget(sessionId, reference, file.document)
  if (!target) return null
  if (target.way !== 'draft' && !file.pending) throw new Refusal('alreadySubmitted')
  await turnPicture(target, file)
  return visit
}
