import { and, asc, desc, eq, ne } from 'drizzle-orm'
import { database } from '@/db/client'
import { agents } from '@/db/schema/agents'
import { caseReads } from '@/db/schema/cases'
import { dossiers, events } from '@/db/schema/dossiers'
import { prefectures } from '@/db/schema/people'
import type { Applicant } from '@/lib/accounts/applicant'
import type { Catalogue } from '@/lib/copy/catalogue'
import { toldTitle } from '@/lib/copy/toldTitle'
import { NotFound } from '@/lib/errors'
import { findAskedDocument } from '@/lib/procedure/documents'
import { situationOf } from '@/lib/procedure/steps'
import { findOwnComplement } from './answerComplement'
import { addableKeys, askedSince } from './askedSince'
import { findOwnDecision } from './decisionRead'
import { draftOf, type Visit } from './read'
import { findReasons } from './silenceReasons'
import { currentSnapshot } from './snapshot'
import { filedWithout, listFiles } from './submit'
import { toldSnapshot } from './toldSnapshot'

const readsShown = 50

/** The agents who opened a dossier, newest first. */
async function listReads(dossierId: string) {
  return database()
    .select({ id: caseReads.id, at: caseReads.at, name: agents.name, quality: agents.quality })
    .from(caseReads)
    .innerJoin(agents, eq(agents.id, caseReads.agentId))
    .where(eq(caseReads.dossierId, dossierId))
    .orderBy(desc(caseReads.at))
    .limit(readsShown)
}

/** A deposited dossier as its owner follows it, told in the language of `words`. */
export async function getOwnFile(visit: Visit, words: Catalogue) {
  const [found] = await database()
    .select({ dossier: dossiers, prefecture: prefectures })
    .from(dossiers)
    .innerJoin(prefectures, eq(prefectures.code, dossiers.prefectureCode))
    .where(eq(dossiers.id, visit.dossier.id))
  if (!found) throw new NotFound()
  const { submittedAt, refusalDate } = found.dossier
  const deposited = currentSnapshot(found.dossier)
  if (!submittedAt || !refusalDate || !deposited) throw new NotFound()
  const [happenings, complement, files, reads, reasons] = await Promise.all([
    database()
      .select({ sequence: events.sequence, action: events.action, at: events.at, detail: events.detail })
      .from(events)
      .where(eq(events.dossierId, visit.dossier.id))
      .orderBy(asc(events.sequence)),
    findOwnComplement(visit, words),
    listFiles(visit.dossier.id),
    listReads(visit.dossier.id),
    findReasons(visit.dossier.id),
  ])
  const snapshot = toldSnapshot(deposited, visit, files, words)
  const situation = situationOf(draftOf(visit, {}))
  const since = askedSince(found.dossier)
    .filter(({ id }) => !complement?.items.some(({ document }) => document === id))
    .map(({ id, title }) => ({
      id,
      title: toldTitle(id, title, visit.dossier.answers, words),
      required: findAskedDocument(situation, id)?.required === true,
    }))
  return {
    dossier: { ...found.dossier, submittedAt, refusalDate, snapshot },
    prefecture: found.prefecture,
    happenings,
    complement,
    files,
    reads,
    /** An extension certificate was issued. */
    extended: happenings.some(({ action }) => action === 'issueExtension'),
    /** A decision took effect once, whatever became of it. */
    decided: happenings.some(({ action }) => action === 'takeEffect'),
    /** The date of implicit refusal has passed without a decision. */
    silentSince: happenings.find(({ action }) => action === 'implicitRefusal')?.detail.day ?? null,
    /** Files that were added, and are still in the applicant's hands. */
    unsent: files.filter(({ document, pending }) => pending && addableKeys(found.dossier).includes(document)),
    /** What a correction asks for, unless an agent has asked for it since. */
    askedSince: since,
    /** Titles of the documents that the deposit explained or put off, and for which nothing came since. */
    lacking: [...filedWithout(snapshot, found.dossier.answers), ...since.filter(({ required }) => required)]
      .filter(({ id }) => !files.some(({ document, pending }) => document === id && !pending))
      .map(({ title }) => title),
    reasons,
    /** Titles of the documents for want of which it was closed. */
    missing: found.dossier.state === 'closed' ? ((await findOwnDecision(visit))?.decision.missing ?? []) : [],
  }
}

export type OwnFile = Awaited<ReturnType<typeof getOwnFile>>

/** The deposited dossiers of an applicant, newest first. */
export async function listOwnDossiers({ accountId }: Applicant) {
  return database()
    .select({ reference: dossiers.reference, state: dossiers.state, submittedAt: dossiers.submittedAt })
    .from(dossiers)
    .where(and(eq(dossiers.accountId, accountId), ne(dossiers.state, 'draft')))
    .orderBy(desc(dossiers.submittedAt))
}
