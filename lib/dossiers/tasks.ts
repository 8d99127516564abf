import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import type { Agent } from '@/lib/agents/read'
import type { PlainDate } from '@/lib/procedure/calendar'
import { letterDays } from '@/lib/procedure/deadlines'
import { can, openStates } from '@/lib/procedure/transitions'

/** What the law makes an agent do apart from the examination. */
export interface Task {
  /** `reasons`: of an implicit refusal, within a month (CRPA L232-4). `letter`: a decision that nobody opened. */
  kind: 'reasons' | 'letter'
  reference: string
  familyName: string
  givenNames: string[]
  /** The last day to give the reasons; the day since which the letter is due. */
  due: PlainDate
}

const tasksShown = 50

/** The tasks of a prefecture, the reasons first, then first due first (`lifecycle.md` §2 and §5); none for who decides nothing. */
export async function listTasks({ role, prefectureCode, now }: Agent): Promise<Task[]> {
  if (!can(role, 'propose', 'underReview')) return []
  const open = sql.raw(openStates.map((state) => `'${state}'`).join(', '))
  const rows = await database().execute<Record<keyof Task, unknown>>(sql`
    with tasks as (
      select 'reasons' as kind, e.dossier_id,
        ((e.at at time zone 'Europe/Paris')::date + interval '1 month')::date as due
      from events e where e.action = 'requestReasons' and not exists (
        select 1 from decisions c where c.dossier_id = e.dossier_id and c.took_effect_at > e.at)
      union all
      select 'letter', x.dossier_id, (x.took_effect_at at time zone 'Europe/Paris')::date + ${letterDays}::int
      from decisions x where x.took_effect_at is not null and x.notified_at is null and x.ended_at is null
        and x.took_effect_at <= ${now.toISOString()}::timestamptz - make_interval(days => ${letterDays}))
    select t.kind, d.reference, p.family_name as "familyName", p.given_names as "givenNames", t.due::text
    from tasks t join dossiers d on d.id = t.dossier_id join accounts a on a.id = d.account_id
      join registry_people p on p.foreigner_number = a.foreigner_number
    where d.prefecture_code = ${prefectureCode} and (t.kind = 'letter' or d.state in (${open}))
    order by t.kind desc, t.due, d.reference limit ${tasksShown}`)
  // The columns are those named above, under the constraints of their tables.
  return [...rows] as unknown as Task[]
}
