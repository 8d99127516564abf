import { randomUUID } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { decisions } from '@/db/schema/cases'
import { events } from '@/db/schema/dossiers'
import type { Agent } from '@/lib/agents/read'
import { minutesAfter, parisDay } from '@/lib/clock'
import { Refusal } from '@/lib/errors'
import { addMonths, type PlainDate } from '@/lib/procedure/calendar'
import { otherDocument } from '@/lib/procedure/complements'
import { signatureMinutes } from '@/lib/procedure/deadlines'
import type { Validity } from '@/lib/procedure/validity'
import { type Complement, type ComplementItem, listComplements } from './caseFile'
import { endComplement, isOverdue } from './complement'
import { actOnCase, type CaseRow } from './lockCase'
import { refusalDateOf } from './silenceClock'
import { takeEffectNow } from './takeEffect'

export type Proposal =
  | {
      outcome: 'accepted'
      mention: string
      startsOn: PlainDate
      endsOn: PlainDate
      /** What the rules gave on that day. */
      proposed: Validity & { mention: string }
      changedBecause: string
      /** Keys of the documents that are still to come; absent: all that are outstanding. */
      reserved?: string[]
    }
  | { outcome: 'refused'; law: string; facts: string }

/** Reasons of law and of fact, written for this person: a few words are none (CRPA L211-2, L211-5). */
export const reasonsLeast = 30
export const reasonsMost = 5000
/** No card lasts longer (CESEDA R234-1). */
const monthsAtMost = 120

/** The fields of a proposal that are wrong, with the code of what is. */
export function proposalIssues(proposal: Proposal): Record<string, string> {
  const issues: Record<string, string> = {}
  if (proposal.outcome === 'refused') {
    for (const name of ['law', 'facts'] as const) {
      if (proposal[name].length < reasonsLeast) issues[name] = `${name}Missing`
      else if (proposal[name].length > reasonsMost) issues[name] = 'tooLong'
    }
    return issues
  }
  const { mention, startsOn, endsOn, proposed, changedBecause } = proposal
  if (endsOn <= startsOn || endsOn >= addMonths(startsOn, monthsAtMost)) issues.endsOn = 'endOutOfRange'
  const changed = mention !== proposed.mention || startsOn !== proposed.startsOn || endsOn !== proposed.endsOn
  if (changed && changedBecause.length < 5) issues.changedBecause = 'changedWithoutReason'
  return issues
}

async function insert(
  tx: Transaction,
  locked: CaseRow,
  agent: Agent,
  values: Partial<typeof decisions.$inferInsert>,
) {
  const id = randomUUID()
  const outcome = values.outcome ?? 'closed'
  await tx
    .insert(decisions)
    .values({ ...values, id, outcome, dossierId: locked.id, proposedBy: agent.id, proposedAt: agent.now })
  return { detail: { decision: id } }
}

/**
 * Has the applicant done anything since the last event that an agent was shown?
 * @param lastSeen its sequence; absent: it is not known, and nothing is held against him
 */
export async function hasChangedSince(
  dossierId: string,
  lastSeen: number | undefined,
  on: Pick<Transaction, 'query'> = database(),
): Promise<boolean> {
  if (lastSeen === undefined) return false
  const since = await on.query.events.findFirst({
    columns: { id: true },
    where: and(eq(events.dossierId, dossierId), eq(events.role, 'applicant'), gt(events.sequence, lastSeen)),
  })
  return since !== undefined
}

async function requireSeen(tx: Transaction, { id }: CaseRow, lastSeen: number | undefined): Promise<void> {
  if (await hasChangedSince(id, lastSeen, tx)) throw new Refusal('changedSinceSeen')
}

/**
 * « Proposer »: nothing exists for the applicant before a signature has taken effect.
 * @param lastSeen sequence of the last event that the agent was shown
 */
export async function proposeDecision(
  agent: Agent,
  reference: string,
  proposal: Proposal,
  lastSeen?: number,
): Promise<void> {
  if (Object.keys(proposalIssues(proposal)).length > 0) throw new Refusal('proposalUnsound')
  await actOnCase(agent, reference, 'propose', async (tx, locked) => {
    await requireSeen(tx, locked, lastSeen)
    return insert(tx, locked, agent, valuesOf(proposal, await listComplements(locked.id, tx)))
  })
}

/**
 * What a proposal writes.
 * @param asked the requests for documents of the dossier, newest first
 */
export function valuesOf(proposal: Proposal, asked: readonly Complement[]) {
  if (proposal.outcome === 'refused') return proposal
  const { proposed, reserved, ...kept } = proposal
  const missing = stillOutstanding(asked)
    .filter(({ document }) => reserved?.includes(document) ?? true)
    .map(titleOf)
  return { ...kept, rule: proposed.rule, missing }
}

/** « Autre document » is named by what was said of it. */
export function titleOf({ document, title, remark }: ComplementItem): string {
  return document === otherDocument && remark ? `${title} (${remark})` : title
}

/**
 * Titles of the indispensable documents that the last request asked for and that never came: its deadline has passed, or
 * the file was examined without them. Only these let a file be closed (`lifecycle.md` §2).
 * @param asked the requests of the dossier, newest first
 */
