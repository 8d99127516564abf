import { randomUUID } from 'node:crypto'
import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { extensions } from '@/db/schema/cases'
import { dossiers, events } from '@/db/schema/dossiers'
import { parisDay } from '@/lib/clock'
import { addDays, addMonths, type PlainDate } from '@/lib/procedure/calendar'
import { extensionMonths, renewalDays } from '@/lib/procedure/deadlines'
import { type DossierState, transitions } from '@/lib/procedure/transitions'
import { eachApart } from './eachApart'
import { record } from './journal'
import { lockForSystem } from './lockForSystem'
import { tellOwner } from './tellOwner'

/** The newest extension of a dossier, or undefined. */
export async function findExtension(dossierId: string) {
  return database().query.extensions.findFirst({
    where: eq(extensions.dossierId, dossierId),
    orderBy: desc(extensions.endsOn),
  })
}

/** The states that a file reaches once it is complete; what is asked for later leads out of them. */
const examined: readonly DossierState[] = ['underReview', 'decisionProposed']

async function wasFoundComplete(tx: Transaction, dossierId: string): Promise<boolean> {
  const found = await tx.query.events.findFirst({
    where: and(eq(events.dossierId, dossierId), eq(events.action, 'validateCompleteness')),
  })
  return found !== undefined
}

/** Issues the extension that is due for a dossier, after the one before it if there is one. */
async function extend(id: string, today: PlainDate, now: Date): Promise<void> {
  await database().transaction(async (tx) => {
    const dossier = await lockForSystem(tx, id, 'issueExtension')
    if (!dossier?.permitExpiresOn) return
    if (!examined.includes(dossier.state) && !(await wasFoundComplete(tx, id))) return
    const last = await tx.query.extensions.findFirst({
      where: eq(extensions.dossierId, id),
      orderBy: desc(extensions.endsOn),
    })
    if (last && addDays(last.endsOn, -renewalDays) > today) return
    const startsOn = last && last.endsOn >= today ? addDays(last.endsOn, 1) : today
    const endsOn = addDays(addMonths(startsOn, extensionMonths), -1)
    const extensionId = randomUUID()
    await tx.insert(extensions).values({ id: extensionId, dossierId: id, startsOn, endsOn, issuedAt: now })
    const facts = { extension: extensionId, day: endsOn }
    await record(tx, { dossierId: id, action: 'issueExtension', role: 'system', at: now, detail: facts })
    await tellOwner(tx, dossier, { kind: 'extensionIssued', at: now, facts })
  })
}

/**
 * Issues and renews the extension certificates (CESEDA R431-15-1): the card has run out, the file was found complete, and
 * there is no decision yet. Three months at most, renewed fifteen days before their end. Twice is the same as once.
 */
export async function sweepExtensions(now: Date): Promise<void> {
  const today = parisDay(now)
  const due = await database()
    .select({ id: dossiers.id })
    .from(dossiers)
    .where(
      and(
        inArray(dossiers.state, [...transitions.issueExtension.from]),
        lt(dossiers.permitExpiresOn, today),
        sql`(${dossiers.state} in ${examined} or exists (select 1 from events v
          where v.dossier_id = ${dossiers.id} and v.action = 'validateCompleteness'))`,
        sql`not exists (select 1 from extensions e where e.dossier_id = ${dossiers.id}
          and e.ends_on > ${addDays(today, renewalDays)}::date)`,
      ),
    )
  await eachApart(due, 'issueExtension', ({ id }) => extend(id, today, now))
}
