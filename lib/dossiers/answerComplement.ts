import { randomUUID } from 'node:crypto'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { complementItems, complements, documentReviews } from '@/db/schema/cases'
import { dossiers } from '@/db/schema/dossiers'
import { corrections } from '@/db/schema/exchanges'
import { files } from '@/db/schema/files'
import { forgetHeldForm } from '@/lib/accounts/heldForm'
import { parisDay } from '@/lib/clock'
import type { Catalogue } from '@/lib/copy/catalogue'
import { toldTitle } from '@/lib/copy/toldTitle'
import { Refusal } from '@/lib/errors'
import { addDays, earlier, type PlainDate } from '@/lib/procedure/calendar'
import { complementDays, extensionDays } from '@/lib/procedure/deadlines'
import { reasonMax } from '@/lib/procedure/documents'
import { clipped } from '@/lib/procedure/text'
import { stateAfter } from '@/lib/procedure/transitions'
import { ephotoProblem, tidyEphoto } from '@/lib/procedure/values'
import { routes } from '@/lib/routes'
import type { Complement, ComplementItem } from './caseFile'
import { findOpen, postpone } from './complement'
import { record } from './journal'
import { lockOwn } from './lockOwn'
import type { Visit } from './read'
import { refusalDateOf } from './silenceClock'
import { currentSnapshot } from './snapshot'
import { tellOwner } from './tellOwner'

/** The request for documents that a dossier of this visit waits for, told in the language of `words`, or null. */
export async function findOwnComplement({ dossier }: Visit, words: Catalogue): Promise<Complement | null> {
  const open = await database().transaction((tx) => findOpen(tx, dossier.id))
  if (!open) return null
  const items = await database().query.complementItems.findMany({
    where: eq(complementItems.complementId, open.id),
    orderBy: asc(complementItems.title),
  })
  return {
    ...open,
    items: items.map((item) => ({
      ...item,
      title: toldTitle(item.document, item.title, dossier.answers, words),
    })),
  }
}

/** Titles of the documents of one's own dossier that the agent has accepted, and does not ask for again: they need not be sent. */
export async function listAccepted({ dossier }: Visit, words: Catalogue): Promise<string[]> {
  const [found] = await database()
    .select({ snapshot: dossiers.snapshot, corrected: dossiers.corrected })
    .from(dossiers)
    .where(eq(dossiers.id, dossier.id))
  const reviews = await database().query.documentReviews.findMany({
    where: and(eq(documentReviews.dossierId, dossier.id), eq(documentReviews.verdict, 'accepted')),
  })
  const awaited = await database()
    .select({ document: complementItems.document })
    .from(complementItems)
    .innerJoin(complements, eq(complements.id, complementItems.complementId))
    .where(
      and(
        eq(complements.dossierId, dossier.id),
        isNull(complements.endedAt),
        isNull(complementItems.answeredAt),
      ),
    )
  const accepted = new Set(reviews.map(({ document }) => document))
  for (const { document } of awaited) accepted.delete(document)
  return ((found && currentSnapshot(found))?.documents ?? [])
    .filter(({ id }) => accepted.has(id))
    .map(({ id, title }) => toldTitle(id, title, dossier.answers, words))
}

/** What stands for a document that comes without a file, by the id of what was asked. */
export interface WrittenAnswers {
  /** Why it cannot be had. */
  reasons?: Partial<Record<string, string>>
  /** The code of the photograph. */
  codes?: Partial<Record<string, string>>
  /** For the agent, with the documents. */
  word?: string
}

/** Documents with a file that waits to be sent. */
async function documentsWithFiles(tx: Transaction, dossierId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ document: files.document })
    .from(files)
    .where(and(eq(files.dossierId, dossierId), eq(files.pending, true)))
  return new Set(rows.map(({ document }) => document))
}

/** A code that cannot be one is refused, and with it the whole sending: nothing of it would be asked again. */
function written({ id, document }: ComplementItem, { reasons = {}, codes = {} }: WrittenAnswers): string {
  const code = document === 'ephoto' ? tidyEphoto(codes[id] ?? '') : ''
  if (code && ephotoProblem(code)) throw new Refusal('ephotoUnsound', String(code.length))
  return code || clipped((reasons[id] ?? '').trim(), reasonMax)
}

/** Each answer with its files, which the agent judges anew. */
async function keepAnswers(
  tx: Transaction,
  answeredAt: Date,
  dossierId: string,
  answered: ComplementItem[],
  answerOf: (item: ComplementItem) => string,
): Promise<void> {
  for (const item of answered)
    await tx
      .update(complementItems)
      .set({ answer: answerOf(item), answeredAt })
      .where(eq(complementItems.id, item.id))
  const documents = answered.map(({ document }) => document)
  await tx
    .update(files)
    .set({ pending: false })
    .where(and(eq(files.dossierId, dossierId), inArray(files.document, documents)))
  await tx
    .delete(documentReviews)
    .where(and(eq(documentReviews.dossierId, dossierId), inArray(documentReviews.document, documents)))
}

