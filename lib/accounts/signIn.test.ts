import { encode } from 'next-auth/jwt'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { sessions } from '@/db/schema/people'
import { systemClock } from '@/lib/clock'
import { demoPassword } from '@/lib/demo/seed'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/errors'
import { freshDemo, signedIn } from '@/lib/testing/people'
import { findApplicant } from './applicant'
import { revokeSession, sessionIdIn } from './sessions'
import { signInApplicant } from './signIn'

beforeEach(freshDemo)

const attempt = (foreignerNumber: string, password: string) =>
  signInApplicant({ foreignerNumber, password, address: '203.0.113.7' })

test('the right pair opens a session that its cookie leads to', async () => {
  const { sessionId, token } = await attempt('99 0000 0102', demoPassword)
  expect(await sessionIdIn(token)).toBe(sessionId)
  expect(await findApplicant(sessionId)).toMatchObject({
    familyName: 'da Conceição-Gonçalves',
    foreignerNumber: '9900000102',
  })
})

test.each([
  ['a wrong password', '9900000102', 'wrong'],
  ['an unknown number', '9900000555', demoPassword],
  ['a number without an account', '9900000101', demoPassword],
])('%s is one and the same refusal', async (_what, number, password) => {
  await expect(attempt(number, password)).rejects.toEqual(new Refusal('signInUnknown'))
})

test('six failures, then a wait that is told, even with the right password', async () => {
  for (let tries = 0; tries < 6; tries += 1)
    await expect(attempt('9900000103', 'wrong')).rejects.toEqual(new Refusal('signInUnknown'))
  await expect(attempt('9900000103', demoPassword)).rejects.toEqual(new Refusal('signInTooMany', '15'))
  await expect(attempt('9900000102', demoPassword)).resolves.toHaveProperty('token')
})

test('a burst of guesses counts like the same guesses one by one', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => attempt('9900000103', 'wrong')))
  const refused = outcomes.map((outcome) =>
    outcome.status === 'rejected' ? outcome.reason.code : 'signed in',
  )
  expect(refused.filter((code) => code === 'signInUnknown')).toHaveLength(6)
  expect(refused.filter((code) => code === 'signInTooMany')).toHaveLength(6)
})

test('a revoked session ends at once', async () => {
  const { sessionId } = await attempt('9900000102', demoPassword)
  await revokeSession(sessionId)
  expect(await findApplicant(sessionId)).toBeNull()
})

test.each([
  ['idle for half an hour', { lastSeenAt: systemClock.inMs(-30 * 60_000) }],
  ['older than twelve hours', { expiresAt: systemClock.inMs(-1000) }],
])('a session %s has ended', async (_what, change) => {
  const { sessionId } = await signedIn()
  await database().update(sessions).set(change)
  expect(await findApplicant(sessionId)).toBeNull()
})

test('a sign of life is written at most once a minute', async () => {
  const { sessionId } = await signedIn()
  const old = systemClock.inMs(-10 * 60_000)
  await database().update(sessions).set({ lastSeenAt: old })
  await findApplicant(sessionId)
  const [after] = await database().select().from(sessions)
  expect(after?.lastSeenAt.getTime()).toBeGreaterThan(old.getTime())
})

test('a cookie of another secret, or no cookie, claims no session', async () => {
  expect(await sessionIdIn(undefined)).toBeNull()
  expect(await sessionIdIn('nonsense')).toBeNull()
  const foreign = await encode({ token: { sid: crypto.randomUUID() }, secret: 'another secret' })
  expect(await sessionIdIn(foreign)).toBeNull()
  const strange = await encode({ token: { sid: 'x' }, secret: env().APP_SECRET })
  expect(await sessionIdIn(strange)).toBeNull()
})
