import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { dossiers } from '@/db/schema/dossiers'
import type { Applicant } from '@/lib/accounts/applicant'
import { Refusal } from '@/lib/errors'
import { type DocumentId, isDocumentId } from '@/lib/procedure/documents'
import { can } from '@/lib/procedure/transitions'
import { lockOwnRow } from './lockOwn'
import type { Visit } from './read'

export interface GatheredList {
  /** The documents that the list showed. */
  shown: readonly string[]
  /** Those of them that were ticked. */
  ticked: readonly string[]
}

/** The documents that the owner of a draft has ticked as found. */
export async function findGathered({ dossier }: Visit): Promise<DocumentId[]> {
  const [found] = await database()
    .select({ gathered: dossiers.gathered })
    .from(dossiers)
    .where(eq(dossiers.id, dossier.id))
  return found?.gathered ?? []
}

/**
 * Keeps what an applicant has ticked of the documents to gather. A tick on a document that the list did not show stays,
 * for the answers that ask it again. Refuses a request that is deposited.
 */
export async function keepGathered(
  applicant: Applicant,
  reference: string,
  { shown, ticked }: GatheredList,
): Promise<void> {
  await database().transaction(async (tx) => {
    const draft = await lockOwnRow(tx, applicant, reference)
    if (!can('applicant', 'saveDraft', draft.state)) throw new Refusal('alreadySubmitted')
    const unseen = draft.gathered.filter((id) => !shown.includes(id))
    const found = new Set(ticked.filter(isDocumentId).filter((id) => shown.includes(id)))
    const gathered = [...unseen, ...found]
    await tx.update(dossiers).set({ gathered, updatedAt: applicant.now }).where(eq(dossiers.id, draft.id))
  })
}
