import { eq, or } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { dossiers, erasedDossiers } from '@/db/schema/dossiers'
import { files, issuedDocuments } from '@/db/schema/files'
import { systemClock } from '@/lib/clock'

/**
 * Deletes a dossier with everything that hangs on it, and leaves a trace without personal data: that it was erased, and
 * when (`lifecycle.md` §8). Answers the contents whose keys are to be destroyed once this is committed.
 */
export async function eraseDossier(tx: Transaction, id: string): Promise<string[]> {
  const sent = await tx
    .delete(files)
    .where(or(eq(files.dossierId, id), eq(files.removedFrom, id)))
    .returning({ blobId: files.blobId })
  const issued = await tx
    .delete(issuedDocuments)
    .where(eq(issuedDocuments.dossierId, id))
    .returning({ blobId: issuedDocuments.blobId })
  const [erased] = await tx.delete(dossiers).where(eq(dossiers.id, id)).returning({ state: dossiers.state })
  if (erased) await tx.insert(erasedDossiers).values({ id, state: erased.state, erasedAt: systemClock.now() })
  return [...sent, ...issued].map(({ blobId }) => blobId)
}
