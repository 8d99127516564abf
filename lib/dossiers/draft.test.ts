import { beforeEach, describe, expect, test } from 'vitest'
import { revokeSession } from '@/lib/accounts/sessions'
import { NotFound, Refusal } from '@/lib/errors'
import { certify, completeDraft, freshDemo, signedIn } from '@/lib/testing/people'
import { typed } from '@/lib/testing/typed'
import { findCurrentDossier, saveAnswers, startDraft } from './draft'
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

test.each(['9900000999', '9900000111', '9900000107'])(
  '%s may not open a draft here',
  async (foreignerNumber) => {
    await expect(startDraft(await signedIn(foreignerNumber))).rejects.toBeInstanceOf(NotFound)
  },
)

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

  test('a deposited dossier takes no answer any more', async () => {
    const joao = await signedIn()
    const reference = await completeDraft(joao)
    await certify(joao, reference)
    await submitDossier(joao, reference, 'fr')
    await expect(save(joao.sessionId, reference, 1)).rejects.toEqual(new Refusal('alreadySubmitted'))
  })
})
