import { and, eq } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { events } from '@/db/schema/dossiers'
import { silenceReasons } from '@/db/schema/exchanges'
import type { Agent } from '@/lib/agents/read'
import { parisDay } from '@/lib/clock'
import { Refusal } from '@/lib/errors'
import { addMonths, type PlainDate } from '@/lib/procedure/calendar'
import { actOnCase } from './lockCase'
import { tellOwner } from './tellOwner'

/** Fewer letters than this are no reason of law and of fact. */
const shortest = 20
const longest = 4000

/** The last day to give the reasons that were asked for: a month (CRPA L232-4). */
export function reasonsDue(asked: Date): PlainDate {
  return addMonths(parisDay(asked), 1)
}

/** Whether the reasons of an implicit refusal were asked for, and those that were given. */
export interface AskedReasons {
  asked: Date | null
  given: { text: string; at: Date } | null
}

/** What was asked and answered about the silence of a dossier. */
export async function findReasons(
  dossierId: string,
  on: Pick<Transaction, 'query'> = database(),
): Promise<AskedReasons> {
  const asked = await on.query.events.findFirst({
    columns: { at: true },
    where: and(eq(events.dossierId, dossierId), eq(events.action, 'requestReasons')),
  })
  const given =
    asked && (await on.query.silenceReasons.findFirst({ where: eq(silenceReasons.dossierId, dossierId) }))
  return { asked: asked?.at ?? null, given: given ?? null }
}

/**
 * « Communiquer les motifs »: given once, to who asked; two months to contest run from that day (CRPA L232-4). An express
 * decision remains possible.
 */
export async function giveReasons(agent: Agent, reference: string, because: string): Promise<void> {
  const text = because.trim()
  if (text.length < shortest || text.length > longest) throw new Refusal('reasonsTooShort')
  await actOnCase(agent, reference, 'giveReasons', async (tx, locked) => {
    const { asked, given } = await findReasons(locked.id, tx)
    if (!asked || given) throw new Refusal('caseMoved')
    await tx.insert(silenceReasons).values({ dossierId: locked.id, agentId: agent.id, text, at: agent.now })
    await tellOwner(tx, locked, { kind: 'reasonsGiven', at: agent.now })
    return undefined
  })
}
