import { desc, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { events } from '@/db/schema/dossiers'
import type { Action, Role } from '@/lib/procedure/transitions'
import { rowHash } from './chain.mjs'

interface Happening {
  dossierId: string
  action: Action | 'startDraft'
  role: Role
  /** Nobody, when a clock did it. */
  actorId?: string
  at: Date
  /** Ids, codes and days; nothing that names a person. */
  detail?: Record<string, string>
}

/** Writes what happened, in the transaction of the change, chained to what happened before. The dossier's row is locked by the caller. */
export async function record(
  tx: Transaction,
  { actorId, detail = {}, ...happening }: Happening,
): Promise<void> {
  const [last] = await tx
    .select({ sequence: events.sequence, hash: events.hash })
    .from(events)
    .where(eq(events.dossierId, happening.dossierId))
    .orderBy(desc(events.sequence))
    .limit(1)
  const row = {
    ...happening,
    actorId: actorId ?? null,
    detail,
    sequence: (last?.sequence ?? 0) + 1,
  }
  await tx.insert(events).values({ ...row, hash: rowHash(last?.hash ?? '', row) })
}
