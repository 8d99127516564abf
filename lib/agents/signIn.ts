import { and, eq, lt, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { agents } from '@/db/schema/agents'
import { countSignIn, forgetSignIn } from '@/lib/accounts/limits'
import { passwordMatches } from '@/lib/accounts/passwords'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/errors'
import { log } from '@/lib/log'
import { openSecret, recoveryHash, stepOf } from './codes'
import { openAgentSession } from './sessions'

export interface AgentCredentials {
  email: string
  password: string
  /** Six digits of the second factor, or one of the recovery codes. */
  code: string
  /** Network address of the caller, for the limits. */
  address: string
}

/** Uses a code of this moment up; the demo lets it serve twice, so that several people may try at once. */
async function spendCode({ id, codeSecret }: typeof agents.$inferSelect, code: string): Promise<boolean> {
  if (!codeSecret) return false
  const step = stepOf(openSecret(codeSecret, id), code.replace(/\s/gu, ''))
  if (step === null) return false
  const used = await database()
    .update(agents)
    .set({ lastCodeStep: step })
    .where(and(eq(agents.id, id), env().DEMO ? undefined : lt(agents.lastCodeStep, step)))
    .returning({ id: agents.id })
  return used.length > 0
}

/** Uses a recovery code up. */
async function spendRecoveryCode(agentId: string, code: string): Promise<boolean> {
  const hash = recoveryHash(code)
  const used = await database()
    .update(agents)
    .set({ recoveryCodes: sql`array_remove(${agents.recoveryCodes}, ${hash})` })
    .where(and(eq(agents.id, agentId), sql`${hash} = any(${agents.recoveryCodes})`))
    .returning({ id: agents.id })
  return used.length > 0
}

/**
 * Checks the three, and opens a session. Whatever is wrong is one refusal; the code is looked at after the password, so
 * that who does not have it learns nothing and uses nothing up.
 */
export async function signInAgent({
  email,
  password,
  code,
  address,
}: AgentCredentials): Promise<{ agentId: string; token: string }> {
  const known = email.trim().toLowerCase()
  await countSignIn(`agent:${known}`, address)
  const agent = await database().query.agents.findFirst({
    where: and(eq(agents.email, known), eq(agents.active, true)),
  })
  const matches = await passwordMatches(agent?.passwordHash ?? null, password)
  if (!agent || !matches || !((await spendCode(agent, code)) || (await spendRecoveryCode(agent.id, code)))) {
    log.info('agent sign-in refused')
    throw new Refusal('agentSignInUnknown')
  }
  await forgetSignIn(`agent:${known}`, address)
  log.info('agent signed in', { id: agent.id })
  const { token } = await openAgentSession(agent.id)
  return { agentId: agent.id, token }
}