export function awaitedInVain([last]: readonly Complement[], today: PlainDate): string[] {
  if (!last || last.ending === 'answered' || last.ending === 'cancelled') return []
  // One that ended before its deadline left no time to answer.
  if (!isOverdue(last, last.endedAt ? parisDay(last.endedAt) : today)) return []
  return last.items.filter(({ required, answeredAt }) => required && !answeredAt).map(titleOf)
}

/**
 * The documents that the last request asked for without needing them, and that never came: a favourable
 * decision is made « sous réserve de réception » (`lifecycle.md` §5).
 * @param asked the requests of the dossier, newest first
 */
export function stillOutstanding([last]: readonly Complement[]): ComplementItem[] {
  if (!last || last.ending === 'cancelled') return []
  return last.items.filter(({ required, answeredAt }) => !required && !answeredAt)
}

/** Closing is proposed after a request that stayed without answer, and names what was awaited. */
export async function proposeClosure(
  agent: Agent,
  reference: string,
  facts: string,
  lastSeen?: number,
): Promise<void> {
  if (facts.length < reasonsLeast || facts.length > reasonsMost) throw new Refusal('proposalUnsound')
  await actOnCase(agent, reference, 'proposeClosure', async (tx, locked) => {
    await requireSeen(tx, locked, lastSeen)
    const asked = await listComplements(locked.id, tx)
    const [last] = asked
    if (!last) throw new Refusal('caseMoved')
    const missing = awaitedInVain(asked, agent.today)
    if (missing.length === 0) throw new Refusal('notOverdue', last.deadline)
    if (!last.endedAt) await endComplement(tx, last, 'closed', agent.now)
    const { detail } = await insert(tx, locked, agent, { outcome: 'closed', facts, missing })
    return { set: { refusalDate: await refusalDateOf(tx, locked) }, detail }
  })
}

/** The proposal that stands, under the lock of its dossier. */
async function getStanding(tx: Transaction, { id }: CaseRow) {
  const standing = await tx.query.decisions.findFirst({
    where: and(eq(decisions.dossierId, id), isNull(decisions.endedAt)),
  })
  if (!standing || standing.tookEffectAt) throw new Refusal('caseMoved')
  return standing
}

/** « Renvoyer »: the proposal falls, and its author reads why. */
export async function returnProposal(agent: Agent, reference: string, because: string): Promise<void> {
  if (because.trim().length < 5) throw new Refusal('returnWithoutReason')
  await actOnCase(agent, reference, 'returnProposal', async (tx, locked) => {
    const { id } = await getStanding(tx, locked)
    await tx
      .update(decisions)
      .set({ endedAt: agent.now, returnedBecause: because.trim() })
      .where(eq(decisions.id, id))
    return { detail: { decision: id } }
  })
}

/** A signature takes effect after ten minutes; the proposer signs only where his prefecture allows it. */
export async function signDecision(agent: Agent, reference: string): Promise<void> {
  await actOnCase(agent, reference, 'sign', async (tx, locked) => {
    const { id, proposedBy, signedAt } = await getStanding(tx, locked)
    if (signedAt) throw new Refusal('alreadySigned')
    if (proposedBy === agent.id && agent.twoPeopleDecide) throw new Refusal('ownProposal')
    await tx
      .update(decisions)
      .set({
        signedBy: agent.id,
        signedAt: agent.now,
        effectiveAt: minutesAfter(agent.now, signatureMinutes),
      })
      .where(eq(decisions.id, id))
    return { detail: { decision: id } }
  })
}

/** « Annuler », while it has not taken effect. */
export async function cancelSignature(agent: Agent, reference: string): Promise<void> {
  await actOnCase(agent, reference, 'cancelSignature', async (tx, locked) => {
    const { id, effectiveAt } = await getStanding(tx, locked)
    if (!effectiveAt || effectiveAt <= agent.now) throw new Refusal('caseMoved')
    await tx
      .update(decisions)
      .set({ signedBy: null, signedAt: null, effectiveAt: null })
      .where(eq(decisions.id, id))
    return { detail: { decision: id } }
  })
}

/** « Envoyer maintenant »: the signature takes effect at once. */
export async function sendDecisionNow(agent: Agent, reference: string): Promise<void> {
  const decisionId = await actOnCase<string>(agent, reference, 'sign', async (tx, locked) => {
    const { id, signedAt, proposedBy } = await getStanding(tx, locked)
    if (!signedAt) throw new Refusal('caseMoved')
    if (proposedBy === agent.id && agent.twoPeopleDecide) throw new Refusal('ownProposal')
    await tx.update(decisions).set({ effectiveAt: agent.now }).where(eq(decisions.id, id))
    return { detail: { decision: id, now: 'yes' }, result: id }
  })
  if (decisionId) await takeEffectNow(decisionId, agent.now)
}

/** What was proposed falls with a change of the applicant's, and its signature with it. */
export async function voidProposal(tx: Transaction, dossierId: string, at: Date): Promise<void> {
  await tx
    .update(decisions)
    .set({ endedAt: at })
    .where(and(eq(decisions.dossierId, dossierId), isNull(decisions.endedAt), isNull(decisions.tookEffectAt)))
}
