import { and, eq, ne } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { agents } from '@/db/schema/agents'
import { dossiers } from '@/db/schema/dossiers'
import type { Agent } from '@/lib/agents/read'
import { NotFound, Refusal } from '@/lib/errors'
import { type Action, canHandle, stateAfter, transitions } from '@/lib/procedure/transitions'
import { record } from './journal'

export type CaseRow = typeof dossiers.$inferSelect

/** What a verb of an agent leaves behind besides the state. */
interface Change {
  set?: Partial<typeof dossiers.$inferInsert>
  /** Ids, codes and days for the journal. */
  detail?: Record<string, string>
}

async function lockInPrefecture(tx: Transaction, agent: Agent, reference: string): Promise<CaseRow> {
  const [locked] = await tx
    .select()
    .from(dossiers)
    .where(
      and(
        eq(dossiers.reference, reference),
        eq(dossiers.prefectureCode, agent.prefectureCode),
        ne(dossiers.state, 'draft'),
      ),
    )
    .for('update')
  if (!locked) throw new NotFound()
  return locked
}

/** Whom a dossier is assigned to, for who is told that he comes second. */
async function handlerName(tx: Transaction, { handlerId }: CaseRow): Promise<string> {
  if (!handlerId) return ''
  const handler = await tx.query.agents.findFirst({
    columns: { name: true },
    where: eq(agents.id, handlerId),
  })
  return handler?.name ?? ''
}

/**
 * What every verb of an agent does: locks the dossier of his prefecture, asks the table of transitions, does the work,
 * moves the state and writes the event, in one transaction. A role that never may, or somebody else's dossier, finds
 * nothing; a dossier that moved meanwhile is refused and says so.
 */
export async function actOnCase<Result = void>(
  agent: Agent,
  reference: string,
  action: Action,
  work: (tx: Transaction, locked: CaseRow) => Promise<(Change & { result?: Result }) | undefined>,
): Promise<Result | undefined> {
  return database().transaction(async (tx) => {
    const locked = await lockInPrefecture(tx, agent, reference)
    if (!transitions[action].who.some((role) => role === agent.role)) throw new NotFound()
    if (!canHandle(agent, action, locked)) await refuse(tx, agent, action, locked)
    const { set = {}, detail, result } = (await work(tx, locked)) ?? {}
    const { state = stateAfter(action, locked.state), ...rest } = set
    await tx
      .update(dossiers)
      .set({ ...rest, state, updatedAt: agent.now })
      .where(eq(dossiers.id, locked.id))
    await record(tx, {
      dossierId: locked.id,
      action,
      role: agent.role,
      actorId: agent.id,
      at: agent.now,
      detail,
    })
    return result
  })
}

async function refuse(tx: Transaction, agent: Agent, action: Action, locked: CaseRow): Promise<never> {
  if (action === 'take' && locked.handlerId) throw new Refusal('alreadyTaken', await handlerName(tx, locked))
  if (canHandle({ ...agent, id: locked.handlerId ?? agent.id }, action, locked)) throw new NotFound()
  throw new Refusal('caseMoved')
}
