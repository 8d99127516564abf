import { randomUUID } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { agentLinks, agents } from '@/db/schema/agents'
import { postAccountMail } from '@/lib/accounts/accountMail'
import { type PasswordIssue, passwordIssue } from '@/lib/accounts/passwordRules'
import { hashPassword } from '@/lib/accounts/passwords'
import { hashOf, tokenOf } from '@/lib/accounts/tokens'
import { systemClock } from '@/lib/clock'
import { Refusal } from '@/lib/errors'
import { log } from '@/lib/log'
import { sealSecret, secretOfLink, stepOf } from './codes'
import { openAgentSession, revokeAgentSessions } from './sessions'

/** How long a link of access lives, in hours: over a week-end. */
const linkHours = 72

/** Sends an agent the link by which he chooses his password; those sent before end. */
export async function sendAccessLink(tx: Transaction, agent: { id: string; email: string }): Promise<void> {
  const now = systemClock.now()
  await tx
    .update(agentLinks)
    .set({ usedAt: now })
    .where(and(eq(agentLinks.agentId, agent.id), isNull(agentLinks.usedAt)))
  const id = randomUUID()
  const expiresAt = systemClock.inMs(linkHours * 3_600_000)
  await tx
    .insert(agentLinks)
    .values({ id, agentId: agent.id, hash: hashOf(tokenOf(id)), createdAt: now, expiresAt })
  await postAccountMail(tx, { kind: 'agentAccess', to: agent.email, agentLinkId: id })
}

export interface Access {
  linkId: string
  agentId: string
  email: string
  name: string
  /** Of the second factor that this link proposes, in Base32. */
  secret: string
}

function live(token: string) {
  return and(
    eq(agentLinks.hash, hashOf(token)),
    isNull(agentLinks.usedAt),
    gt(agentLinks.expiresAt, systemClock.now()),
  )
}

/** What a link gives, while it is good. Reading it changes nothing: scanners of mail open every link. */
export async function findAccess(token: string): Promise<Access | null> {
  const [found] = await database()
    .select({ linkId: agentLinks.id, agentId: agents.id, email: agents.email, name: agents.name })
    .from(agentLinks)
    .innerJoin(agents, eq(agents.id, agentLinks.agentId))
    .where(and(live(token), eq(agents.active, true)))
  return found ? { ...found, secret: secretOfLink(found.linkId) } : null
}

export type AccessIssues = Partial<{ password: PasswordIssue; code: 'codeMissing' | 'codeWrong' }>

/**
 * Sets the password and the second factor of a link, which is used up, and opens a session. A code of this moment shows
 * that the application holds the secret.
 */
export async function activateAgent(
  token: string,
  password: string,
  code: string,
): Promise<{ issues: AccessIssues } | { session: string }> {
  const access = await findAccess(token)
  if (!access) throw new Refusal('linkSpent')
  const { agentId, name, secret } = access
  const issues: AccessIssues = {}
  const known = {
    foreignerNumber: null,
    cardNumber: null,
    visaNumber: null,
    familyName: name,
    givenNames: [],
  }
  const wrong = passwordIssue(password, known)
  if (wrong) issues.password = wrong
  const step = stepOf(secret, code.replace(/\s/gu, ''))
  if (step === null) issues.code = code.trim() === '' ? 'codeMissing' : 'codeWrong'
  if (wrong || step === null) return { issues }
  const passwordHash = await hashPassword(password)
  await database().transaction(async (tx) => {
    const used = await tx
      .update(agentLinks)
      .set({ usedAt: systemClock.now() })
      .where(live(token))
      .returning({ id: agentLinks.id })
    const set = {
      passwordHash,
      codeSecret: sealSecret(secret, agentId),
      lastCodeStep: step,
      recoveryCodes: [],
    }
    const changed = await tx
      .update(agents)
      .set(set)
      .where(and(eq(agents.id, agentId), eq(agents.active, true)))
      .returning({ id: agents.id })
    if (used.length === 0 || changed.length === 0) throw new Refusal('linkSpent')
    await revokeAgentSessions(tx, agentId)
  })
  log.info('agent account activated', { id: agentId })
  return { session: (await openAgentSession(agentId)).token }
}
