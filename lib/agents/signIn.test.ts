import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { agents } from '@/db/schema/agents'
import { demoCodeSecret, demoPassword } from '@/lib/demo/seed'
import { Refusal } from '@/lib/errors'
import { freshDemo } from '@/lib/testing/people'
import { codeNow, openSecret, recoveryHash, sealSecret, stepOf } from './codes'
import { findAgent } from './read'
import { openAgentSession, revokeAgentSession } from './sessions'
import { signInAgent } from './signIn'

beforeEach(freshDemo)

const email = 'instructeur.69@prefecture.example'
const good = () => ({ email, password: demoPassword, code: codeNow(demoCodeSecret), address: '::1' })
const unknown = new Refusal('agentSignInUnknown')

test('address, password and code open a session; the address in any case', async () => {
  const { agentId } = await signInAgent({ ...good(), email: 'Instructeur.69@Prefecture.example ' })
  const agent = await database().query.agents.findFirst({ where: eq(agents.id, agentId) })
  expect(agent?.name).toBe('Sabine Rolland')
})

test('whatever is wrong is one refusal', async () => {
  for (const wrong of [
    { email: 'nobody@prefecture.example' },
    { password: 'x' },
    { code: '000000' },
    { code: '' },
  ])
    await expect(signInAgent({ ...good(), ...wrong })).rejects.toThrow(unknown)
})

test('who has left does not come in', async () => {
  await database().update(agents).set({ active: false }).where(eq(agents.email, email))
  await expect(signInAgent(good())).rejects.toThrow(unknown)
})

test('a recovery code stands for a code, once', async () => {
  await database()
    .update(agents)
    .set({ recoveryCodes: [recoveryHash('ABCDE-FGHJK'), recoveryHash('LMNPQ-RSTVW')] })
    .where(eq(agents.email, email))
  await signInAgent({ ...good(), code: 'abcde fghjk' })
  await expect(signInAgent({ ...good(), code: 'ABCDE-FGHJK' })).rejects.toThrow(unknown)
})

test('six failures, and the wait is told', async () => {
  for (let tries = 0; tries < 6; tries += 1)
    await expect(signInAgent({ ...good(), password: 'x' })).rejects.toThrow(unknown)
  await expect(signInAgent(good())).rejects.toThrow(new Refusal('signInTooMany', '15'))
})

test('a session ends at once when it is revoked', async () => {
  const agent = await database().query.agents.findFirst({ where: eq(agents.email, email) })
  const { sessionId } = await openAgentSession(agent?.id ?? '')
  expect((await findAgent(sessionId))?.prefectureCode).toBe('69')
  await revokeAgentSession(sessionId)
  expect(await findAgent(sessionId)).toBeNull()
})

test('a secret is sealed for its agent alone', () => {
  const sealed = sealSecret(demoCodeSecret, 'one')
  expect(openSecret(sealed, 'one')).toBe(demoCodeSecret)
  expect(() => openSecret(sealed, 'another')).toThrow()
})

test('a code is six digits of this moment', () => {
  expect(stepOf(demoCodeSecret, codeNow(demoCodeSecret))).not.toBeNull()
  expect(stepOf(demoCodeSecret, '12345')).toBeNull()
})
