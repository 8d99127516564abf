import { beforeEach, expect, test } from 'vitest'
import { NotFound, Refusal } from '@/lib/errors'
import { certify, completeDraft, freshDemo, signedIn } from '@/lib/testing/people'
import { startDraft } from './draft'
import { findGathered, keepGathered } from './gathered'
import { findVisit } from './read'
import { submitDossier } from './submit'

beforeEach(freshDemo)

const list = ['identity', 'address', 'ephoto']

async function gatheredBy(sessionId: string, reference: string) {
  const visit = await findVisit(sessionId, reference)
  return visit && findGathered(visit)
}

test('what is ticked is kept, and what is no longer ticked goes', async () => {
  const joao = await signedIn()
  const reference = await startDraft(joao)
  expect(await gatheredBy(joao.sessionId, reference)).toEqual([])
  await keepGathered(joao, reference, { shown: list, ticked: ['identity', 'ephoto'] })
  expect(await gatheredBy(joao.sessionId, reference)).toEqual(['identity', 'ephoto'])
  await keepGathered(joao, reference, { shown: list, ticked: ['address'] })
  expect(await gatheredBy(joao.sessionId, reference)).toEqual(['address'])
})

test('a tick on a document that this situation does not ask stays', async () => {
  const joao = await signedIn()
  const reference = await startDraft(joao)
  await keepGathered(joao, reference, { shown: ['identity', 'minorStatement'], ticked: ['minorStatement'] })
  await keepGathered(joao, reference, { shown: list, ticked: ['identity'] })
  expect(await gatheredBy(joao.sessionId, reference)).toEqual(['minorStatement', 'identity'])
})

test('a document that nobody knows is not kept, nor one that the list did not show', async () => {
  const joao = await signedIn()
  const reference = await startDraft(joao)
  await keepGathered(joao, reference, { shown: ['identity', 'spaceship'], ticked: ['spaceship', 'address'] })
  expect(await gatheredBy(joao.sessionId, reference)).toEqual([])
})

test('a stranger ticks nothing, and a deposited request stays as it is', async () => {
  const joao = await signedIn()
  const reference = await completeDraft(joao)
  const ticks = { shown: list, ticked: ['identity'] }
  const zofia = await signedIn('9900000103')
  await expect(keepGathered(zofia, reference, ticks)).rejects.toBeInstanceOf(NotFound)
  await certify(joao, reference)
  await submitDossier(joao, reference)
  await expect(keepGathered(joao, reference, ticks)).rejects.toEqual(new Refusal('alreadySubmitted'))
  expect(await gatheredBy(joao.sessionId, reference)).toEqual([])
})
