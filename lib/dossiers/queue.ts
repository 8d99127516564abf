import { type SQL, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import type { Agent } from '@/lib/agents/read'
import { instantOf } from '@/lib/clock'
import type { PlainDate } from '@/lib/procedure/calendar'
import { type DossierState, openStates, states, supervises } from '@/lib/procedure/transitions'
import { searchWords } from './searchText'

/** The tabs of the queue (`lifecycle.md` §2), by their name in the address. */
export const queueTabs = ['a-prendre', 'mes-dossiers', 'en-attente', 'a-decider', 'clos'] as const
export type QueueTab = (typeof queueTabs)[number]

/** Why a dossier stands where it stands. */
export type Urgency = 'refusal' | 'answered' | 'expired' | 'expires' | 'arrival'

export const sorts = ['urgence', 'depot', 'refus'] as const
export type Sort = (typeof sorts)[number]

export interface QueueQuery {
  tab: QueueTab
  search: string
  state: DossierState | null
  sort: Sort
  /** 1 for the first page. */
  page: number
}

export interface QueueRow {
  reference: string
  state: DossierState
  familyName: string
  givenNames: string[]
  nationalities: string[]
  foreignerNumber: string
  submittedAt: Date
  updatedAt: Date
  refusalDate: PlainDate
  permitExpiresOn: PlainDate | null
  /** Deadline of the request for documents that is open, if any. */
  deadline: PlainDate | null
  suspends: boolean
  /** When it was asked. */
  askedAt: Date | null
  handler: string | null
  urgency: Urgency
}

export const rowsPerPage = 50

// Written out, not bound: an index of some states serves only a query that names them (`db/schema/dossiers.ts`).
const listed = (some: readonly DossierState[]) => sql.raw(some.map((state) => `'${state}'`).join(', '))
const handled = openStates.filter((state) => state !== 'complementRequested' && state !== 'decisionProposed')
const toTake = openStates.filter((state) => state !== 'decisionProposed')
const over = states.filter((state) => state !== 'draft' && !openStates.some((open) => open === state))

/** The condition of each tab, on `d`. */
function inTab(tab: QueueTab, agent: Agent): SQL {
  switch (tab) {
    case 'a-prendre':
      return sql`d.handler_id is null and d.state in (${listed(toTake)})`
    case 'mes-dossiers':
      // Who assigns handles nothing himself: he sees what the others have.
      return supervises(agent.role)
        ? sql`d.handler_id is not null and d.state in (${listed(handled)})`
        : sql`d.handler_id = ${agent.id} and d.state in (${listed(handled)})`
    case 'en-attente':
      return sql`d.state = 'complementRequested'`
    case 'a-decider':
      return sql`d.state = 'decisionProposed'`
    case 'clos':
      return sql`d.state in (${listed(over)})`
  }
}

const orders: Record<Sort, SQL> = {
  urgence: sql`d.urgent_on, d.submitted_at, d.id`,
  depot: sql`d.submitted_at, d.id`,
  refus: sql`d.refusal_date, d.id`,
}

/** The dossiers of a tab that the search and the filter leave, most urgent first; what is over, newest first. */
export async function listQueue(
  agent: Agent,
  query: QueueQuery,
  limit: number = rowsPerPage,
): Promise<QueueRow[]> {
  const { tab, search, state, sort, page } = query
  const order = tab === 'clos' ? sql`d.over_since desc nulls last, d.id` : orders[sort]
  const rows = await database().execute<Record<string, unknown>>(sql`
    with page as materialized (
      select d.* from dossiers d
      where d.prefecture_code = ${agent.prefectureCode} and ${inTab(tab, agent)}
        ${state ? sql`and d.state = ${state}` : sql``} ${found(search)}
      order by ${order} limit ${limit} offset ${(page - 1) * limit})
    select d.reference, d.state, p.family_name as "familyName", p.given_names as "givenNames", p.nationalities,
      p.foreigner_number as "foreignerNumber", d.submitted_at as "submittedAt", d.updated_at as "updatedAt",
      d.refusal_date::text as "refusalDate", d.permit_expires_on::text as "permitExpiresOn",
      c.deadline::text, coalesce(c.suspends, false) as suspends, c.asked_at as "askedAt", h.name as handler,
      case when d.refusal_date - 30 <= ${agent.today}::date then 'refusal'
        when d.answered_on is not null then 'answered'
        when d.permit_expires_on < ${agent.today}::date then 'expired'
        when d.permit_expires_on <= d.refusal_date - 30 then 'expires'
        else 'arrival' end as urgency
    from page d join accounts a on a.id = d.account_id
      join registry_people p on p.foreigner_number = a.foreigner_number
      left join agents h on h.id = d.handler_id
      left join complements c on c.dossier_id = d.id and c.ended_at is null
    order by ${order}`)
  // The columns are those named above, under the constraints of their tables.
  return (rows as unknown as QueueRow[]).map((row) => ({
    ...row,
    submittedAt: instantOf(row.submittedAt),
    askedAt: row.askedAt && instantOf(row.askedAt),
    updatedAt: instantOf(row.updatedAt),
  }))
}

/** The references that an agent would take next; a few, for he may not be alone to take them. */
export async function listMostUrgent(agent: Agent): Promise<string[]> {
  const rows = await database().execute<{ reference: string }>(sql`
    select d.reference from dossiers d
    where d.prefecture_code = ${agent.prefectureCode} and ${inTab('a-prendre', agent)}
    order by ${orders.urgence} limit 10`)
  return rows.map(({ reference }) => reference)
}

/** Every word of the search, somewhere in the names or the numbers. */
function found(search: string): SQL {
  const words = searchWords(search)
  return sql.join(
    words.map((word) => sql`and d.search_text like ${`%${word}%`}`),
    sql` `,
  )
}

/** Counting stops here: beyond, the exact number helps nobody and costs everybody. */
export const countLimit = 1000

/** How many dossiers of each tab the search and the filter leave, so that one sees where to look; `countLimit + 1` for more. */
export async function countQueue(
  agent: Agent,
  { search, state }: Pick<QueueQuery, 'search' | 'state'>,
): Promise<Record<QueueTab, number>> {
  const count = (condition: SQL) => sql`(select count(*)::int from (select 1 from dossiers d
    where d.prefecture_code = ${agent.prefectureCode} and ${condition} limit ${countLimit + 1}) counted)`
  const filter = sql`${state ? sql`and d.state = ${state}` : sql``} ${found(search)}`
  const counts = sql.join(
    queueTabs.map((name) => sql`${count(sql`${inTab(name, agent)} ${filter}`)} as ${sql.identifier(name)}`),
    sql`, `,
  )
  const [row] = await database().execute<Record<QueueTab, number>>(sql`select ${counts}`)
  if (!row) throw new Error('Nothing was counted')
  return row
}
