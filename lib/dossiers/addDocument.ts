import { and, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { dossiers } from '@/db/schema/dossiers'
import { files } from '@/db/schema/files'
import { Refusal } from '@/lib/errors'
import { additionalDocument } from '@/lib/procedure/documents'
import { stateAfter } from '@/lib/procedure/transitions'
import { voidProposal } from './decide'
import { record } from './journal'
import { lockOwn } from './lockOwn'
import type { Visit } from './read'
import { tellOwner } from './tellOwner'

/**
 * « Ajouter un document »: the files that wait become part of the dossier. What was proposed, and any signature that has
 * not taken effect, falls with it: the agent looks again.
 */
export async function addDocuments({ applicant, dossier }: Visit): Promise<void> {
  const { now } = applicant
  await database().transaction(async (tx) => {
    const locked = await lockOwn(tx, applicant, dossier.reference, 'addDocument')
    const added = await tx
      .update(files)
      .set({ pending: false })
      .where(
        and(eq(files.dossierId, locked.id), eq(files.document, additionalDocument), eq(files.pending, true)),
      )
      .returning({ id: files.id })
    if (added.length === 0) throw new Refusal('nothingToAdd')
    await voidProposal(tx, locked.id, now)
    await tx
      .update(dossiers)
      .set({ state: stateAfter('addDocument', locked.state), updatedAt: now })
      .where(eq(dossiers.id, locked.id))
    await record(tx, {
      dossierId: locked.id,
      action: 'addDocument',
      role: 'applicant',
      actorId: applicant.accountId,
      at: now,
      detail: { count: String(added.length) },
    })
    await tellOwner(tx, locked, { kind: 'updated', at: now })
  })
}
