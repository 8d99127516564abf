// The queue of agents with two hundred thousand dossiers: its pages and its searches, one request at a time.
import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { median } from './measure.mjs'

const dossiers = 200_000
const requests = 25

const addresses = {
  'à prendre': '/agents/dossiers',
  'page 12': '/agents/dossiers?page=12',
  clos: '/agents/dossiers?file=clos',
  'common name': '/agents/dossiers?q=bianchi',
  'rare name': '/agents/dossiers?q=bianchi+prenom123',
  number: '/agents/dossiers?q=5000012345',
  situation: '/agents/dossiers?situation=retired',
}

/**
 * People, accounts and deposited dossiers, straight into the tables; two prefectures, every state. Nothing in them is due
 * today: twenty thousand mails to write at once would be measured, not the pages.
 */
async function fill(sql) {
  await sql`insert into registry_people (foreigner_number, family_name, given_names, sex, birth_date, birth_place, birth_country,
      nationalities, address, permit_kind, permit_starts_on, permit_expires_on)
    select '5' || lpad(i::text, 9, '0'), (array['martin','bianchi','wojcik','garcia','muller','silva','oconnor','novak'])[1 + i % 8]
      || chr(97 + i % 26) || chr(97 + (i / 26) % 26), array['prenom' || i % 997], 'F', '1980-01-01', 'X', 'PRT', array['PRT'], '{}',
      'permit', '2020-01-01', current_date + 1 + (i % 700) from generate_series(1, ${dossiers}::int) i`
  await sql`insert into accounts (id, foreigner_number, email, password_hash, created_at)
    select gen_random_uuid(), foreigner_number, 'nobody@demo.example', 'none', now() from registry_people
    where foreigner_number like '5%'`
  await sql`insert into dossiers (id, reference, account_id, state, procedure_version, created_at, updated_at, submitted_at,
      refusal_date, prefecture_code, permit_expires_on, occupation, search_text, snapshot)
    select gen_random_uuid(), '69' || lpad(n::text, 17, '0'), id, (array['submitted','formalReview','underReview','decisionProposed',
      'accepted','cardDelivered','refused','withdrawn','closed','cardAvailable'])[1 + n % 10], 'x', now(), now(),
      now() - make_interval(days => n % 120), current_date + 1 + n % 120, case when n % 3 = 0 then '75' else '69' end,
      permit_expires_on, case when n % 41 = 0 then 'retired' else 'employed' end, family_name || '|' || given_names[1] || '|' || foreigner_number, '{}'
    from (select a.id, p.*, (row_number() over ())::int as n from accounts a join registry_people p using (foreigner_number)
      where foreigner_number like '5%') people`
  await sql`analyze`
}

/** An agent of the prefecture of Lyon with a live session: the header that carries it. */
async function agentCookie(sql, secret) {
  const [agentId, sessionId] = [randomUUID(), randomUUID()]
  await sql`insert into agents (id, email, role, prefecture_code, name, quality, password_hash, code_secret, created_at)
    values (${agentId}, 'agent@prefecture.example', 'officer', '69', 'Agent', 'agent', 'none', '\\x00', now())`
  await sql`insert into agent_sessions (id, agent_id, created_at, last_seen_at, expires_at)
    values (${sessionId}, ${agentId}, now(), now(), now() + interval '12 hours')`
  return `agent-session=${await encode({ token: { sid: sessionId }, secret, maxAge: 12 * 3600 })}`
}

async function timed(url, cookie) {
  const begun = performance.now()
  const answer = await fetch(url, { headers: { cookie } })
  const body = await answer.text()
  if (!answer.ok || !body.includes('Dossiers')) throw new Error(`${url} answered ${answer.status}`)
  return performance.now() - begun
}

/** Median milliseconds of each page, the first requests left out. */
export async function measureQueue({ base, sql, secret }) {
  await fill(sql)
  const cookie = await agentCookie(sql, secret)
  const medians = {}
  for (const [name, path] of Object.entries(addresses)) {
    const times = []
    for (let count = 0; count < requests; count += 1) times.push(await timed(base + path, cookie))
    medians[name] = Math.round(median(times.slice(5)) * 10) / 10
  }
  return medians
}
