import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { heldForms, sessions } from '@/db/schema/people'
import { systemClock } from '@/lib/clock'
import { demoPassword } from '@/lib/demo/seed'
import { answerComplement, saveWritten } from '@/lib/dossiers/answerComplement'
import { correctAnswers } from '@/lib/dossiers/correct'
import { declareMove } from '@/lib/dossiers/declareMove'
import { rectifyDossier } from '@/lib/dossiers/rectify'
import { forgetOld } from '@/lib/jobs/retention'
import { again, asked, deposited } from '@/lib/testing/agents'
import { freshDemo, sendPicture, signedIn } from '@/lib/testing/people'
import { closeAccount } from './closure'
import { findHeldForm, holdForm } from './heldForm'
import { collectOwnData } from './ownData'
import { revokeSession, revokeSessions } from './sessions'

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

test('what is blank takes the place of nothing', async () => {
  const joao = await signedIn()
  await holdForm(joao.sessionId, address, written)
  await holdForm(joao.sessionId, '/mon-espace', { word: ' ', street: '' })
  expect(await findHeldForm(joao, address)).toEqual(written)
})

test('what is sent is forgotten on its own page alone', async () => {
  const { joao, reference } = await deposited()
  const held = () => database().$count(heldForms)
  const correction = `/mon-espace/demandes/${reference}/rectifier`
  await holdForm(joao.sessionId, `${address}?demande=${reference}`, written)
  await rectifyDossier(await again.visit(joao, reference), 'Mon numéro a changé.')
  expect(await held()).toBe(1)
  const street = { street: '40 passage des Ébénistes', postcode: '75011', commune: 'Paris', insee: '75111' }
  await declareMove(joao, { address: street, movedOn: '2026-10-01' })
  expect(await held()).toBe(0)
  // Declared already, on another device: it is sent all the same.
  await holdForm(joao.sessionId, address, written)
  await declareMove(joao, { address: street, movedOn: '2026-10-01' })
  expect(await held()).toBe(0)
  await holdForm(joao.sessionId, correction, { correction: 'Mon employeur a changé.' })
  await rectifyDossier(await again.visit(joao, reference), 'Mon employeur a changé.')
  expect(await held()).toBe(0)
})

test('a correction of answers is forgotten when it is sent', async () => {
  const { joao, reference } = await deposited()
  const at = (page: string) => `/mon-espace/demandes/${reference}/${page}`
  await holdForm(joao.sessionId, at('rectifier/coordonnees'), { phone: '06 39 98 01 77' })
  const values = { addressIsCurrent: 'yes', phone: '06 39 98 01 77' }
  const visit = await again.visit(joao, reference)
  await correctAnswers(visit, {
    reference,
    page: 'coordonnees',
    version: visit.dossier.pageVersions.coordonnees ?? 0,
    values,
  })
  expect(await findHeldForm(joao, at('rectifier/coordonnees'))).toBeNull()
})

test('an answer to the prefecture is forgotten when it is saved, and when it is sent', async () => {
  const { joao, reference } = await asked('2026-12-31')
  const page = `/mon-espace/demandes/${reference}/complement`
  const sent = [
    async () => saveWritten(await again.visit(joao, reference), { word: 'Voici.' }),
    async () => {
      await sendPicture(joao, reference, 'employment')
      await answerComplement(await again.visit(joao, reference), { word: 'Voici.' })
    },
  ]
  for (const send of sent) {
    await holdForm(joao.sessionId, page, { word: 'Voici.' })
    await send()
    expect(await findHeldForm(joao, page)).toBeNull()
  }
})

test('an account that is closed, and sessions that are all ended, leave nothing held', async () => {
  const joao = await signedIn()
  await holdForm(joao.sessionId, address, written)
  await revokeSessions(database(), joao.accountId)
  expect(await database().$count(heldForms)).toBe(0)
  const other = await signedIn('9900000103')
  await holdForm(other.sessionId, address, written)
  await closeAccount(other.sessionId, { current: demoPassword, address: '203.0.113.7' })
  expect(await database().$count(heldForms)).toBe(0)
})
