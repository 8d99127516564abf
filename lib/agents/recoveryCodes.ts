import { randomInt } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { agents } from '@/db/schema/agents'
import { countSignIn, forgetSignIn } from '@/lib/accounts/limits'
import { passwordMatches } from '@/lib/accounts/passwords'
import { Refusal } from '@/lib/errors'
import { log } from '@/lib/log'
import { recoveryHash } from './codes'
import type { Agent } from './read'

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const codes = 8
const half = 5

function newCode(): string {
  const letters = () => Array.from({ length: half }, () => alphabet[randomInt(alphabet.length)]).join('')
  return `${letters()}-${letters()}`
}

/** Guesses made behind an open session count like those made at sign-in. */
async function checkPassword({ id, email }: Agent, password: string, address: string): Promise<void> {
  await countSignIn(`agent:${email}`, address)
  const found = await database().query.agents.findFirst({
    columns: { passwordHash: true },
    where: eq(agents.id, id),
  })
  if (!(await passwordMatches(found?.passwordHash ?? null, password))) throw new Refusal('passwordWrong')
  await forgetSignIn(`agent:${email}`, address)
}

/**
 * New recovery codes, in the place of all those before. They are shown once: only their fingerprints are kept. The
 * password is asked for again: whoever finds a session open must not leave with a second factor of his own.
 */
export async function renewRecoveryCodes(agent: Agent, password: string, address: string): Promise<string[]> {
  await checkPassword(agent, password, address)
  const { id } = agent
  const fresh = Array.from({ length: codes }, newCode)
  await database()
    .update(agents)
    .set({ recoveryCodes: fresh.map(recoveryHash) })
    .where(eq(agents.id, id))
  log.info('recovery codes renewed', { id })
  return fresh
}

export async function countRecoveryCodes({ id }: Agent): Promise<number> {
  const found = await database().query.agents.findFirst({
    columns: { recoveryCodes: true },
    where: eq(agents.id, id),
  })
  return found?.recoveryCodes.length ?? 0
}
