import { and, asc, desc, eq, ne } from 'drizzle-orm'
import { database } from '@/db/client'
import { dossiers, events } from '@/db/schema/dossiers'
import { prefectures } from '@/db/schema/people'
import { NotFound } from '@/lib/errors'
import { findOwnComplement } from './answerComplement'
import type { Applicant, Visit } from './read'
import { listFiles } from './submit'

/** A deposited dossier as its owner follows it. */
export async function getOwnFile(visit: Visit) {
  const [found] = await database()
    .select({ dossier: dossiers, prefecture: prefectures })
    .from(dossiers)
    .innerJoin(prefectures, eq(prefectures.code, dossiers.prefectureCode))
    .where(eq(dossiers.id, visit.dossier.id))
  const { submittedAt, refusalDate, snapshot } = found?.dossier ?? {}
  if (!found || !submittedAt || !refusalDate || !snapshot) throw new NotFound()
  const [happenings, complement, files] = await Promise.all([
    database()
      .select({ sequence: events.sequence, action: events.action, at: events.at, detail: events.detail })
      .from(events)
      .where(eq(events.dossierId, visit.dossier.id))
      .orderBy(asc(events.sequence)),
    findOwnComplement(visit),
    listFiles(visit.dossier.id),
  ])
  return {
    dossier: { ...found.dossier, submittedAt, refusalDate, snapshot },
    prefecture: found.prefecture,
    happenings,
    complement,
    files,
    /** An extension certificate was issued. */
    extended: happenings.some(({ action }) => action === 'issueExtension'),
    /** The date of implicit refusal has passed without a decision. */
    silentSince: happenings.find(({ action }) => action === 'implicitRefusal')?.detail.day ?? null,
    reasonsAsked: happenings.some(({ action }) => action === 'requestReasons'),
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
