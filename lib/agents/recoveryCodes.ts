import { randomInt } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { agents } from '@/db/schema/agents'
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

/** New recovery codes, in the place of all those before. They are shown once: only their fingerprints are kept. */
export async function renewRecoveryCodes({ id }: Agent): Promise<string[]> {
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
