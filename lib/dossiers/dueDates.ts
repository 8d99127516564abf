import { and, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { complementItems, complements, decisions } from '@/db/schema/cases'
import { dossiers, events } from '@/db/schema/dossiers'
import { mailOutbox } from '@/db/schema/messages'
import { parisDay } from '@/lib/clock'
import { addDays, daysBetween, type PlainDate } from '@/lib/procedure/calendar'
import { quietDays, reminderDays, unopenedDays } from '@/lib/procedure/deadlines'
import { openStates } from '@/lib/procedure/transitions'
import { eachApart } from './eachApart'
import { record } from './journal'
import { lockForSystem } from './lockForSystem'
import { tellOwner } from './tellOwner'

/** Reminds of the documents that are still awaited, ten, three and one day before the deadline; once for each of them. */
async function remind(complementId: string, now: Date): Promise<void> {
  const today = parisDay(now)
  await database().transaction(async (tx) => {
    const asked = await tx.query.complements.findFirst({ where: eq(complements.id, complementId) })
    if (!asked) return
    const dossier = await lockForSystem(tx, asked.dossierId, 'remindComplement')
    const open = await tx.query.complements.findFirst({
      where: and(eq(complements.id, complementId), isNull(complements.endedAt)),
    })
    if (!dossier || !open) return
    const left = daysBetween(today, open.deadline)
    // Three days off and the reminder of the day is still sent, not those that have passed.
    const stage = [...reminderDays].reverse().find((days) => left <= days)
    if (stage === undefined || left < 0) return
    const mails = await tx
      .select({ kind: mailOutbox.kind, facts: mailOutbox.facts, at: mailOutbox.createdAt })
      .from(mailOutbox)
      .where(eq(mailOutbox.dossierId, dossier.id))
    const said = `${open.id} ${open.deadline} ${stage}`
    if (mails.some(({ kind, facts }) => kind === 'complementReminder' && facts.stage === said)) return
    if (mails.some(({ at }) => daysBetween(parisDay(at), today) < quietDays) && stage > 1) return
    const items = await tx.query.complementItems.findMany({
      where: eq(complementItems.complementId, open.id),
    })
    const count = items.filter(({ answeredAt }) => !answeredAt).length
    await record(tx, {
      dossierId: dossier.id,
      action: 'remindComplement',
      role: 'system',
      at: now,
      detail: { complement: open.id, day: open.deadline, days: String(stage) },
    })
    const facts = { complement: open.id, count: String(count), day: open.deadline, stage: said }
    await tellOwner(tx, dossier, { kind: 'complementReminder', at: now, facts })
  })
}

/** Reminders of the requests whose deadline is near. Twice is the same as once. */
export async function sweepReminders(now: Date): Promise<void> {
  const near = await database()
    .select({ id: complements.id })
    .from(complements)
    .where(
      and(
        isNull(complements.endedAt),
        lte(complements.deadline, addDays(parisDay(now), Math.max(...reminderDays))),
      ),
    )
  await eachApart(near, 'remindComplement', ({ id }) => remind(id, now))
}

async function fallSilent(id: string, today: PlainDate, now: Date): Promise<void> {
  await database().transaction(async (tx) => {
    const dossier = await lockForSystem(tx, id, 'implicitRefusal')
    if (!dossier?.refusalDate || dossier.refusalDate > today) return
    const told = await tx.query.events.findFirst({
      where: and(eq(events.dossierId, id), eq(events.action, 'implicitRefusal')),
    })
    if (told) return
    const detail = { day: dossier.refusalDate }
    await record(tx, { dossierId: id, action: 'implicitRefusal', role: 'system', at: now, detail })
    await tellOwner(tx, dossier, { kind: 'refusalDateReached', at: now, facts: detail })
  })
}

/** On its date, silence is a refusal: an event and a mail; an express decision remains possible (CESEDA R432-1). */
export async function sweepSilence(now: Date): Promise<void> {
  const today = parisDay(now)
  const due = await database()
    .select({ id: dossiers.id })
    .from(dossiers)
    .where(
      and(
        lte(dossiers.refusalDate, today),
        sql`${dossiers.state} in ${openStates}`,
        sql`not exists (select 1 from events e where e.dossier_id = ${dossiers.id} and e.action = 'implicitRefusal')`,
        // What was answered once and is looked at again is not silence.
        sql`not exists (select 1 from decisions c where c.dossier_id = ${dossiers.id} and c.took_effect_at is not null)`,
      ),
    )
  await eachApart(due, 'implicitRefusal', ({ id }) => fallSilent(id, today, now))
}

async function remindUnopened(id: string, dossierId: string, now: Date): Promise<void> {
  await database().transaction(async (tx) => {
    // The dossier first, as every verb does: two that wait for each other would wait for ever.
    const dossier = await lockForSystem(tx, dossierId, 'remindDecision')
    if (!dossier) return
    const told = await tx
      .update(decisions)
      .set({ remindedAt: now })
      .where(and(eq(decisions.id, id), isNull(decisions.remindedAt), isNull(decisions.notifiedAt)))
      .returning({ id: decisions.id })
    if (told.length === 0) return
    const detail = { decision: id }
    await record(tx, { dossierId, action: 'remindDecision', role: 'system', at: now, detail })
    await tellOwner(tx, dossier, { kind: 'decisionUnopened', at: now, facts: detail })
  })
}

/** A decision that nobody opened for a week is told again, once. */
export async function sweepUnopened(now: Date): Promise<void> {
  const due = await database()
    .select({ id: decisions.id, dossierId: decisions.dossierId })
    .from(decisions)
    .where(
      and(
        isNotNull(decisions.tookEffectAt),
        isNull(decisions.notifiedAt),
        isNull(decisions.remindedAt),
        isNull(decisions.endedAt),
        sql`${decisions.tookEffectAt} <= ${now.toISOString()}::timestamptz - make_interval(days => ${unopenedDays})`,
      ),
    )
  await eachApart(due, 'remindDecision', ({ id, dossierId }) => remindUnopened(id, dossierId, now))
}
