import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { events } from '@/db/schema/dossiers'
import type { Action, Role } from '@/lib/procedure/transitions'

interface Happening {
  dossierId: string
  action: Action | 'startDraft'
  role: Role
  /** Nobody, when a clock did it. */
  actorId?: string
  at: Date
}

/** Writes what happened, in the transaction of the change. The dossier's row is locked by the caller. */
export async function record(tx: Transaction, happening: Happening): Promise<void> {
  await tx.insert(events).values({
    ...happening,
    sequence: sql<number>`(select coalesce(max(sequence), 0) + 1 from events where dossier_id = ${happening.dossierId})`,
  })
}
