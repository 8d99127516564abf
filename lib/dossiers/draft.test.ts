import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { sessions } from '@/db/schema/people'
import { graceHours, revokeSession } from '@/lib/accounts/sessions'
import { secondsLeft } from '@/lib/accounts/sessionTime'
import { systemClock } from '@/lib/clock'
import { idleSessions } from '@/lib/demo/idle'
import { typed } from '@/lib/demo/typed'
import { NotFound, Refusal } from '@/lib/errors'
import { itemKey, itemsOf } from '@/lib/procedure/answers'
import { certify, completeDraft, freshDemo, signedIn } from '@/lib/testing/people'
import { findCurrentDossier, saveAnswers, saveTyping, startDraft } from './draft'
import { removeItem, restoreItem } from './items'
import { findVisit } from './read'
import { newReference } from './reference'
import { submitDossier } from './submit'

beforeEach(freshDemo)

const page = 'coordonnees'
const save = (sessionId: string, reference: string, version: number, values = typed.coordonnees) =>
  saveAnswers(sessionId, { reference, page, version, values })

test('a person has one draft, however often it is asked for', async () => {
  const joao = await signedIn()
  const [first, second] = await Promise.all([startDraft(joao), startDraft(joao)])
  expect(second).toBe(first)
  expect((await findCurrentDossier(joao))?.reference).toBe(first)
})

test.each(['9900000999', '9900000111'])('%s may not open a draft here', async (foreignerNumber) => {
  await expect(startDraft(await signedIn(foreignerNumber))).rejects.toBeInstanceOf(NotFound)
})

describe('saving what is being typed', () => {
  test('a session that sleeps saves every key, each under the version that the one before told', async () => {
    const joao = await signedIn()
    const reference = await startDraft(joao)
    await idleSessions()
    const type = (version: number, phone: string) =>
      saveTyping(joao.sessionId, { reference, page, version, values: { phone } })
    expect(await type(0, '06 39')).toMatchObject({ version: 1, asleep: true })
    expect(await type(1, '06 39 98')).toMatchObject({ version: 2, asleep: true })
    const kept = await database().query.dossiers.findFirst()
    expect(kept?.answers.coordonnees).toEqual({ phone: '06 39 98' })
    await revokeSession(joao.sessionId)
    expect(await type(2, '06')).toBeNull()
  })

  test('is a sign of life of a session that is awake, and of no other', async () => {
    const joao = await signedIn()
    const reference = await startDraft(joao)
    const left = () => secondsLeft('applicant', joao.sessionId)
    const type = (version: number) =>
      saveTyping(joao.sessionId, { reference, page, version, values: { phone: '06' } })
    await idleSessions(20)
    expect(await left()).toBeLessThan(11 * 60)
    expect(await type(0)).toMatchObject({ version: 1, asleep: false })
    expect(await left()).toBeGreaterThan(29 * 60)
    await idleSessions()
    await type(1)
    expect(await left()).toBe(0)
  })
})

