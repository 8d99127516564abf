import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import type { Agent } from '@/lib/agents/read'
import { NotFound } from '@/lib/errors'
import { type DossierState, supervises } from '@/lib/procedure/transitions'

export interface Statistics {
  byState: { state: DossierState; count: number }[]
  /** Days from the deposit to the decision, of the decisions of the last year: half, and nine tenths, took less. */
  medianDays: number | null
  ninthDecileDays: number | null
  /** Of the dossiers of the last year: how many were asked for documents, and how many passed their refusal date. */
  deposited: number
  complemented: number
  silent: number
  byHandler: { name: string | null; count: number }[]
}

/** The figures of a prefecture, for its supervisor. */
export async function getStatistics(agent: Agent): Promise<Statistics> {
  if (!supervises(agent.role)) throw new NotFound()
  const { prefectureCode: code, today } = agent
  const year = sql`d.submitted_at > ${today}::date - interval '1 year'`
  const [byState, [delays], [lastYear], byHandler] = await Promise.all([
    database().execute<{ state: DossierState; count: number }>(sql`
      select state, count(*)::int as count from dossiers d where prefecture_code = ${code} and state <> 'draft'
      group by state`),
    database().execute<{ median: number | null; ninth: number | null }>(sql`
      select percentile_cont(0.5) within group (order by days) as median,
        percentile_cont(0.9) within group (order by days) as ninth
      from (select extract(epoch from c.took_effect_at - d.submitted_at) / 86400 as days from decisions c
        join dossiers d on d.id = c.dossier_id
        where d.prefecture_code = ${code} and c.took_effect_at > ${today}::date - interval '1 year') delays`),
    database().execute<{ deposited: number; complemented: number; silent: number }>(sql`
      select count(*)::int as deposited,
        count(*) filter (where exists (select 1 from complements c where c.dossier_id = d.id))::int as complemented,
        count(*) filter (where exists (select 1 from events e where e.dossier_id = d.id
          and e.action = 'implicitRefusal'))::int as silent
      from dossiers d where d.prefecture_code = ${code} and d.state <> 'draft' and ${year}`),
    database().execute<{ name: string | null; count: number }>(sql`
      select a.name, count(*)::int as count from dossiers d left join agents a on a.id = d.handler_id
      where d.prefecture_code = ${code}
        and d.state in ('submitted', 'formalReview', 'complementRequested', 'complementReceived', 'underReview', 'decisionProposed')
      group by a.id, a.name order by count desc`),
  ])
  const days = (value: number | null | undefined) => (value == null ? null : Math.round(Number(value)))
  return {
    byState: [...byState],
    medianDays: days(delays?.median),
    ninthDecileDays: days(delays?.ninth),
    deposited: lastYear?.deposited ?? 0,
    complemented: lastYear?.complemented ?? 0,
    silent: lastYear?.silent ?? 0,
    byHandler: [...byHandler],
  }
}

const entriesShown = 200

/** The last events of the dossiers of a prefecture, newest first. */
export async function listJournal(agent: Agent) {
  if (!supervises(agent.role)) throw new NotFound()
  const rows = await database().query.events.findMany({
    columns: {
      id: true,
      action: true,
      detail: true,
      role: true,
      actorId: true,
      at: true,
      sequence: true,
      dossierId: true,
    },
    where: (event, { sql: raw }) =>
      raw`exists (select 1 from dossiers d where d.id = ${event.dossierId}
        and d.prefecture_code = ${agent.prefectureCode} and d.state <> 'draft')`,
    orderBy: (event, { desc }) => desc(event.id),
    limit: entriesShown,
  })
  const ids = [...new Set(rows.map(({ dossierId }) => dossierId))]
  const known = ids.length
    ? await database().query.dossiers.findMany({
        columns: { id: true, reference: true },
        where: (dossier, { inArray }) => inArray(dossier.id, ids),
      })
    : []
  const references = new Map(known.map(({ id, reference }) => [id, reference]))
  return rows.map((row) => ({ ...row, reference: references.get(row.dossierId) ?? '' }))
}
