import { randomUUID } from 'node:crypto'
import { and, asc, count, eq, max, ne, sql } from 'drizzle-orm'
import * as z from 'zod/mini'
import { database, type Transaction } from '@/db/client'
import { agentSessions, agents } from '@/db/schema/agents'
import { dossiers } from '@/db/schema/dossiers'
import { prefectures } from '@/db/schema/people'
import { clock, instantOf } from '@/lib/clock'
import { folded } from '@/lib/dossiers/searchText'
import { NotFound, Refusal } from '@/lib/errors'
import { log } from '@/lib/log'
import { type AgentRole, administers, agentRoles, openStates } from '@/lib/procedure/transitions'
import { choice, email, text } from '@/lib/procedure/values'
import { isUuid } from '@/lib/uuid'
import { sendAccessLink } from './access'
import { getAgent } from './actor'
import type { Agent } from './read'
import { revokeAgentSessions } from './sessions'

/** `waiting`: the link was sent and not followed yet. */
export const standings = ['working', 'waiting', 'ended'] as const
export type Standing = (typeof standings)[number]

export interface AgentAccount {
  id: string
  name: string
  quality: string
  email: string
  role: AgentRole
  /** Empty for an administrator. */
  prefectureCode: string
  prefecture: string
  standing: Standing
  lastSeenAt: Date | null
}

const columns = {
  id: agents.id,
  name: agents.name,
  quality: agents.quality,
  email: agents.email,
  role: agents.role,
  prefectureCode: sql<string>`coalesce(${prefectures.code}, '')`,
  prefecture: sql<string>`coalesce(${prefectures.name}, '')`,
  standing: sql<Standing>`case when not ${agents.active} then 'ended' when ${agents.passwordHash} is null then 'waiting' else 'working' end`,
  lastSeenAt: max(agentSessions.lastSeenAt),
}

function accountsWhere(condition: ReturnType<typeof and>) {
  return database()
    .select(columns)
    .from(agents)
    .leftJoin(prefectures, eq(prefectures.code, agents.prefectureCode))
    .leftJoin(agentSessions, eq(agentSessions.agentId, agents.id))
    .where(condition)
    .groupBy(agents.id, prefectures.code)
    .orderBy(asc(agents.prefectureCode), asc(agents.name))
}

/** The administrator behind a claimed session; to anybody else these pages do not exist. */
export async function getAdministrator(sessionId: string): Promise<Agent> {
  const agent = await getAgent(sessionId)
  if (!administers(agent.role)) throw new NotFound()
  return agent
}

/** How many accounts a page shows; a search finds the others. */
export const accountsShown = 200

/**
 * The accounts of agents, by prefecture and name, in whose name, address or prefecture each word of `search` is found,
 * whatever its accents. A country has a few thousand of them: they are read whole.
 */
export async function listAgentAccounts(search: string): Promise<AgentAccount[]> {
  const wanted = search.split(/\s+/u).map(folded)
  const rows = await accountsWhere(undefined)
  return rows
    .filter(({ name, email, prefecture }) => {
      const text = [name, email, prefecture].map(folded).join('|')
      return wanted.every((word) => text.includes(word))
    })
    .slice(0, accountsShown)
    .map(seen)
}

function seen(row: AgentAccount): AgentAccount {
  return { ...row, lastSeenAt: row.lastSeenAt && instantOf(row.lastSeenAt) }
}

/** An account with the number of open dossiers that its agent handles. */
export async function findAgentAccount(id: string): Promise<(AgentAccount & { handles: number }) | null> {
  const [row] = isUuid(id) ? await accountsWhere(eq(agents.id, id)) : []
  if (!row) return null
  const [handled] = await database()
    .select({ handles: count() })
    .from(dossiers)
    .where(and(eq(dossiers.handlerId, id), sql`${dossiers.state} = any(${sql.param([...openStates])})`))
  return { ...seen(row), handles: handled?.handles ?? 0 }
}

export interface TypedAccount {
  name: string
  quality: string
  email: string
  role: string
  /** Read for a new account only: who goes to another prefecture gets another account there. */
  prefecture: string
}

const shape = z.object({
  name: text(120, true),
  quality: text(120, true),
  email: email(true),
  role: choice(agentRoles, true),
})

type Outcome = { issues: Record<string, string> } | { id: string }

/**
 * Opens an account and sends its link, or changes one. An administrator has no prefecture, everybody else has one.
 * @returns the issues of the fields, or the id of the account
 */