describe('saving a page', () => {
  test('keeps what was typed, valid or not, and counts the saves', async () => {
    const joao = await signedIn()
    const reference = await startDraft(joao)
    await save(joao.sessionId, reference, 0, { phone: 'n’importe quoi', addressIsCurrent: 'yes' })
    const visit = await findVisit(joao.sessionId, reference)
    expect(visit?.dossier.answers.coordonnees).toEqual({ phone: 'n’importe quoi', addressIsCurrent: 'yes' })
    expect(visit?.dossier.pageVersions).toEqual({ coordonnees: 1 })
  })

  test('refuses a page made stale elsewhere, and changes nothing', async () => {
    const joao = await signedIn()
    const reference = await startDraft(joao)
    await save(joao.sessionId, reference, 0)
    await expect(save(joao.sessionId, reference, 0, { phone: '06 39 98 01 99' })).rejects.toEqual(
      new Refusal('stalePage'),
    )
    expect((await findVisit(joao.sessionId, reference))?.dossier.answers.coordonnees).toEqual(
      typed.coordonnees,
    )
  })

  test('takes a double click: the same words twice are one save', async () => {
    const joao = await signedIn()
    const reference = await startDraft(joao)
    const [first, second] = await Promise.all([
      save(joao.sessionId, reference, 0),
      save(joao.sessionId, reference, 0),
    ])
    expect(first?.dossier.answers.coordonnees).toEqual(second?.dossier.answers.coordonnees)
    expect((await findVisit(joao.sessionId, reference))?.dossier.pageVersions).toEqual({ coordonnees: 1 })
  })

  test('two pages saved at once both stand', async () => {
    const joao = await signedIn()
    const reference = await startDraft(joao)
    await Promise.all([
      save(joao.sessionId, reference, 0),
      saveAnswers(joao.sessionId, { reference, page: 'motif', version: 0, values: typed.motif }),
    ])
    const { answers } = (await findVisit(joao.sessionId, reference))?.dossier ?? {}
    expect(answers).toMatchObject({ coordonnees: typed.coordonnees, motif: typed.motif })
  })

  test('a stranger’s dossier and a missing one are not found alike', async () => {
    const joao = await signedIn()
    const reference = await startDraft(joao)
    const zofia = await signedIn('9900000103')
    await expect(save(zofia.sessionId, reference, 0)).rejects.toBeInstanceOf(NotFound)
    await expect(save(zofia.sessionId, newReference('69'), 0)).rejects.toBeInstanceOf(NotFound)
    await expect(findVisit(zofia.sessionId, reference)).rejects.toBeInstanceOf(NotFound)
    await expect(findVisit(zofia.sessionId, 'nothing')).rejects.toBeInstanceOf(NotFound)
  })

  test('a session that has ended saves nothing', async () => {
    const joao = await signedIn()
    const reference = await startDraft(joao)
    await revokeSession(joao.sessionId)
    expect(await save(joao.sessionId, reference, 0)).toBeNull()
    expect(await findVisit(joao.sessionId, reference)).toBeNull()
  })

  test.each([
    ['idle for too long', { lastSeenAt: systemClock.inMs(-31 * 60_000) }],
    ['over since an hour', { expiresAt: systemClock.inMs(-3_600_000) }],
  ])('a session %s still saves its page, and is shown nothing', async (_, ended) => {
    const joao = await signedIn()
    const reference = await startDraft(joao)
    await database().update(sessions).set(ended).where(eq(sessions.id, joao.sessionId))
    expect(await save(joao.sessionId, reference, 0)).toBeNull()
    const back = await signedIn()
    expect((await findVisit(back.sessionId, reference))?.dossier.answers.coordonnees).toEqual(
      typed.coordonnees,
    )
  })

  test('a session of yesterday saves nothing', async () => {
    const joao = await signedIn()
    const reference = await startDraft(joao)
    await database()
      .update(sessions)
      .set({ expiresAt: systemClock.inMs(-graceHours * 3_600_000) })
      .where(eq(sessions.id, joao.sessionId))
    expect(await save(joao.sessionId, reference, 0)).toBeNull()
    const back = await signedIn()
    expect((await findVisit(back.sessionId, reference))?.dossier.answers.coordonnees).toBeUndefined()
  })

  test('what the form did not hold keeps its answer, what it held empty loses it', async () => {
    const joao = await signedIn()
    const reference = await startDraft(joao)
    await save(joao.sessionId, reference, 0)
    await saveAnswers(joao.sessionId, { reference, page, version: 1, fields: ['phone'], values: {} })
    expect((await findVisit(joao.sessionId, reference))?.dossier.answers.coordonnees).toEqual({
      addressIsCurrent: 'yes',
    })
  })

  test('a deposited dossier takes no answer any more', async () => {
    const joao = await signedIn()
    const reference = await completeDraft(joao)
    await certify(joao, reference)
    await submitDossier(joao, reference)
    await expect(save(joao.sessionId, reference, 1)).rejects.toEqual(new Refusal('alreadySubmitted'))
  })
})

describe('items of a list', () => {
  const id = 'aaaaaaaa01'
  const key = itemKey('enfants', id)

  async function withChild() {
    const joao = await signedIn()
    const reference = await startDraft(joao)
    await saveAnswers(joao.sessionId, {
      reference,
      page: key,
      version: 0,
      values: { childGivenNames: 'Tomás' },
    })
    return { joao, reference }
  }
  const listed = async (sessionId: string, reference: string) =>
    itemsOf('enfants', (await findVisit(sessionId, reference))?.dossier.answers ?? {}).map(({ id }) => id)

  test('a removed child comes back with everything that was typed', async () => {
    const { joao, reference } = await withChild()
    await removeItem(joao.sessionId, reference, key)
    expect(await listed(joao.sessionId, reference)).toEqual([])
    await restoreItem(joao.sessionId, reference, key)
    expect(await listed(joao.sessionId, reference)).toEqual([id])
    const visit = await findVisit(joao.sessionId, reference)
    expect(visit?.dossier.answers[key]).toEqual({ childGivenNames: 'Tomás' })
  })

  test('a stranger, an unknown item and an ended session remove nothing', async () => {
    const { joao, reference } = await withChild()
    const zofia = await signedIn('9900000103')
    await expect(removeItem(zofia.sessionId, reference, key)).rejects.toBeInstanceOf(NotFound)
    await expect(
      removeItem(joao.sessionId, reference, itemKey('enfants', 'zzzzzzzz01')),
    ).rejects.toBeInstanceOf(NotFound)
    const other = await signedIn()
    await revokeSession(joao.sessionId)
    expect(await removeItem(joao.sessionId, reference, key)).toBeNull()
    expect(await listed(other.sessionId, reference)).toEqual([id])
  })
})
