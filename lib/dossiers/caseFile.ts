import { and, asc, desc, eq, gt, inArray, ne, sql } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { agents } from '@/db/schema/agents'
import {
  caseVisits,
  complementItems,
  complements,
  decisions,
  documentReviews,
  notes,
} from '@/db/schema/cases'
import { dossiers, events, type Snapshot } from '@/db/schema/dossiers'
import { corrections } from '@/db/schema/exchanges'
import { accounts, prefectures, registryPeople } from '@/db/schema/people'
import type { Agent } from '@/lib/agents/read'
import type { Language } from '@/lib/copy/languages'
import { NotFound } from '@/lib/errors'
import type { PlainDate } from '@/lib/procedure/calendar'
import { can } from '@/lib/procedure/transitions'
import type { CaseRow } from './lockCase'
import { isReference } from './reference'
import { type AskedReasons, findReasons } from './silenceReasons'
import { currentSnapshot, type StoredFile } from './snapshot'
import { listFiles } from './submit'

export type Correction = Pick<typeof corrections.$inferSelect, 'id' | 'text' | 'answers' | 'isWord' | 'at'>
export type Decision = typeof decisions.$inferSelect
export type ComplementItem = typeof complementItems.$inferSelect
export type Complement = typeof complements.$inferSelect & { items: ComplementItem[] }

/** A dossier as an agent of its prefecture reads it. */
export interface CaseFile {
  /** `snapshot`: as it was last corrected. */
  dossier: CaseRow & { snapshot: Snapshot; submittedAt: Date; refusalDate: PlainDate }
  person: typeof registryPeople.$inferSelect
  accountId: string
  email: string
  /** In which its owner reads the service. */
  language: Language
  /** Its owner has closed his account: no mail reaches him. */
  isClosed: boolean
  prefecture: typeof prefectures.$inferSelect
  handler: string | null
  files: StoredFile[]
  reviews: Partial<Record<string, 'accepted' | 'queried'>>
  /** What the applicant corrected since, newest first. */
  corrections: Correction[]
  reasons: AskedReasons
  /** Newest first; the first one may be open. */
  complements: Complement[]
  /** The proposal or decision that stands, if any. */
  decision: Decision | null
  /** The last one, whatever became of it: what was written is not written twice. */
  lastProposal: Decision | null
  /** Why the last proposal came back, until there is another one. */
  returned: string
  /** Last event, so that a form knows what it was shown. */
  lastEvent: number
}

async function getRows(agent: Agent, reference: string) {
  const [found] = await database()
    .select({
      dossier: dossiers,
      person: registryPeople,
      account: {
        id: accounts.id,
        email: accounts.email,
        language: accounts.language,
        closedAt: accounts.closedAt,
      },
      prefecture: prefectures,
      handler: agents.name,
    })
    .from(dossiers)
    .innerJoin(accounts, eq(accounts.id, dossiers.accountId))
    .innerJoin(registryPeople, eq(registryPeople.foreignerNumber, accounts.foreignerNumber))
    .innerJoin(prefectures, eq(prefectures.code, dossiers.prefectureCode))
    .leftJoin(agents, eq(agents.id, dossiers.handlerId))
    .where(
      and(
        eq(dossiers.reference, reference),
        eq(dossiers.prefectureCode, agent.prefectureCode),
        ne(dossiers.state, 'draft'),
      ),
    )
  return found
}

/** Requests for documents of a dossier with what they ask, newest first. */
export async function listComplements(
  dossierId: string,
  on: Pick<Transaction, 'select'> = database(),
): Promise<Complement[]> {
  const rows = await on
    .select({ complement: complements, item: complementItems })
    .from(complements)
    .innerJoin(complementItems, eq(complementItems.complementId, complements.id))
    .where(eq(complements.dossierId, dossierId))
    .orderBy(desc(complements.askedAt), asc(complementItems.title))
  const found = new Map<string, Complement>()
  for (const { complement, item } of rows) {
    const known = found.get(complement.id) ?? { ...complement, items: [] }
    known.items.push(item)
    found.set(complement.id, known)
  }
  return [...found.values()]
}

/** What the applicant corrected since the deposit, newest first. */
export async function listCorrections(dossierId: string): Promise<Correction[]> {
  return database().query.corrections.findMany({
    where: eq(corrections.dossierId, dossierId),
    orderBy: desc(corrections.at),
  })
}

