import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { dossiers, events } from '@/db/schema/dossiers'
import type { Applicant } from '@/lib/accounts/applicant'
import { Refusal } from '@/lib/errors'
import { stateAfter } from '@/lib/procedure/transitions'
import { endComplement, findOpen } from './complement'
import { voidProposal } from './decide'
import { record } from './journal'
import { lockOwn } from './lockOwn'
import type { Visit } from './read'
import { leaveWord, tellOwner } from './tellOwner'

/** « Retirer ma demande »: nothing that was proposed or signed is left, and a new request may be started. */
export async function withdrawDossier({ applicant, dossier }: Visit): Promise<void> {
  const { now } = applicant
  await database().transaction(async (tx) => {
    const locked = await lockOwn(tx, applicant, dossier.reference, 'withdraw')
    await voidProposal(tx, locked.id, now)
    const open = await findOpen(tx, locked.id)
    if (open) await endComplement(tx, open, 'withdrawn', now)
    await tx
      .update(dossiers)
      .set({ state: stateAfter('withdraw', locked.state), updatedAt: now, answeredOn: null })
      .where(eq(dossiers.id, locked.id))
    await recordOwn(tx, applicant, locked.id, 'withdraw')
    await tellOwner(tx, locked, { kind: 'withdrawn', at: now })
  })
}

/** « Demander les motifs » of an implicit refusal: due within a month (CRPA L232-4). Asked twice, it is asked once. */
export async function requestReasons({ applicant, dossier }: Visit): Promise<void> {
  await database().transaction(async (tx) => {
    const locked = await lockOwn(tx, applicant, dossier.reference, 'requestReasons')
    const told = await tx
      .select({ action: events.action })
      .from(events)
      .where(eq(events.dossierId, locked.id))
    if (told.some(({ action }) => action === 'requestReasons')) return
    if (!told.some(({ action }) => action === 'implicitRefusal')) throw new Refusal('requestMoved')
    await recordOwn(tx, applicant, locked.id, 'requestReasons')
    await leaveWord(tx, locked, { kind: 'reasonsRequested', at: applicant.now })
  })
}

async function recordOwn(
  tx: Parameters<typeof record>[0],
  { accountId, now }: Applicant,
  dossierId: string,
  action: 'withdraw' | 'requestReasons',
): Promise<void> {
  await record(tx, { dossierId, action, role: 'applicant', actorId: accountId, at: now })
}
