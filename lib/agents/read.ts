import { statements } from '@/db/client'
import { idleMinutes } from '@/lib/accounts/sessions'
import { instantOf, parisDay } from '@/lib/clock'
import type { PlainDate } from '@/lib/procedure/calendar'
import type { AgentRole } from '@/lib/procedure/transitions'

/** The agent of a live session. */
export interface Agent {
  sessionId: string
  id: string
  email: string
  role: AgentRole
  name: string
  quality: string
  /** Empty for an administrator, who belongs to no prefecture and opens no dossier. */
  prefectureCode: string
  prefecture: string
  service: string
  /** A decision is proposed by one and signed by another. */
  twoPeopleDecide: boolean
  /** Legal time of the request. */
  now: Date
  today: PlainDate
}

/** The agent of a live session, or null. Counts as a sign of life, written at most once a minute. */
export async function findAgent(sessionId: string): Promise<Agent | null> {
  const [row] = await statements()`
    select s.id as "sessionId", a.id, a.email, a.role, a.name, a.quality,
      coalesce(p.code, '') as "prefectureCode", coalesce(p.name, '') as prefecture, coalesce(p.service, '') as service,
      coalesce(p.two_people_decide, true) as "twoPeopleDecide", legal_now() as now,
      s.last_seen_at < now() - interval '1 minute' as unseen
    from agent_sessions s join agents a on a.id = s.agent_id left join prefectures p on p.code = a.prefecture_code
    where s.id = ${sessionId} and s.revoked_at is null and a.active and s.expires_at > now()
      and s.last_seen_at > now() - make_interval(mins => ${idleMinutes})`
  if (!row) return null
  if (row.unseen)
    await statements()`update agent_sessions set last_seen_at = now() where id = ${sessionId} and revoked_at is null`
  // The columns are those named above, under the constraints of their tables.
  const { unseen: _unseen, ...agent } = row as unknown as Agent & { unseen: boolean }
  const now = instantOf(agent.now)
  return { ...agent, now, today: parisDay(now) }
}
