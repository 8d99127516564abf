import { randomUUID } from 'node:crypto'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { dossiers } from '@/db/schema/dossiers'
import { files, uploadRefusals } from '@/db/schema/files'
import { systemClock } from '@/lib/clock'
import { log } from '@/lib/log'
import { can } from '@/lib/procedure/transitions'
import { isScannerThere, scan } from './scanner'
import { readWhole, removeBlob } from './vault'

/** Files scanned in one run; the next one goes on. */
const batch = 100

type Waiting = Pick<typeof files.$inferSelect, 'id' | 'blobId'>

/**
 * A virus was found after the file was taken. Still in the hands of its owner, it goes and he is told on the page; sent
 * already, it stays in the list, and nobody opens it any more.
 */
async function settleInfected({ id, blobId }: Waiting): Promise<void> {
  const removed = await database().transaction(async (tx) => {
    const [found] = await tx
      .select({ file: files, dossierId: dossiers.id, state: dossiers.state })
      .from(files)
      .innerJoin(dossiers, eq(dossiers.id, files.dossierId))
      .where(and(eq(files.id, id), eq(files.blobId, blobId)))
      .for('update')
    if (!found) return false
    const { file, dossierId, state } = found
    if (!file.pending && !can('applicant', 'changeFiles', state)) {
      await tx.update(files).set({ scan: 'infected' }).where(eq(files.id, id))
      return false
    }
    await tx.delete(files).where(eq(files.id, id))
    await tx.insert(uploadRefusals).values({
      id: randomUUID(),
      dossierId,
      document: file.document,
      code: 'fileInfected',
      detail: file.name,
      at: systemClock.now(),
    })
    return true
  })
  log.warn('a file was found infected', { id })
  if (removed) await removeBlob(blobId)
}

/** Scans what the scanner has not seen, oldest first; stops when it is still not there. */
export async function finishScans(): Promise<void> {
  const waiting = await database()
    .select({ id: files.id, blobId: files.blobId })
    .from(files)
    .where(and(eq(files.scan, 'waiting'), isNotNull(files.dossierId)))
    .orderBy(asc(files.receivedAt))
    .limit(batch)
  for (const file of waiting) {
    const content = await readWhole(file.blobId).catch((error: unknown) => {
      // Removed since, most often; one that cannot be read must not keep the others waiting.
      log.warn('a waiting file could not be read', { id: file.id, error })
    })
    if (!content) continue
    const verdict = await scan(async () => content)
    if (verdict === 'unavailable') {
      // What it cannot say of one content must not keep the others waiting.
      if (await isScannerThere()) continue
      return
    }
    if (verdict === 'infected') await settleInfected(file)
    else
      await database()
        .update(files)
        .set({ scan: 'clean' })
        .where(and(eq(files.id, file.id), eq(files.blobId, file.blobId)))
  }
}
