import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { agents } from '@/db/schema/agents'
import { certificates, decisions } from '@/db/schema/cases'
import { dossiers } from '@/db/schema/dossiers'
import { accounts, prefectures, registryPeople } from '@/db/schema/people'
import { parisDay } from '@/lib/clock'
import { NotFound } from '@/lib/errors'
import { appealLastDay } from '@/lib/procedure/deadlines'
import { record } from './journal'
import { lockOwn } from './lockOwn'
import type { Visit } from './read'

/** The last decision that took effect, as its owner may read it, taken back since or not; null while there is none. */
export async function findOwnDecision({ dossier }: Visit) {
  const [found] = await database()
    .select({
      decision: decisions,
      signatory: { name: agents.name, quality: agents.quality },
      person: registryPeople,
      prefecture: prefectures,
      submittedAt: dossiers.submittedAt,
      certificate: certificates,
    })
    .from(decisions)
    .innerJoin(dossiers, eq(dossiers.id, decisions.dossierId))
    .innerJoin(accounts, eq(accounts.id, dossiers.accountId))
    .innerJoin(registryPeople, eq(registryPeople.foreignerNumber, accounts.foreignerNumber))
    .innerJoin(prefectures, eq(prefectures.code, dossiers.prefectureCode))
    .innerJoin(agents, eq(agents.id, decisions.signedBy))
    .leftJoin(certificates, eq(certificates.decisionId, decisions.id))
    .where(and(eq(decisions.dossierId, dossier.id), isNotNull(decisions.tookEffectAt)))
    .orderBy(desc(decisions.tookEffectAt))
    .limit(1)
  if (!found) return null
  const { signatory, prefecture, person } = found.decision.frozen ?? found
  return {
    ...found,
    signatory,
    prefecture: { ...found.prefecture, ...prefecture },
    person: { ...found.person, ...person },
  }
}

export type OwnDecision = NonNullable<Awaited<ReturnType<typeof findOwnDecision>>>

/**
 * Writes the first display of a decision to its owner: it is the notification, and the appeal period starts
 * (`lifecycle.md` §5). Displayed again, the first time counts. Answers the last day to contest it: of one that was taken
 * back, what it was, if it was ever read.
 */
export async function notifyDecision(
  { applicant, dossier }: Visit,
  {
    id: decisionId,
    endedAt,
    appealLastDay: known,
  }: Pick<OwnDecision['decision'], 'id' | 'endedAt' | 'appealLastDay'>,
): Promise<string | null> {
  if (endedAt) return known
  return database().transaction(async (tx) => {
    // The dossier first, as every verb does: two that wait for each other would wait for ever.
    await lockOwn(tx, applicant, dossier.reference, 'readDecision')
    const locked = await tx.query.decisions.findFirst({
      where: and(eq(decisions.id, decisionId), isNull(decisions.endedAt)),
    })
    if (!locked) throw new NotFound()
    if (locked.notifiedAt && locked.appealLastDay) return locked.appealLastDay
    const lastDay = appealLastDay(parisDay(applicant.now))
    await tx
      .update(decisions)
      .set({ notifiedAt: applicant.now, appealLastDay: lastDay })
      .where(eq(decisions.id, decisionId))
    await record(tx, {
      dossierId: dossier.id,
      action: 'readDecision',
      role: 'applicant',
      actorId: applicant.accountId,
      at: applicant.now,
      detail: { decision: decisionId, day: lastDay },
    })
    return lastDay
  })
}
