import { randomUUID } from 'node:crypto'
import { and, eq, isNull, or } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { complementItems, complements } from '@/db/schema/cases'
import { files } from '@/db/schema/files'
import type { Agent } from '@/lib/agents/read'
import { parisDay } from '@/lib/clock'
import { Refusal } from '@/lib/errors'
import { addDays, daysBetween, type PlainDate } from '@/lib/procedure/calendar'
import { otherDocument, type ReasonCode, remarkMax } from '@/lib/procedure/complements'
import { complementDays } from '@/lib/procedure/deadlines'
import { additionalDocument } from '@/lib/procedure/documents'
import { stateAfter } from '@/lib/procedure/transitions'
import { actOnCase, type CaseRow } from './lockCase'
import { isSilenceOver, refusalDateOf, suspensionsOf } from './silenceClock'
import { tellOwner } from './tellOwner'

export interface AskedItem {
  document: string
  title: string
  reason: ReasonCode
  remark: string
  /** Indispensable: the clock of silence waits for it (CRPA L114-5, L114-5-1). */
  required: boolean
}

export interface ComplementRequest {
  items: AskedItem[]
  /** The last day to answer. */
  deadline: PlainDate
}

/** The request for documents that a dossier waits for, locked with it. */
export async function findOpen(tx: Transaction, dossierId: string) {
  return tx.query.complements.findFirst({
    where: and(eq(complements.dossierId, dossierId), isNull(complements.endedAt)),
  })
}

async function getOpen(tx: Transaction, { id }: CaseRow) {
  const open = await findOpen(tx, id)
  if (!open) throw new Refusal('caseMoved')
  return open
}

/** The first day that may be a deadline, and the last one. */
export function deadlineBounds(today: PlainDate): { first: PlainDate; last: PlainDate } {
  return { first: addDays(today, complementDays.least), last: addDays(today, complementDays.most) }
}

function requireSound({ items, deadline }: ComplementRequest, today: PlainDate): void {
  const { first, last } = deadlineBounds(today)
  if (items.length === 0) throw new Refusal('nothingAsked')
  if (deadline < first || deadline > last) throw new Refusal('deadlineOutOfRange')
  for (const { document, remark } of items)
    if (remark.length > remarkMax || (document === otherDocument && !remark))
      throw new Refusal('nothingAsked')
}

/**
 * « Demander des documents » (CRPA L114-5, CESEDA R431-11): names each document, why, and until when; the clock of
 * silence waits when one of them is indispensable. The applicant is told in the same transaction.
 */
export async function requestComplement(
  agent: Agent,
  reference: string,
  request: ComplementRequest,
): Promise<void> {
  requireSound(request, agent.today)
  await actOnCase(agent, reference, 'requestComplement', async (tx, locked) => {
    const id = randomUUID()
    const suspends = willSuspend(request, locked, agent.today)
    const { deadline, items } = request
    await tx.insert(complements).values({
      id,
      dossierId: locked.id,
      askedBy: agent.id,
      askedAt: agent.now,
      deadline,
      cameFrom: locked.state,
      suspends,
    })
    await tx
      .insert(complementItems)
      .values(items.map((item) => ({ id: randomUUID(), complementId: id, ...item })))
    const facts = {
      complement: id,
      count: String(items.length),
      day: deadline,
      suspends: suspends ? 'yes' : '',
    }
    await tellOwner(tx, locked, { kind: 'complement', at: agent.now, facts })
    return {
      set: { answeredOn: null, refusalDate: await refusalDateOf(tx, locked) },
      detail: { complement: id, count: String(items.length), day: deadline, suspends: suspends ? 'yes' : '' },
    }
  })
}

/** Ends a request before it was answered. Files that were not sent stay with the applicant, who may add them by himself. */
export async function endComplement(
  tx: Transaction,
  { id, dossierId }: Open,
  ending: 'cancelled' | 'asIs' | 'closed' | 'withdrawn',
  at: Date,
): Promise<void> {
  await tx.update(complements).set({ endedAt: at, ending, written: {} }).where(eq(complements.id, id))
  await tx
    .update(files)
    .set({ document: additionalDocument })
    .where(and(or(eq(files.dossierId, dossierId), eq(files.removedFrom, dossierId)), eq(files.pending, true)))
}

