import { type SQL, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import type { Agent } from '@/lib/agents/read'
import { instantOf } from '@/lib/clock'
import type { Occupation, Situation } from '@/lib/procedure/answers'
import type { PlainDate } from '@/lib/procedure/calendar'
import type { Outcome } from '@/lib/procedure/transitions'
import { type DossierState, openStates, states, supervises } from '@/lib/procedure/transitions'
import { caseSituation } from './caseSituation'
import { alertDays } from './clockView'
import type { CaseRow } from './lockCase'
import { searchWords } from './searchText'

/** The tabs of the queue (`lifecycle.md` §2), by their name in the address. */
export const queueTabs = ['a-prendre', 'mes-dossiers', 'en-attente', 'a-decider', 'clos'] as const
export type QueueTab = (typeof queueTabs)[number]

/** Why a dossier stands where it stands. */
export type Urgency = 'refusal' | 'returned' | 'answered' | 'expired' | 'expires' | 'arrival'

/** What a line may show besides the person, in its order. */
export const queueColumns = ['why', 'state', 'clock', 'situation', 'handler', 'moved'] as const
export type QueueColumn = (typeof queueColumns)[number]

export const sorts = ['urgence', 'depot', 'refus', 'carte'] as const
export type Sort = (typeof sorts)[number]

export interface QueueQuery {
  tab: QueueTab
  search: string
  state: DossierState | null
  occupation: Occupation | null
  sort: Sort
  /** Those that the agent has left on; they change nothing to what is found. */
  columns: readonly QueueColumn[]
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
  /** The sense of the decision that is proposed, if any. */
  outcome: Outcome | null
  /** As it was on the day of the deposit. */
  situation: Situation
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

/** The tab where this agent finds a dossier; one that a colleague handles stands in none of his, and he begins with the first. */
export function tabOf({ state, handlerId }: CaseRow, agent: Agent): QueueTab {
  if (state === 'complementRequested') return 'en-attente'
  if (state === 'decisionProposed') return 'a-decider'
  if (over.some((closed) => closed === state)) return 'clos'
  return handlerId === agent.id || (handlerId && supervises(agent.role)) ? 'mes-dossiers' : 'a-prendre'
}

/** On `d`: silence will be a refusal within the first of the alerts, which comes before all else. */
const alerted = ({ today }: Agent) => sql`d.refusal_date <= ${today}::date + ${alertDays.first}::int`

/** Of alerts, the day of the refusal; of the others, the day from which waiting harms. */
const urgentFirst = (agent: Agent) => sql`not (${alerted(agent)}),
  case when ${alerted(agent)} then d.refusal_date else d.urgent_on end, d.submitted_at, d.id`

const orders: Record<Exclude<Sort, 'urgence'>, SQL> = {
  depot: sql`d.submitted_at, d.id`,
  refus: sql`d.refusal_date, d.id`,
  carte: sql`d.permit_expires_on, d.id`,
}

function orderOf(agent: Agent, { tab, sort }: Pick<QueueQuery, 'tab' | 'sort'>): SQL {
  if (tab === 'clos') return sql`d.over_since desc nulls last, d.id`
  return sort === 'urgence' ? urgentFirst(agent) : orders[sort]
}

/** A page of a tab, whole rows. The most urgent first is read from two indexes: the alerts, then the others as far as they are shown. */
function pageOf(agent: Agent, query: Omit<QueueQuery, 'columns'>, limit: number): SQL {
  const { tab, sort, page } = query
  const order = orderOf(agent, query)
  const skipped = (page - 1) * limit
  const found = sql`d.prefecture_code = ${agent.prefectureCode} and ${inTab(tab, agent)} ${filtered(query)}`
  if (tab === 'clos' || sort !== 'urgence')
    return sql`page as materialized (
      select d.* from dossiers d where ${found} order by ${order} limit ${limit} offset ${skipped})`
  return sql`
    alerts as materialized (select d.* from dossiers d where ${found} and ${alerted(agent)}
      order by d.refusal_date, d.submitted_at, d.id limit ${skipped + limit}),
    others as materialized (select d.* from dossiers d where ${found} and not (${alerted(agent)})
      order by d.urgent_on, d.submitted_at, d.id limit ${skipped + limit} - (select count(*) from alerts)),
    page as materialized (
      select d.* from (select * from alerts union all select * from others) d
      order by ${order} limit ${limit} offset ${skipped})`
}

/** The dossiers of a tab that the search and the filter leave, most urgent first; what is over, newest first. */
export async function listQueue(
  agent: Agent,
  query: QueueQuery,
  limit: number = rowsPerPage,
): Promise<QueueRow[]> {
  const rows = await database().execute<Record<string, unknown>>(sql`
    with ${pageOf(agent, query, limit)}
    select d.reference, d.state, p.family_name as "familyName", p.given_names as "givenNames", p.nationalities,
      p.foreigner_number as "foreignerNumber", d.submitted_at as "submittedAt", d.updated_at as "updatedAt",
      d.refusal_date::text as "refusalDate", d.permit_expires_on::text as "permitExpiresOn",
      d.answers, d.snapshot ->> 'permitMention' as "filedMention", p.permit_mention as "permitMention",
      p.birth_date::text as "birthDate", p.permit_kind as "permitKind", p.permit_expires_on::text as "cardExpiresOn",
      c.deadline::text, coalesce(c.suspends, false) as suspends, c.asked_at as "askedAt", h.name as handler,
      case when d.state = 'decisionProposed' then (select x.outcome from decisions x
        where x.dossier_id = d.id and x.ended_at is null) end as outcome,
      case when ${alerted(agent)} then 'refusal'
        when d.state = 'underReview' and (select x.returned_because <> '' from decisions x
          where x.dossier_id = d.id order by x.proposed_at desc limit 1) then 'returned'
        when d.answered_on <= coalesce(d.permit_expires_on, d.answered_on) then 'answered'
        when d.permit_expires_on < ${agent.today}::date then 'expired'
        when d.permit_expires_on <= d.refusal_date - ${alertDays.first}::int then 'expires'
        else 'arrival' end as urgency
    from page d join accounts a on a.id = d.account_id
      join registry_people p on p.foreigner_number = a.foreigner_number
      left join agents h on h.id = d.handler_id
      left join complements c on c.dossier_id = d.id and c.ended_at is null
    order by ${orderOf(agent, query)}`)
  // The columns are those named above, under the constraints of their tables.
  return (rows as unknown as FoundRow[]).map(rowOf)
}

type Filed = Parameters<typeof caseSituation>[0]
type FoundRow = Omit<QueueRow, 'situation'> &
  Pick<Filed['dossier'], 'answers'> & { filedMention: string | null } & Pick<
    Filed['person'],
    'birthDate' | 'permitKind' | 'permitMention'
  > & { cardExpiresOn: PlainDate }

function rowOf({
  answers,
  filedMention,
  birthDate,
  permitKind,
  permitMention,
  cardExpiresOn,
  ...row
}: FoundRow) {
  const { nationalities, permitExpiresOn } = row
  const submittedAt = instantOf(row.submittedAt)
  return {
    ...row,
    submittedAt,
    askedAt: row.askedAt && instantOf(row.askedAt),
    updatedAt: instantOf(row.updatedAt),
    situation: caseSituation({
      dossier: { answers, submittedAt, permitExpiresOn, snapshot: { permitMention: filedMention ?? '' } },
      person: { birthDate, nationalities, permitKind, permitMention, permitExpiresOn: cardExpiresOn },
    }),
  }
}

const mostUrgent = {
  tab: 'a-prendre',
  search: '',
  state: null,
  occupation: null,
  sort: 'urgence',
  page: 1,
} as const

/** The references that an agent would take next; a few, for he may not be alone to take them. */
export async function listMostUrgent(agent: Agent): Promise<string[]> {
  const rows = await database().execute<{ reference: string }>(sql`
    with ${pageOf(agent, mostUrgent, 10)}
    select d.reference from page d order by ${urgentFirst(agent)}`)
  return rows.map(({ reference }) => reference)
}

/** The dossier that comes after this one, by urgency, among those the agent handles. */
export async function findNextCase(agent: Agent, dossierId: string): Promise<string | undefined> {
  const [row] = await database().execute<{ reference: string }>(sql`
    select d.reference from dossiers d
    where d.prefecture_code = ${agent.prefectureCode} and ${inTab('mes-dossiers', agent)}
      and (${urgentFirst(agent)}) > (select ${urgentFirst(agent)} from dossiers d where d.id = ${dossierId})
    order by ${urgentFirst(agent)} limit 1`)
  return row?.reference
}

type Filter = Pick<QueueQuery, 'search' | 'state' | 'occupation'>

/** The filters, and every word of the search somewhere in the names or the numbers. */
function filtered({ search, state, occupation }: Filter): SQL {
  return sql.join(
    [
      state ? sql`and d.state = ${state}` : sql``,
      occupation ? sql`and d.occupation = ${occupation}` : sql``,
      ...searchWords(search).map((word) => sql`and d.search_text like ${`%${word}%`}`),
    ],
    sql` `,
  )
}

/**
 * Counting stops here: beyond, the exact number helps nobody and costs everybody. A search that leaves hundreds wants one
 * more word, and each dossier that it finds is read.
 */
export const countLimit = (search: string) => (search ? 250 : 1000)

/** How many dossiers of each tab the search and the filter leave, so that one sees where to look; one more than `countLimit` for more. */
export async function countQueue(agent: Agent, query: Filter): Promise<Record<QueueTab, number>> {
  const count = (condition: SQL) => sql`(select count(*)::int from (select 1 from dossiers d
    where d.prefecture_code = ${agent.prefectureCode} and ${condition} limit ${countLimit(query.search) + 1}) counted)`
  const filter = filtered(query)
  const counts = sql.join(
    queueTabs.map((name) => sql`${count(sql`${inTab(name, agent)} ${filter}`)} as ${sql.identifier(name)}`),
    sql`, `,
  )
  const [row] = await database().execute<Record<QueueTab, number>>(sql`select ${counts}`)
  if (!row) throw new Error('Nothing was counted')
  return row
}
