import { and, eq, isNull, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { decisions } from '@/db/schema/cases'
import type { Agent } from '@/lib/agents/read'
import { parisDay } from '@/lib/clock'
import { Refusal } from '@/lib/errors'
import { daysBetween, type PlainDate } from '@/lib/procedure/calendar'
import { letterDays } from '@/lib/procedure/deadlines'
import { can, openStates } from '@/lib/procedure/transitions'
import type { Decision } from './caseFile'
import { actOnCase } from './lockCase'

/** What an agent is told apart from the queue: what the law makes him do, and the dossiers that moved. */
export interface Task {
  /**
   * `reasons`: of an implicit refusal, within a month (CRPA L232-4). `letter`: a decision that nobody opened. `arrived`,
   * `left`: a dossier that came from another prefecture and that nobody has yet, or that went there.
   */
  kind: 'reasons' | 'letter' | 'arrived' | 'left'
  reference: string
  /** Empty for a dossier that left: it is not for this prefecture any more. */
  familyName: string
  givenNames: string[]
  /** The last day to give the reasons; the day since which the letter is due; the day of the move. */
  due: PlainDate
}

/** Days during which a move between prefectures is told. */
const moveDays = 15

const tasksShown = 50

/** The tasks of a prefecture, the reasons first, then first due first (`lifecycle.md` §2 and §5); none for who decides nothing. */
export async function listTasks({ role, prefectureCode, now }: Agent): Promise<Task[]> {
  if (!can(role, 'propose', 'underReview')) return []
  const open = sql.raw(openStates.map((state) => `'${state}'`).join(', '))
  const since = (days: number) => sql`${now.toISOString()}::timestamptz - make_interval(days => ${days}::int)`
  const rows = await database().execute<Record<keyof Task, unknown>>(sql`
    with tasks as (
      select 'reasons' as kind, e.dossier_id,
        ((e.at at time zone 'Europe/Paris')::date + interval '1 month')::date as due
      from events e where e.action = 'requestReasons' and not exists (
        select 1 from decisions c where c.dossier_id = e.dossier_id and c.took_effect_at > e.at)
        and not exists (select 1 from silence_reasons r where r.dossier_id = e.dossier_id)
      union all
      select 'letter', x.dossier_id, (x.took_effect_at at time zone 'Europe/Paris')::date + ${letterDays}::int
      from decisions x where x.took_effect_at is not null and x.notified_at is null and x.ended_at is null
        and x.letter_at is null
        and x.took_effect_at <= ${since(letterDays)}
      union all
      select distinct case when e.detail ->> 'to' = ${prefectureCode} then 'arrived' else 'left' end, e.dossier_id,
        (e.at at time zone 'Europe/Paris')::date
      from events e where e.action = 'declareMove' and e.at > ${since(moveDays)}
        and ${prefectureCode}::text in (e.detail ->> 'from', e.detail ->> 'to'))
    select t.kind, d.reference, case t.kind when 'left' then '' else p.family_name end as "familyName",
      case t.kind when 'left' then '{}' else p.given_names end as "givenNames", t.due::text
    from tasks t join dossiers d on d.id = t.dossier_id join accounts a on a.id = d.account_id
      join registry_people p on p.foreigner_number = a.foreigner_number
    where (d.prefecture_code = ${prefectureCode}) = (t.kind <> 'left') and (t.kind = 'letter' or d.state in (${open}))
      and (t.kind <> 'arrived' or d.handler_id is null)
    order by t.kind desc, t.due, d.reference limit ${tasksShown}`)
  // The columns are those named above, under the constraints of their tables.
  return [...rows] as unknown as Task[]
}

/** The decision is to be sent by letter: it took effect fifteen days ago, nobody has opened it, and no letter has left. */
export function needsLetter(
  { tookEffectAt, notifiedAt, letterAt }: Pick<Decision, 'tookEffectAt' | 'notifiedAt' | 'letterAt'>,
  today: PlainDate,
): boolean {
  return (
    tookEffectAt !== null &&
    !notifiedAt &&
    !letterAt &&
    daysBetween(parisDay(tookEffectAt), today) >= letterDays
  )
}

/** « La lettre est partie »: told in the history, and the task is over. The first reading still sets the dates of appeal. */
export async function recordLetter(agent: Agent, reference: string): Promise<void> {
  await actOnCase(agent, reference, 'recordLetter', async (tx, locked) => {
    const standing = await tx.query.decisions.findFirst({
      where: and(eq(decisions.dossierId, locked.id), isNull(decisions.endedAt)),
    })
    if (!standing || !needsLetter(standing, agent.today)) throw new Refusal('caseMoved')
    await tx.update(decisions).set({ letterAt: agent.now }).where(eq(decisions.id, standing.id))
    return { detail: { decision: standing.id } }
  })
}