/** What was said with the documents stands beside them, among the exchanges. */
async function keepWord(
  tx: Transaction,
  dossierId: string,
  { word = '' }: WrittenAnswers,
  at: Date,
): Promise<void> {
  const text = clipped(word.trim(), reasonMax)
  if (text) await tx.insert(corrections).values({ id: randomUUID(), dossierId, text, isWord: true, at })
}

/** « Enregistrer et quitter »: what is written of what is asked is found again on any device. Nothing is sent. */
export async function saveWritten(
  { applicant, dossier }: Visit,
  written: Record<string, string>,
): Promise<void> {
  await database().transaction(async (tx) => {
    const locked = await lockOwn(tx, applicant, dossier.reference, 'answerPart')
    const open = await findOpen(tx, locked.id)
    if (!open) throw new Refusal('caseMoved')
    const items = await tx.query.complementItems.findMany({
      columns: { id: true },
      where: eq(complementItems.complementId, open.id),
    })
    const names = ['word', ...items.flatMap(({ id }) => [`answer.${id}`, `code.${id}`])]
    const kept = names.map((name) => [name, clipped(written[name] ?? '', reasonMax)] as const)
    await tx
      .update(complements)
      .set({ written: Object.fromEntries(kept.filter(([, text]) => text !== '')) })
      .where(eq(complements.id, open.id))
    await forgetHeldForm(tx, applicant, routes.complement(dossier.reference))
  })
}

/**
 * « Envoyer le complément de dossier »: each document with a file, or with what was written in its place, is answered.
 * Wholly answered, the dossier goes back to the agent; in part, it still waits for the rest. Answers what remains.
 */
export async function answerComplement(
  { applicant, dossier }: Visit,
  answers: WrittenAnswers,
): Promise<{ remaining: number }> {
  return database().transaction(async (tx) => {
    const locked = await lockOwn(tx, applicant, dossier.reference, 'answerPart')
    const open = await findOpen(tx, locked.id)
    if (!open) throw new Refusal('caseMoved')
    const items = await tx.query.complementItems.findMany({
      where: eq(complementItems.complementId, open.id),
    })
    const sent = await documentsWithFiles(tx, locked.id)
    const answered = items.filter((item) => sent.has(item.document) || written(item, answers))
    if (answered.length === 0) throw new Refusal('nothingToSend')
    await keepAnswers(tx, applicant.now, locked.id, answered, (item) => written(item, answers))
    const remaining = items.filter((item) => !item.answeredAt && !answered.includes(item)).length
    await tx
      .update(complements)
      .set({ written: {}, ...(remaining === 0 && { endedAt: applicant.now, ending: 'answered' }) })
      .where(eq(complements.id, open.id))
    await keepWord(tx, locked.id, answers, applicant.now)
    await forgetHeldForm(tx, applicant, routes.complement(dossier.reference))
    const action = remaining === 0 ? 'answerWhole' : 'answerPart'
    const refusalDate = await refusalDateOf(tx, locked)
    await tx
      .update(dossiers)
      .set({
        state: stateAfter(action, locked.state),
        refusalDate,
        updatedAt: applicant.now,
        ...(remaining === 0 && { answeredOn: applicant.today }),
      })
      .where(eq(dossiers.id, locked.id))
    await record(tx, {
      dossierId: locked.id,
      action,
      role: 'applicant',
      actorId: applicant.accountId,
      at: applicant.now,
      detail: { complement: open.id, count: String(answered.length), remaining: String(remaining) },
    })
    const facts = {
      complement: open.id,
      count: String(remaining),
      day: open.deadline,
      refusalDay: refusalDate > applicant.today ? refusalDate : '',
    }
    await tellOwner(tx, locked, { kind: 'answerReceived', at: applicant.now, facts })
    return { remaining }
  })
}

/** The deadline fifteen days later, within the ninety. */
export function extendedDeadline({ askedAt, deadline }: { askedAt: Date; deadline: PlainDate }): PlainDate {
  const latest = addDays(parisDay(askedAt), complementDays.most)
  return earlier(addDays(deadline, extensionDays), latest)
}

/** The applicant adds fifteen days, once, within the ninety. */
export async function askExtension({ applicant, dossier }: Visit): Promise<void> {
  await database().transaction(async (tx) => {
    const locked = await lockOwn(tx, applicant, dossier.reference, 'askExtension')
    const open = await findOpen(tx, locked.id)
    if (!open || open.extended) throw new Refusal('alreadyExtended')
    const deadline = extendedDeadline(open)
    const { set, detail } = await postpone(tx, locked, open, deadline, applicant.now)
    await tx.update(complements).set({ extended: true }).where(eq(complements.id, open.id))
    await tx
      .update(dossiers)
      .set({ ...set, updatedAt: applicant.now })
      .where(eq(dossiers.id, locked.id))
    await record(tx, {
      dossierId: locked.id,
      action: 'askExtension',
      role: 'applicant',
      actorId: applicant.accountId,
      at: applicant.now,
      detail,
    })
  })
}
