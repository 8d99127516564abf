import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { agents } from '@/db/schema/agents'
import { caseReads, complementItems, complements, decisions } from '@/db/schema/cases'
import { dossiers, events } from '@/db/schema/dossiers'
import { corrections } from '@/db/schema/exchanges'
import { messages } from '@/db/schema/messages'
import { moves } from '@/db/schema/moves'
import { heldForms, registryPeople, sessions } from '@/db/schema/people'
import { findReasons } from '@/lib/dossiers/silenceReasons'
import { listFiles } from '@/lib/dossiers/submit'
import type { Applicant } from './applicant'

/** What was asked of him, with what he answered, or has written and not sent. */
async function listRequests(dossierId: string) {
  return database()
    .select({
      askedAt: complements.askedAt,
      deadline: complements.deadline,
      endedAt: complements.endedAt,
      written: complements.written,
      title: complementItems.title,
      reason: complementItems.reason,
      remark: complementItems.remark,
      answer: complementItems.answer,
      answeredAt: complementItems.answeredAt,
    })
    .from(complements)
    .innerJoin(complementItems, eq(complementItems.complementId, complements.id))
    .where(eq(complements.dossierId, dossierId))
}

/** What a dossier holds of its owner. The notes of agents, and what they have proposed and not sent, are theirs. */
async function dossierData(dossier: typeof dossiers.$inferSelect) {
  const of = { where: eq(events.dossierId, dossier.id), orderBy: asc(events.sequence) }
  const { reference, state, createdAt, submittedAt, refusalDate, answers, gathered, snapshot } = dossier
  return {
    reference,
    state,
    createdAt,
    submittedAt,
    refusalDate,
    answers,
    gathered,
    snapshot,
    files: (await listFiles(dossier.id)).map(
      ({ document, name, mediaType, pages, bytes, sha256, receivedAt }) => ({
        document,
        name,
        mediaType,
        pages,
        bytes,
        sha256,
        receivedAt,
      }),
    ),
    corrections: await database().query.corrections.findMany({
      columns: { text: true, answers: true, at: true },
      where: eq(corrections.dossierId, dossier.id),
    }),
    requests: await listRequests(dossier.id),
    reasons: (await findReasons(dossier.id)).given?.text ?? null,
    decisions: await database().query.decisions.findMany({
      columns: {
        outcome: true,
        mention: true,
        startsOn: true,
        endsOn: true,
        law: true,
        facts: true,
        missing: true,
        tookEffectAt: true,
        endedAt: true,
        notifiedAt: true,
        appealLastDay: true,
      },
      where: and(eq(decisions.dossierId, dossier.id), isNotNull(decisions.tookEffectAt)),
    }),
    events: (await database().query.events.findMany(of)).map(({ action, role, at }) => ({
      action,
      role,
      at,
    })),
    reads: await database()
      .select({ at: caseReads.at, name: agents.name, quality: agents.quality })
      .from(caseReads)
      .innerJoin(agents, eq(agents.id, caseReads.agentId))
      .where(eq(caseReads.dossierId, dossier.id))
      .orderBy(asc(caseReads.at)),
  }
}

/** All that the service holds of a person, for that person (GDPR, articles 15 and 20); the files themselves are in each dossier. */
export async function collectOwnData({ accountId, email, foreignerNumber, now }: Applicant) {
  const own = await database().query.dossiers.findMany({
    where: eq(dossiers.accountId, accountId),
    orderBy: asc(dossiers.createdAt),
  })
  const requests = []
  for (const dossier of own) requests.push(await dossierData(dossier))
  return {
    collectedAt: now,
    account: { email, foreignerNumber },
    registry: await database().query.registryPeople.findFirst({
      where: eq(registryPeople.foreignerNumber, foreignerNumber),
    }),
    requests,
    messages: await database().query.messages.findMany({
      columns: { kind: true, at: true, readAt: true },
      where: eq(messages.accountId, accountId),
      orderBy: asc(messages.at),
    }),
    moves: await database().query.moves.findMany({
      columns: { oldAddress: true, newAddress: true, movedOn: true, declaredAt: true },
      where: eq(moves.accountId, accountId),
    }),
    unsent: await database().query.heldForms.findMany({
      columns: { address: true, values: true, heldAt: true },
      where: eq(heldForms.accountId, accountId),
    }),
    sessions: await database().query.sessions.findMany({
      columns: { createdAt: true, lastSeenAt: true, revokedAt: true },
      where: eq(sessions.accountId, accountId),
    }),
  }
}
