import { randomUUID } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { complementItems } from '@/db/schema/cases'
import { dossiers } from '@/db/schema/dossiers'
import { corrections } from '@/db/schema/exchanges'
import { files } from '@/db/schema/files'
import type { Applicant } from '@/lib/accounts/applicant'
import { forgetHeldForm } from '@/lib/accounts/heldForm'
import { Refusal } from '@/lib/errors'
import { clipped } from '@/lib/procedure/text'
import { stateAfter } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'
import { addableKeys } from './askedSince'
import { findOpen } from './complement'
import { voidProposal } from './decide'
import { record } from './journal'
import { lockOwn } from './lockOwn'
import type { Visit } from './read'
import { tellOwner } from './tellOwner'

/** What is written to correct an answer, at most. */
const correctionMax = 2000

/** The files that wait become part of the dossier; answers how many. */
async function sendAdded(tx: Transaction, locked: typeof dossiers.$inferSelect): Promise<number> {
  const open = await findOpen(tx, locked.id)
  // What an agent asked for goes with the answer to him.
  const awaited = open
    ? await tx.query.complementItems.findMany({ where: eq(complementItems.complementId, open.id) })
    : []
  const keys = addableKeys(locked).filter((key) => !awaited.some(({ document }) => document === key))
  const added = await tx
    .update(files)
    .set({ pending: false })
    .where(and(eq(files.dossierId, locked.id), inArray(files.document, keys), eq(files.pending, true)))
    .returning({ id: files.id })
  return added.length
}

/** What the applicant did, with what the journal says of it. */
interface Done {
  action: 'rectify' | 'addDocument'
  detail?: Record<string, string>
}

/**
 * What every correction leaves: what was proposed falls, with any signature that has not taken effect, because the agent
 * looks again; the events are written, and the owner is told.
 */
export async function settleCorrection(
  tx: Transaction,
  { accountId, now }: Applicant,
  locked: typeof dossiers.$inferSelect,
  done: Done[],
  set: Partial<typeof dossiers.$inferInsert> = {},
): Promise<void> {
  await voidProposal(tx, locked.id, now)
  await tx
    .update(dossiers)
    .set({ ...set, state: stateAfter('rectify', locked.state), updatedAt: now })
    .where(eq(dossiers.id, locked.id))
  for (const happening of done)
    await record(tx, { ...happening, dossierId: locked.id, role: 'applicant', actorId: accountId, at: now })
  await tellOwner(tx, locked, { kind: 'updated', at: now })
}

/** Corrects something in the applicant's own words, adds the documents that wait, or both. */
export async function rectifyDossier({ applicant, dossier }: Visit, correction: string): Promise<void> {
  const { now } = applicant
  const text = clipped(correction.trim(), correctionMax)
  await database().transaction(async (tx) => {
    const locked = await lockOwn(tx, applicant, dossier.reference, 'rectify')
    const added = await sendAdded(tx, locked)
    if (added === 0 && !text) throw new Refusal('nothingToAdd')
    const done: Done[] = []
    if (text) {
      await tx.insert(corrections).values({ id: randomUUID(), dossierId: locked.id, text, at: now })
      done.push({ action: 'rectify' })
    }
    if (added > 0) done.push({ action: 'addDocument', detail: { count: String(added) } })
    await settleCorrection(tx, applicant, locked, done)
    await forgetHeldForm(tx, applicant, routes.rectify(dossier.reference))
  })
}