export async function saveAgentAccount(
  sessionId: string,
  id: string | null,
  typed: TypedAccount,
): Promise<Outcome> {
  const admin = await getAdministrator(sessionId)
  const known = id === null ? null : await findAgentAccount(id)
  if (id !== null && !known) throw new NotFound()
  const parsed = shape.safeParse(typed)
  const issues: Record<string, string> = {}
  for (const { path, message } of parsed.error?.issues ?? []) issues[String(path[0])] ??= message
  const role = agentRoles.find((one) => one === typed.role)
  const prefectureCode = known ? known.prefectureCode : typed.prefecture
  if (role && !known) Object.assign(issues, await prefectureIssue(role, prefectureCode))
  if (role && known && administers(role) !== administers(known.role)) issues.role = 'roleKind'
  if (!parsed.success || !role || Object.keys(issues).length > 0) return { issues }
  // Another address starts an account again: a slip in one's own would close the door behind one.
  const email = parsed.data.email.toLowerCase()
  if (known?.id === admin.id && (role !== admin.role || email !== known.email))
    throw new Refusal('ownAccount')
  const values = { ...parsed.data, email, role }
  return { id: await write(admin, known, { ...values, prefectureCode: prefectureCode || null }) }
}

async function prefectureIssue(role: AgentRole, code: string): Promise<Record<string, string>> {
  if (administers(role)) return code ? { prefecture: 'prefectureNeedless' } : {}
  const found = await database().query.prefectures.findFirst({ where: eq(prefectures.code, code) })
  return found ? {} : { prefecture: 'prefectureMissing' }
}

type Values = Pick<typeof agents.$inferInsert, 'name' | 'quality' | 'email' | 'role' | 'prefectureCode'>

async function write(admin: Agent, known: AgentAccount | null, values: Values): Promise<string> {
  const id = known?.id ?? randomUUID()
  const createdAt = await clock.now()
  await database().transaction(async (tx) => {
    await refuseKnownAddress(tx, values.email, id)
    if (known) {
      await tx.update(agents).set(values).where(eq(agents.id, id))
      // A link that waits in the mailbox of another address is no way in any more.
      if (known.email !== values.email) await startAgain(tx, { id, email: values.email })
    } else {
      await tx.insert(agents).values({ id, ...values, createdAt })
      await sendAccessLink(tx, { id, email: values.email })
    }
  })
  log.info(known ? 'agent account changed' : 'agent account opened', { id, by: admin.id })
  return id
}

async function refuseKnownAddress(tx: Transaction, address: string, id: string): Promise<void> {
  const [other] = await tx
    .select({ id: agents.id })
    .from(agents)
    .where(and(eq(agents.email, address), eq(agents.active, true), ne(agents.id, id)))
  if (other) throw new Refusal('agentKnown', address)
}

/** Takes the password and the second factor away, ends every session, and sends a link to choose them anew. */
async function startAgain(tx: Transaction, agent: { id: string; email: string }): Promise<void> {
  const set = { passwordHash: null, codeSecret: null, recoveryCodes: [] }
  await tx.update(agents).set(set).where(eq(agents.id, agent.id))
  await revokeAgentSessions(tx, agent.id)
  await sendAccessLink(tx, agent)
}

export const accountActs = ['renew', 'end', 'resume'] as const
export type AccountAct = (typeof accountActs)[number]

/**
 * `renew`: a lost telephone or password, a link that expired. `end`: nobody signs in with it any more; what the agent
 * wrote stays under his name. `resume`: it serves again, by a new link. Nobody does any of them to his own account.
 */
export async function actOnAccount(sessionId: string, id: string, act: AccountAct): Promise<void> {
  const admin = await getAdministrator(sessionId)
  const account = await findAgentAccount(id)
  if (!account) throw new NotFound()
  if (account.id === admin.id) throw new Refusal('ownAccount')
  // A page of before: what it asks for is done already, or makes no sense any more.
  if ((act === 'resume') !== (account.standing === 'ended')) return
  await database().transaction(async (tx) => {
    if (act === 'resume') await refuseKnownAddress(tx, account.email, id)
    await tx
      .update(agents)
      .set({ active: act !== 'end' })
      .where(eq(agents.id, id))
    if (act === 'end') await revokeAgentSessions(tx, id)
    else await startAgain(tx, account)
  })
  log.info(`agent account: ${act}`, { id, by: admin.id })
}