/** One document at least is indispensable, and silence is not a refusal yet: the clock waits. */
export function willSuspend(
  { items }: Pick<ComplementRequest, 'items'>,
  dossier: Pick<CaseRow, 'refusalDate'>,
  today: PlainDate,
): boolean {
  return items.some(({ required }) => required) && !isSilenceOver(dossier, today)
}

/** The documents are not needed after all: the examination goes on where it stood. */
export async function cancelComplement(agent: Agent, reference: string): Promise<void> {
  await actOnCase(agent, reference, 'cancelComplement', async (tx, locked) => {
    const open = await getOpen(tx, locked)
    await endComplement(tx, open, 'cancelled', agent.now)
    await tellOwner(tx, locked, { kind: 'complementCancelled', at: agent.now })
    const state = stateAfter('cancelComplement', locked.state, { cameFrom: open.cameFrom })
    return { set: { state, refusalDate: await refusalDateOf(tx, locked) }, detail: { complement: open.id } }
  })
}

/** More days, ninety in all since the request. */
export async function extendComplement(agent: Agent, reference: string, deadline: PlainDate): Promise<void> {
  await actOnCase(agent, reference, 'extendComplement', async (tx, locked) => {
    const open = await getOpen(tx, locked)
    return { ...(await postpone(tx, locked, open, deadline, agent.now)) }
  })
}

type Open = Awaited<ReturnType<typeof getOpen>>

/** The last day to which an open request may be put off: ninety days since it was made. */
export function latestDeadline({ askedAt }: { askedAt: Date }): PlainDate {
  return addDays(parisDay(askedAt), complementDays.most)
}

/** Put off in time, it goes on waiting; later, the clock has run meanwhile, and waits anew unless silence is over. */
function waitsAfter(open: Open, locked: CaseRow, today: PlainDate) {
  if (!isOverdue(open, today)) return {}
  const pastWaits = suspensionsOf(open)
  return { pastWaits, waitsFrom: today, suspends: open.suspends && !isSilenceOver(locked, today) }
}

/** Moves the deadline of an open request, and tells it. Refuses what is no later, or beyond ninety days. */
export async function postpone(tx: Transaction, locked: CaseRow, open: Open, deadline: PlainDate, at: Date) {
  if (deadline <= open.deadline || deadline > latestDeadline(open) || deadline < parisDay(at))
    throw new Refusal('deadlineOutOfRange')
  const today = parisDay(at)
  await tx
    .update(complements)
    .set({ deadline, ...waitsAfter(open, locked, today) })
    .where(eq(complements.id, open.id))
  const refusal = await refusalDateOf(tx, locked)
  await tellOwner(tx, locked, {
    kind: 'complementExtended',
    at,
    facts: { complement: open.id, day: deadline, refusalDay: refusal > today ? refusal : '' },
  })
  return { set: { refusalDate: refusal }, detail: { complement: open.id, day: deadline } }
}

async function isIndispensable(tx: Transaction, { id }: Open): Promise<boolean> {
  const item = await tx.query.complementItems.findFirst({
    where: and(eq(complementItems.complementId, id), eq(complementItems.required, true)),
  })
  return item !== undefined
}

/** The deadline has passed, or nothing indispensable is awaited: the dossier is examined with what it holds. */
export async function examineAsIs(agent: Agent, reference: string): Promise<void> {
  await actOnCase(agent, reference, 'examineAsIs', async (tx, locked) => {
    const open = await getOpen(tx, locked)
    if (!isOverdue(open, agent.today) && (await isIndispensable(tx, open)))
      throw new Refusal('notOverdue', open.deadline)
    await endComplement(tx, open, 'asIs', agent.now)
    return { set: { refusalDate: await refusalDateOf(tx, locked) }, detail: { complement: open.id } }
  })
}

/** « Délai dépassé »: a flag, not a state. */
export function isOverdue({ deadline }: { deadline: PlainDate }, today: PlainDate): boolean {
  return daysBetween(deadline, today) > 0
}