/** A dossier of the agent's own prefecture; anything else is not found. */
export async function findCase(agent: Agent, reference: string): Promise<CaseFile> {
  if (!isReference(reference)) throw new NotFound()
  const found = await getRows(agent, reference)
  if (!found || !can(agent.role, 'readCase', found.dossier.state)) throw new NotFound()
  const { dossier, person, account, prefecture, handler } = found
  const { submittedAt, refusalDate } = dossier
  const snapshot = currentSnapshot(dossier)
  if (!snapshot || !submittedAt || !refusalDate) throw new NotFound()
  const [files, reviews, asked, proposals, last, corrected, reasons] = await Promise.all([
    listFiles(dossier.id),
    database().query.documentReviews.findMany({ where: eq(documentReviews.dossierId, dossier.id) }),
    listComplements(dossier.id),
    database().query.decisions.findMany({
      where: eq(decisions.dossierId, dossier.id),
      orderBy: desc(decisions.proposedAt),
    }),
    database()
      .select({ sequence: sql<number>`coalesce(max(${events.sequence}), 0)::int` })
      .from(events)
      .where(eq(events.dossierId, dossier.id)),
    listCorrections(dossier.id),
    findReasons(dossier.id),
  ])
  return {
    dossier: { ...dossier, snapshot, submittedAt, refusalDate },
    person,
    accountId: account.id,
    email: account.email,
    language: account.language,
    isClosed: account.closedAt !== null,
    prefecture,
    handler,
    files: files.filter(({ pending }) => !pending),
    reviews: Object.fromEntries(reviews.map(({ document, verdict }) => [document, verdict])),
    corrections: corrected,
    reasons,
    complements: asked,
    decision: proposals.find(({ endedAt }) => endedAt === null) ?? null,
    lastProposal: proposals[0] ?? null,
    returned: proposals[0]?.tookEffectAt ? '' : (proposals[0]?.returnedBecause ?? ''),
    lastEvent: last[0]?.sequence ?? 0,
  }
}

/** Minutes during which an agent counts as being there. */
const presenceMinutes = 15

/** Says that this agent has the dossier open, notes it for its owner, and answers who else has. */
export async function visitCase(agent: Agent, dossierId: string): Promise<{ name: string; at: Date }[]> {
  // One reading, however many of its pages are looked at.
  await database().execute(sql`
    insert into case_reads (dossier_id, agent_id, at)
    select ${dossierId}::uuid, ${agent.id}::uuid, ${agent.now.toISOString()}::timestamptz
    where not exists (select 1 from case_visits v where v.dossier_id = ${dossierId} and v.agent_id = ${agent.id}
      and v.at > ${agent.now.toISOString()}::timestamptz - make_interval(mins => ${presenceMinutes}))`)
  await database()
    .insert(caseVisits)
    .values({ dossierId, agentId: agent.id, at: agent.now })
    .onConflictDoUpdate({ target: [caseVisits.dossierId, caseVisits.agentId], set: { at: agent.now } })
  return database()
    .select({ name: agents.name, at: caseVisits.at })
    .from(caseVisits)
    .innerJoin(agents, eq(agents.id, caseVisits.agentId))
    .where(
      and(
        eq(caseVisits.dossierId, dossierId),
        ne(caseVisits.agentId, agent.id),
        // A dossier may have come from another prefecture a moment ago.
        eq(agents.prefectureCode, agent.prefectureCode),
        gt(
          caseVisits.at,
          sql`${agent.now.toISOString()}::timestamptz - make_interval(mins => ${presenceMinutes})`,
        ),
      ),
    )
    .orderBy(desc(caseVisits.at))
}

export async function listNotes(dossierId: string) {
  return database()
    .select({ id: notes.id, text: notes.text, at: notes.at, author: agents.name })
    .from(notes)
    .innerJoin(agents, eq(agents.id, notes.agentId))
    .where(eq(notes.dossierId, dossierId))
    .orderBy(desc(notes.at))
}

/** The events of a dossier, oldest first, with the names of the agents who made them, and the reasons of what came back: a proposal, a decision. */
export async function listHistory(dossierId: string) {
  return database()
    .select({
      sequence: events.sequence,
      action: events.action,
      role: events.role,
      at: events.at,
      detail: events.detail,
      author: agents.name,
      because: decisions.returnedBecause,
    })
    .from(events)
    .leftJoin(agents, eq(agents.id, events.actorId))
    .leftJoin(
      decisions,
      and(
        inArray(events.action, ['returnProposal', 'reopen', 'revoke']),
        eq(decisions.dossierId, events.dossierId),
        eq(sql`${decisions.id}::text`, sql`${events.detail} ->> 'decision'`),
      ),
    )
    .where(eq(events.dossierId, dossierId))
    .orderBy(asc(events.sequence))
}

export type HistoryRow = Awaited<ReturnType<typeof listHistory>>[number]
