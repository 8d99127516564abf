import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { agents } from '@/db/schema/agents'
import { demoCodeSecret, demoPassword } from '@/lib/demo/seed'
import { Refusal } from '@/lib/errors'
import { agentOf } from '@/lib/testing/agents'
import { freshDemo } from '@/lib/testing/people'
import { codeNow, openSecret, sealSecret, stepOf } from './codes'
import { findAgent } from './read'
import { countRecoveryCodes, renewRecoveryCodes } from './recoveryCodes'
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
  const sabine = await agentOf('instructeur.69')
  const [old = ''] = await renewRecoveryCodes(sabine, demoPassword, '::1')
  const [first = '', ...others] = await renewRecoveryCodes(sabine, demoPassword, '::1')
  expect(others).toHaveLength(7)
  await signInAgent({ ...good(), code: first.toLowerCase().replace('-', ' ') })
  expect(await countRecoveryCodes(sabine)).toBe(7)
  for (const spent of [first, old])
    await expect(signInAgent({ ...good(), code: spent })).rejects.toThrow(unknown)
})

test('new recovery codes are for who knows the password again', async () => {
  const sabine = await agentOf('instructeur.69')
  await expect(renewRecoveryCodes(sabine, 'Autre-chose-2026!', '::1')).rejects.toThrow(
    new Refusal('passwordWrong'),
  )
  expect(await countRecoveryCodes(sabine)).toBe(0)
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
