import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { complementItems, complements, decisions } from '@/db/schema/cases'
import { dossiers } from '@/db/schema/dossiers'
import { silenceReasons } from '@/db/schema/exchanges'
import type { Agent } from '@/lib/agents/read'
import { clock, minutesAfter } from '@/lib/clock'
import { NotFound, Refusal } from '@/lib/errors'
import { type Action, canHandle, type DossierState, states } from '@/lib/procedure/transitions'
import { agentOf, deposited, employment, favourable, on, rowOf } from '@/lib/testing/agents'
import { freshDemo } from '@/lib/testing/people'
import { announceCard, orderCard, reopenDossier, revokeDecision } from './card'
import { findCase } from './caseFile'
import { cancelComplement, examineAsIs, extendComplement, requestComplement } from './complement'
import { cancelSignature, proposeClosure, proposeDecision, returnProposal, signDecision } from './decide'
import {
  addNote,
  assignDossier,
  releaseDossier,
  reviewDocument,
  startReview,
  takeDossier,
  validateCompleteness,
} from './examine'
import { record } from './journal'
import { giveReasons } from './silenceReasons'
import { recordLetter } from './tasks'

const reason = 'Une raison écrite pour ce dossier, assez longue pour en être une.'

/** Every verb of an agent, with what it needs besides the dossier. */
const verbs: Partial<
  Record<Action, (agent: Agent, reference: string, handlerId: string) => Promise<unknown>>
> = {
  readCase: findCase,
  take: takeDossier,
  release: releaseDossier,
  assign: (agent, reference, handlerId) => assignDossier(agent, reference, handlerId),
  startReview,
  validateCompleteness,
  acceptItem: (agent, reference) => reviewDocument(agent, reference, 'identity', 'accepted'),
  queryItem: (agent, reference) => reviewDocument(agent, reference, 'identity', 'queried'),
  note: (agent, reference) => addNote(agent, reference, 'Note'),
  requestComplement: (agent, reference) =>
    requestComplement(agent, reference, { items: [employment], deadline: '2026-12-24' }),
  cancelComplement,
  extendComplement: (agent, reference) => extendComplement(agent, reference, '2026-11-20'),
  examineAsIs,
  propose: (agent, reference) => proposeDecision(agent, reference, favourable),
  proposeClosure: (agent, reference) => proposeClosure(agent, reference, reason),
  returnProposal: (agent, reference) => returnProposal(agent, reference, reason),
  sign: signDecision,
  cancelSignature,
  orderCard,
  recordLetter,
  announceCard,
  giveReasons: (agent, reference) => giveReasons(agent, reference, reason),
  reopen: (agent, reference) => reopenDossier(agent, reference, reason),
  revoke: (agent, reference) => revokeDecision(agent, reference, reason),
}

const actors = [
  'instructeur.69',
  'valideur.69',
  'superviseur.69',
  'instructeur.75',
  'valideur.75',
  'admin',
] as const

let reference = ''
let dossierId = ''
const agents = new Map<string, Agent>()

beforeAll(async () => {
  await freshDemo()
  await on('2026-11-02T09:00:00Z')
  ;({ reference } = await deposited())
  dossierId = (await rowOf(reference)).id
  await on('2026-11-10T09:00:00Z')
  for (const name of actors) agents.set(name, await agentOf(name))
  const asking = { dossierId, action: 'requestReasons', role: 'applicant', at: await clock.now() } as const
  await database().transaction((tx) => record(tx, asking))
})

/** Puts the dossier in a state, with the request or the proposal that the state supposes. */
async function stage(state: DossierState, action: Action, handlerId: string | null): Promise<void> {
  await database().update(dossiers).set({ state, handlerId }).where(eq(dossiers.id, dossierId))
  await database().delete(complements).where(eq(complements.dossierId, dossierId))
  await database().delete(decisions).where(eq(decisions.dossierId, dossierId))
  await database().delete(silenceReasons).where(eq(silenceReasons.dossierId, dossierId))
  const sabine = agents.get('instructeur.69')?.id ?? ''
  const now = await clock.now()
  const awaited = state === 'underReview' && action === 'proposeClosure'
  if (state === 'complementRequested' || awaited) {
    const id = randomUUID()
    const deadline = action === 'extendComplement' ? '2026-11-15' : '2026-11-09'
    await database()
      .insert(complements)
      .values({
        id,
        dossierId,
        askedBy: sabine,
        askedAt: now,
        deadline,
        cameFrom: 'formalReview',
        suspends: true,
        ...(awaited && { endedAt: now, ending: 'asIs' }),
      })
    await database()
      .insert(complementItems)
      .values({ id: randomUUID(), complementId: id, ...employment })
  }
  if (action === 'recordLetter' && state !== 'decisionProposed')
    await database()
      .insert(decisions)
      .values({
        id: randomUUID(),
        dossierId,
        outcome: 'refused',
        proposedBy: sabine,
        proposedAt: now,
        tookEffectAt: minutesAfter(now, -20 * 24 * 60),
      })
  if (state === 'decisionProposed') {
    const signed = action === 'cancelSignature' && { signedBy: sabine, signedAt: now, effectiveAt: now }
    await database()
      .insert(decisions)
      .values({
        id: randomUUID(),
        dossierId,
        outcome: 'refused',
        proposedBy: sabine,
        proposedAt: now,
        ...signed,
      })
  }
}

/** Allowed; or not found; or, for who may do it at another moment, refused. */
async function outcomeOf(work: () => Promise<unknown>): Promise<'done' | 'refused' | 'not found'> {
  try {
    await work()
    return 'done'
  } catch (error) {
    if (error instanceof NotFound) return 'not found'
    if (error instanceof Refusal) return 'refused'
    throw error
  }
}

// Object.entries loses the names of the actions.
const entries = Object.entries(verbs) as [Action, NonNullable<(typeof verbs)[Action]>][]

describe.each(entries)('%s', (action, verb) => {
  test('is done by who may in the states that allow it, and by nobody else', async () => {
    for (const state of states.filter((one) => one !== 'draft'))
      for (const [name, agent] of agents)
        for (const handler of [null, agent.id]) {
          const handlerId = agent.prefectureCode === '69' && agent.role !== 'supervisor' ? handler : null
          await stage(state, action, handlerId)
          const may = agent.prefectureCode === '69' && canHandle(agent, action, { state, handlerId })
          const sabine = agents.get('instructeur.69')?.id ?? ''
          const outcome = await outcomeOf(() => verb(agent, reference, sabine))
          expect([name, state, handlerId && 'his', outcome === 'done']).toEqual([
            name,
            state,
            handlerId && 'his',
            may,
          ])
          if (agent.prefectureCode !== '69')
            expect([name, state, outcome]).toEqual([name, state, 'not found'])
        }
  })
})
