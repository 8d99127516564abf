import { and, eq, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { dossiers, events } from '@/db/schema/dossiers'
import { accounts } from '@/db/schema/people'
import type { Applicant } from '@/lib/accounts/applicant'
import { parisDay } from '@/lib/clock'
import { Refusal } from '@/lib/errors'
import { post } from '@/lib/inbox/post'
import { log } from '@/lib/log'
import { addDays, type PlainDate } from '@/lib/procedure/calendar'
import { draftIdleDays, draftWarningDays } from '@/lib/procedure/deadlines'
import { can } from '@/lib/procedure/transitions'
import { removeBlob } from '@/lib/uploads/vault'
import { eachApart } from './eachApart'
import { eraseDossier } from './erase'
import { record } from './journal'
import { lockForSystem } from './lockForSystem'
import { lockOwnRow } from './lockOwn'

/** « Supprimer ce brouillon »: nothing is left of it, files included. Refuses a request that is deposited. */
export async function discardDraft(applicant: Applicant, reference: string): Promise<void> {
  const contents = await database().transaction(async (tx) => {
    const own = await lockOwnRow(tx, applicant, reference)
    if (!can('applicant', 'discardDraft', own.state)) throw new Refusal('alreadySubmitted')
    return eraseDossier(tx, own.id)
  })
  for (const blobId of contents) await removeBlob(blobId)
}

/** The day on which a draft that nobody touches any more is deleted. */
export function draftEnd(updatedAt: Date): PlainDate {
  return addDays(parisDay(updatedAt), draftIdleDays)
}

/** Tells the owner of a draft that it will be deleted; once for each of the days of warning. */
async function warn(id: string, today: PlainDate, now: Date): Promise<void> {
  await database().transaction(async (tx) => {
    const draft = await lockForSystem(tx, id, 'warnDraft')
    if (!draft) return
    const end = draftEnd(draft.updatedAt)
    const due = draftWarningDays.filter((days) => addDays(end, -days) <= today).length
    const [told] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(events)
      .where(
        and(
          eq(events.dossierId, id),
          eq(events.action, 'warnDraft'),
          sql`${events.at} > ${draft.updatedAt.toISOString()}::timestamptz`,
        ),
      )
    const owner = await tx.query.accounts.findFirst({ where: eq(accounts.id, draft.accountId) })
    if (!owner) return
    for (let count = told?.count ?? 0; count < due; count += 1) {
      await record(tx, { dossierId: id, action: 'warnDraft', role: 'system', at: now })
      const facts = { day: end }
      await post(tx, {
        kind: 'draftExpiring',
        accountId: owner.id,
        dossierId: id,
        to: owner.email,
        at: now,
        facts,
      })
    }
  })
}

async function expire(id: string, today: PlainDate): Promise<void> {
  const contents = await database().transaction(async (tx) => {
    const draft = await lockForSystem(tx, id, 'expireDraft')
    return draft && draftEnd(draft.updatedAt) <= today ? eraseDossier(tx, id) : undefined
  })
  if (!contents) return
  for (const blobId of contents) await removeBlob(blobId)
  log.info('draft deleted after its idle days', { id })
}

/** Warns of and deletes the drafts that nobody has touched for long. Twice is the same as once. */
export async function sweepDrafts(now: Date): Promise<void> {
  const today = parisDay(now)
  const warnedFrom = draftIdleDays - Math.max(...draftWarningDays)
  const idle = await database()
    .select({ id: dossiers.id })
    .from(dossiers)
    .where(
      and(
        eq(dossiers.state, 'draft'),
        sql`${dossiers.updatedAt} < ${now.toISOString()}::timestamptz - make_interval(days => ${warnedFrom - 1})`,
      ),
    )
  await eachApart(idle, 'expireDraft', async ({ id }) => {
    await warn(id, today, now)
    await expire(id, today)
  })
}
