import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { dossiers } from '@/db/schema/dossiers'
import { type Action, can } from '@/lib/procedure/transitions'

/** Locks a dossier to which the calendar may do this. Undefined: gone, or moved since it was found due. */
export async function lockForSystem(
  tx: Transaction,
  id: string,
  action: Action,
): Promise<typeof dossiers.$inferSelect | undefined> {
  const [locked] = await tx.select().from(dossiers).where(eq(dossiers.id, id)).for('update')
  return locked && can('system', action, locked.state) ? locked : undefined
}
