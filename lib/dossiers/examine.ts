import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { agents } from '@/db/schema/agents'
import { documentReviews, notes } from '@/db/schema/cases'
import type { Agent } from '@/lib/agents/read'
import { NotFound, Refusal } from '@/lib/errors'
import { can } from '@/lib/procedure/transitions'
import { isUuid } from '@/lib/uuid'
import { actOnCase } from './lockCase'
import { listMostUrgent } from './queue'
import { currentSnapshot } from './snapshot'

/** « Prendre ce dossier »: whoever takes it handles it. Of two who take it, the second is told. */
export async function takeDossier(agent: Agent, reference: string): Promise<void> {
  await actOnCase(agent, reference, 'take', async () => ({ set: { handlerId: agent.id } }))
}

/**
 * « Prendre le plus urgent »: the first of the queue that nobody has. What a colleague takes meanwhile is passed over.
 * @returns its reference
 */
export async function takeMostUrgent(agent: Agent): Promise<string> {
  if (!can(agent.role, 'take', 'submitted')) throw new NotFound()
  for (const reference of await listMostUrgent(agent)) {
    try {
      await takeDossier(agent, reference)
      return reference
    } catch (error) {
      if (!isGone(error)) throw error
    }
  }
  throw new Refusal('nothingToTake')
}

/** It moved meanwhile: to another agent, another state, or another prefecture. */
function isGone(error: unknown): boolean {
  return error instanceof Refusal || error instanceof NotFound
}

/** Gives a dossier back to the queue. */
export async function releaseDossier(agent: Agent, reference: string): Promise<void> {
  await actOnCase(agent, reference, 'release', async () => ({ set: { handlerId: null } }))
}

/** Who may be assigned a dossier of this prefecture. */
export async function listHandlers(prefectureCode: string) {
  return database()
    .select({ id: agents.id, name: agents.name })
    .from(agents)
    .where(
      and(
        eq(agents.prefectureCode, prefectureCode),
        eq(agents.active, true),
        isNotNull(agents.passwordHash),
        inArray(agents.role, ['officer', 'signatory']),
      ),
    )
    .orderBy(agents.name)
}

/** A supervisor gives a dossier to an agent of his own prefecture, or back to the queue when no agent is named. */
export async function assignDossier(supervisor: Agent, reference: string, handlerId: string): Promise<void> {
  if (handlerId !== '') await requireHandler(supervisor, handlerId)
  await giveTo(supervisor, reference, handlerId)
}

async function requireHandler({ role, prefectureCode }: Agent, handlerId: string): Promise<void> {
  if (!can(role, 'assign', 'submitted')) throw new NotFound()
  const known = isUuid(handlerId) && (await listHandlers(prefectureCode))
  if (!known || known.every(({ id }) => id !== handlerId)) throw new NotFound()
}

async function giveTo(supervisor: Agent, reference: string, handlerId: string): Promise<void> {
  await actOnCase(supervisor, reference, 'assign', async () => ({
    set: { handlerId: handlerId || null },
    detail: { to: handlerId },
  }))
}

/**
 * Gives several dossiers to an agent, each on its own: one that has moved meanwhile holds back no other.
 * @returns how many were given, and how many were not
 */
export async function assignDossiers(
  supervisor: Agent,
  references: readonly string[],
  handlerId: string,
): Promise<{ given: number; left: number }> {
  await requireHandler(supervisor, handlerId)
  let given = 0
  for (const reference of references) {
    try {
      await giveTo(supervisor, reference, handlerId)
      given += 1
    } catch (error) {
      if (!isGone(error)) throw error
    }
  }
  return { given, left: references.length - given }
}

export async function startReview(agent: Agent, reference: string): Promise<void> {
  await actOnCase(agent, reference, 'startReview', async () => undefined)
}

/** All is there: the examination begins, or goes on. */
export async function validateCompleteness(agent: Agent, reference: string): Promise<void> {
  await actOnCase(agent, reference, 'validateCompleteness', async () => ({ set: { answeredOn: null } }))
}

export const verdicts = { accepted: 'acceptItem', queried: 'queryItem' } as const
export type Verdict = keyof typeof verdicts

/** What the agent thinks of a document that the snapshot names; said again, it replaces what was said. */
export async function reviewDocument(
  agent: Agent,
  reference: string,
  document: string,
  verdict: Verdict,
): Promise<void> {
  await actOnCase(agent, reference, verdicts[verdict], async (tx, locked) => {
    const dossierId = locked.id
    if (!currentSnapshot(locked)?.documents.some((asked) => asked.id === document)) throw new NotFound()
    const said = { verdict, agentId: agent.id, at: agent.now }
    await tx
      .insert(documentReviews)
      .values({ dossierId, document, ...said })
      .onConflictDoUpdate({ target: [documentReviews.dossierId, documentReviews.document], set: said })
    return { detail: { document } }
  })
}

export const noteMax = 2000

/** A note of agents to agents. */
export async function addNote(agent: Agent, reference: string, text: string): Promise<void> {
  const clean = text.trim()
  if (!clean || clean.length > noteMax) throw new Refusal('noteEmpty')
  await actOnCase(agent, reference, 'note', async (tx, { id: dossierId }) => {
    await tx
      .insert(notes)
      .values({ id: randomUUID(), dossierId, agentId: agent.id, text: clean, at: agent.now })
    return undefined
  })
}

/** The names of the agents of a prefecture, those who have left included, by id. */
export async function listAgentNames(prefectureCode: string): Promise<Record<string, string>> {
  const rows = await database()
    .select({ id: agents.id, name: agents.name })
    .from(agents)
    .where(eq(agents.prefectureCode, prefectureCode))
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
