import { beforeEach, expect, test } from 'vitest'
import { clock } from '@/lib/clock'
import { catalogue } from '@/lib/copy/catalogue'
import { NotFound, Refusal } from '@/lib/errors'
import { runDue } from '@/lib/jobs/runDue'
import { again, agentOf, decided, deposited, on } from '@/lib/testing/agents'
import { freshDemo } from '@/lib/testing/people'
import { requestReasons } from './afterDeposit'
import { findOwnDecision, notifyDecision } from './decisionRead'
import { declareMove } from './declareMove'
import { takeDossier } from './examine'
import { getOwnFile } from './ownFile'
import { giveReasons } from './silenceReasons'
import { listTasks, recordLetter } from './tasks'

const french = catalogue('fr')

beforeEach(async () => {
  await freshDemo()
  await on('2026-11-02T09:00:00Z')
})

const tasksOf = async (name: string) =>
  (await listTasks(await agentOf(name))).map(({ kind, reference, due }) => ({ kind, reference, due }))

test('the reasons of an implicit refusal are to be given within a month, until there is a decision', async () => {
  const { joao, reference } = await deposited()
  await on('2027-03-02T09:00:00Z')
  await runDue(await clock.now())
  expect(await tasksOf('instructeur.69')).toEqual([])
  await requestReasons(await again.visit(joao, reference))
  expect(await tasksOf('instructeur.69')).toEqual([{ kind: 'reasons', reference, due: '2027-04-02' }])
  expect(await tasksOf('instructeur.75')).toEqual([])
  expect(await tasksOf('superviseur.69')).toEqual([])
})

test('the reasons are given once, to who asked, by an agent of the prefecture', async () => {
  const text = 'L’attestation d’emploi ne dit pas combien d’heures sont travaillées (CESEDA R233-1).'
  const { joao, reference } = await deposited()
  await expect(giveReasons(await agentOf('instructeur.69'), reference, text)).rejects.toThrow(
    new Refusal('caseMoved'),
  )
  await on('2027-03-02T09:00:00Z')
  await runDue(await clock.now())
  await requestReasons(await again.visit(joao, reference))
  const sabine = await agentOf('instructeur.69')
  await expect(giveReasons(sabine, reference, ' Trop tard. ')).rejects.toThrow(new Refusal('reasonsTooShort'))
  await expect(giveReasons(await agentOf('instructeur.75'), reference, text)).rejects.toThrow(NotFound)
  await expect(giveReasons(await agentOf('superviseur.69'), reference, text)).rejects.toThrow(NotFound)
  await giveReasons(sabine, reference, text)
  expect(await tasksOf('instructeur.69')).toEqual([])
  const { reasons } = await getOwnFile(await again.visit(joao, reference), french)
  expect(reasons).toMatchObject({ asked: expect.any(Date), given: { text } })
  await expect(giveReasons(sabine, reference, text)).rejects.toThrow(new Refusal('caseMoved'))
})

test('a decision that nobody opens for fifteen days is to be sent by letter, once', async () => {
  const { reference } = await decided()
  await on('2026-11-16T09:00:00Z')
  expect(await tasksOf('valideur.69')).toEqual([])
  await on('2026-11-17T10:00:00Z')
  expect(await tasksOf('valideur.69')).toEqual([{ kind: 'letter', reference, due: '2026-11-17' }])
  await expect(recordLetter(await agentOf('instructeur.75'), reference)).rejects.toThrow(NotFound)
  await expect(recordLetter(await agentOf('superviseur.69'), reference)).rejects.toThrow(NotFound)
  await recordLetter(await agentOf('instructeur.69'), reference)
  expect(await tasksOf('valideur.69')).toEqual([])
  await expect(recordLetter(await agentOf('valideur.69'), reference)).rejects.toThrow(
    new Refusal('caseMoved'),
  )
})

test('a dossier that changes prefecture is told to both, to the new one until somebody takes it', async () => {
  const { joao, reference } = await deposited()
  const address = { street: '3 rue des Essais', postcode: '75011', commune: 'Paris', insee: '75111' }
  await declareMove(joao, { address, movedOn: '2026-10-20' })
  expect(await tasksOf('instructeur.75')).toEqual([{ kind: 'arrived', reference, due: '2026-11-02' }])
  const [left, ...others] = await listTasks(await agentOf('instructeur.69'))
  expect(left).toMatchObject({ kind: 'left', reference, familyName: '', givenNames: [] })
  expect(others).toEqual([])
  await takeDossier(await agentOf('instructeur.75'), reference)
  expect(await tasksOf('instructeur.75')).toEqual([])
  await on('2026-11-18T09:00:00Z')
  expect(await tasksOf('instructeur.69')).toEqual([])
})

test('one that was read needs no letter', async () => {
  const { joao, reference } = await decided()
  await on('2026-11-17T10:00:00Z')
  const visit = await again.visit(joao, reference)
  const found = await findOwnDecision(visit)
  if (!found) throw new Error('no decision')
  await notifyDecision(visit, found.decision)
  expect(await tasksOf('valideur.69')).toEqual([])
})
