import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { heldForms, sessions } from '@/db/schema/people'
import { systemClock } from '@/lib/clock'
import { demoPassword } from '@/lib/demo/seed'
import { declareMove } from '@/lib/dossiers/declareMove'
import { rectifyDossier } from '@/lib/dossiers/rectify'
import { forgetOld } from '@/lib/jobs/retention'
import { again, deposited } from '@/lib/testing/agents'
import { freshDemo, signedIn } from '@/lib/testing/people'
import { closeAccount } from './closure'
import { findHeldForm, holdForm } from './heldForm'
import { collectOwnData } from './ownData'
import { revokeSession } from './sessions'

beforeEach(freshDemo)

const address = '/mon-espace/changement-adresse'
const written = { street: '40 passage des Ébénistes', postcode: '75011' }
const hoursAgo = (hours: number) => systemClock.inMs(-hours * 3_600_000)
const seenAt = (lastSeenAt: Date, sessionId: string) =>
  database().update(sessions).set({ lastSeenAt }).where(eq(sessions.id, sessionId))

test('what was written when the session ended is found by its owner alone, on its page alone, the last one', async () => {
  const joao = await signedIn()
  await seenAt(hoursAgo(1), joao.sessionId)
  await holdForm(joao.sessionId, address, { street: 'Avant' })
  await holdForm(joao.sessionId, address, written)
  expect(await findHeldForm(await signedIn(), address)).toEqual(written)
  expect(await findHeldForm(await signedIn(), '/mon-espace')).toBeNull()
  expect(await findHeldForm(await signedIn('9900000103'), address)).toBeNull()
  expect((await collectOwnData(joao)).unsent).toMatchObject([{ address, values: written }])
})

test('a session that was revoked, is of another day or was never there holds nothing', async () => {
  const revoked = await signedIn()
  await revokeSession(revoked.sessionId)
  const old = await signedIn()
  await database()
    .update(sessions)
    .set({ expiresAt: hoursAgo(13) })
    .where(eq(sessions.id, old.sessionId))
  for (const sessionId of [revoked.sessionId, old.sessionId, crypto.randomUUID()])
    await holdForm(sessionId, address, written)
  expect(await database().$count(heldForms)).toBe(0)
})

test('what no form of ours can hold is not held', async () => {
  const joao = await signedIn()
  await holdForm(joao.sessionId, address, { street: 'x'.repeat(50_001) })
  expect(await findHeldForm(joao, address)).toBeNull()
})

test('it is shown for twelve hours, and gone at the next sweep after them', async () => {
  const joao = await signedIn()
  await holdForm(joao.sessionId, address, written)
  await database()
    .update(heldForms)
    .set({ heldAt: hoursAgo(11) })
  await forgetOld()
  expect(await findHeldForm(joao, address)).toEqual(written)
  await database()
    .update(heldForms)
    .set({ heldAt: hoursAgo(13) })
  expect(await findHeldForm(joao, address)).toBeNull()
  await forgetOld()
  expect(await database().$count(heldForms)).toBe(0)
})

test('a move that is declared, a correction that is sent and an account that is closed leave nothing held', async () => {
  const ines = await signedIn('9900000109')
  await holdForm(ines.sessionId, address, written)
  const street = { street: '40 passage des Ébénistes', postcode: '75011', commune: 'Paris', insee: '75111' }
  await declareMove(ines, { address: street, movedOn: '2026-10-01' })
  const { joao, reference } = await deposited()
  await holdForm(joao.sessionId, address, written)
  await rectifyDossier(await again.visit(joao, reference), 'Mon numéro a changé.')
  expect(await database().$count(heldForms)).toBe(0)
  const other = await signedIn('9900000103')
  await holdForm(other.sessionId, address, written)
  await closeAccount(other.sessionId, { current: demoPassword, address: '203.0.113.7' })
  expect(await database().$count(heldForms)).toBe(0)
})
