import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { dossiers } from '@/db/schema/dossiers'
import { registryPeople } from '@/db/schema/people'
import { clock, minutesAfter, moveClock, parisDay, resetClock } from '@/lib/clock'
import { catalogue } from '@/lib/copy/catalogue'
import { situationInWords } from '@/lib/copy/situationInWords'
import { NotFound } from '@/lib/errors'
import { referenceGroups } from '@/lib/format'
import { addDays } from '@/lib/procedure/calendar'
import {
  again,
  agentOf,
  deposited,
  employment,
  favourable,
  inReview,
  on,
  proposed,
  rowOf,
} from '@/lib/testing/agents'
import { certify, completeDraft, freshDemo, sendPicture, signedIn } from '@/lib/testing/people'
import { withdrawDossier } from './afterDeposit'
import { answerComplement } from './answerComplement'
import { requestComplement } from './complement'
import { proposeDecision, returnProposal } from './decide'
import { assignDossier, assignDossiers, startReview, takeDossier, takeMostUrgent } from './examine'
import {
  countQueue,
  findNextCase,
  listMostUrgent,
  listQueue,
  type QueueQuery,
  queueColumns,
  tabOf,
} from './queue'
import { addressOf, queryOf } from './queueAddress'
import { exportQueue } from './queueExport'
import { submitDossier } from './submit'

beforeEach(async () => {
  await freshDemo()
  await on('2026-11-02T09:00:00Z')
})

const query = (asked: Partial<QueueQuery> = {}): QueueQuery => ({
  tab: 'a-prendre',
  search: '',
  state: null,
  occupation: null,
  sort: 'urgence',
  columns: queueColumns,
  page: 1,
  ...asked,
})

async function alsoFiled(foreignerNumber: string): Promise<string> {
  const person = await signedIn(foreignerNumber)
  const reference = await completeDraft(person)
  await certify(person, reference)
  await submitDossier(person, reference)
  return reference
}

test('a dossier goes from tab to tab with its state, and each tab counts its own', async () => {
  const { joao, reference } = await deposited()
  const sabine = await agentOf('instructeur.69')
  const tabs = async () => {
    const agent = await again.agent(sabine)
    const counts = await countQueue(agent, query())
    const found = Object.entries(counts).flatMap(([tab, count]) => (count > 0 ? [tab] : []))
    expect(found).toEqual([tabOf(await rowOf(reference), agent)])
    return found
  }
  expect(await tabs()).toEqual(['a-prendre'])
  await takeDossier(sabine, reference)
  expect(await tabs()).toEqual(['mes-dossiers'])
  await startReview(sabine, reference)
  await requestComplement(sabine, reference, { items: [employment], deadline: '2026-12-02' })
  expect(await tabs()).toEqual(['en-attente'])
  await sendPicture(joao, reference, 'employment')
  await answerComplement(await again.visit(joao, reference), {})
  expect(await tabs()).toEqual(['mes-dossiers'])
  const [row] = await listQueue(await again.agent(sabine), query({ tab: 'mes-dossiers' }))
  expect(row).toMatchObject({ urgency: 'answered', handler: 'Sabine Rolland' })
})

test('a dossier of a colleague is in the file of a supervisor, and in none of an officer', async () => {
  const { reference } = await inReview()
  const row = await rowOf(reference)
  expect(tabOf(row, await agentOf('superviseur.69'))).toBe('mes-dossiers')
  expect(tabOf(row, await agentOf('valideur.69'))).toBe('a-prendre')
})

test('the most urgent comes first, and says why', async () => {
  // The card of Urs ran out twenty days before the first day of the demo, which is that of the real clock.
  await resetClock()
  const late = await alsoFiled('9900000110')
  const { reference } = await deposited()
  const rows = await listQueue(await agentOf('instructeur.69'), query())
  expect(rows.map((row) => [row.reference, row.urgency])).toEqual([
    [late, 'expired'],
    [reference, 'expires'],
  ])
  // An alert comes before a card that ran out long before it, whatever waits more.
  await database()
    .update(dossiers)
    .set({ refusalDate: addDays(parisDay(await clock.now()), 9) })
    .where(eq(dossiers.reference, reference))
  const alert = await listQueue(await agentOf('instructeur.69'), query())
  expect(alert.map((row) => [row.reference, row.urgency])).toEqual([
    [reference, 'refusal'],
    [late, 'expired'],
  ])
  expect(await listMostUrgent(await agentOf('instructeur.69'))).toEqual([reference, late])
  await moveClock(minutesAfter(await clock.now(), 100 * 24 * 60))
  const later = await listQueue(await agentOf('instructeur.69'), query())
  expect(later.map(({ urgency }) => urgency)).toEqual(['refusal', 'refusal'])
})

test('the file is put in the order that is asked: deposit, implicit refusal, end of the card', async () => {
  await resetClock()
  const { reference: joao } = await deposited()
  await moveClock(minutesAfter(await clock.now(), 24 * 60))
  const urs = await alsoFiled('9900000110')
  const order = async (sort: QueueQuery['sort']) =>
    (await listQueue(await agentOf('instructeur.69'), query({ sort }))).map(({ reference }) => reference)
  expect(await order('depot')).toEqual([joao, urs])
  expect(await order('refus')).toEqual([joao, urs])
  // His card ran out before the demo began.
  expect(await order('carte')).toEqual([urs, joao])
})

test('a search finds by names without accents and by numbers, within the prefecture alone', async () => {
  const { reference } = await deposited()
  const sabine = await agentOf('instructeur.69')
  const found = async (search: string) => (await listQueue(sabine, query({ search }))).length
  expect(await found('goncalves joao')).toBe(1)
  expect(await found('conceicaogoncalves')).toBe(1)
  expect(await found('9900000102')).toBe(1)
  expect(await found(reference.slice(0, 9))).toBe(1)
  expect(await found('personne')).toBe(0)
  expect(await found('99 0000 0102')).toBe(1)
  const counts = await countQueue(sabine, query({ tab: 'clos', search: 'joao' }))
  expect([counts.clos, counts['a-prendre']]).toEqual([0, 1])
  expect(await found("100% d'accord \\ _")).toBe(0)
  expect(await listQueue(await agentOf('instructeur.75'), query({ search: 'joao' }))).toEqual([])
})

test('a proposal that came back is told in the queue of who made it, until there is another one', async () => {
  const { reference } = await proposed()
  await returnProposal(await agentOf('valideur.69'), reference, 'Le contrat a pris fin.')
  const mine = async () => {
    const [row] = await listQueue(await agentOf('instructeur.69'), query({ tab: 'mes-dossiers' }))
    return row?.urgency
  }
  expect(await mine()).toBe('returned')
  await proposeDecision(await agentOf('instructeur.69'), reference, favourable)
  expect(await mine()).toBeUndefined()
})

test('a filter on the state leaves the others out', async () => {
  await inReview()
  const sabine = await agentOf('instructeur.69')
  const rows = await listQueue(sabine, query({ tab: 'mes-dossiers', state: 'formalReview' }))
  expect(rows).toHaveLength(1)
  expect(await listQueue(sabine, query({ tab: 'mes-dossiers', state: 'underReview' }))).toEqual([])
})

test('a filter on the situation keeps those who said it at the deposit, and a line tells it', async () => {
  await deposited()
  const sabine = await agentOf('instructeur.69')
  const rows = await listQueue(sabine, query({ occupation: 'employed' }))
  expect(rows.map(({ situation }) => situationInWords(situation, catalogue('fr')))).toEqual([
    'CDD, moins de 5 ans',
  ])
  expect(await listQueue(sabine, query({ occupation: 'retired' }))).toEqual([])
  expect((await countQueue(sabine, query({ occupation: 'retired' })))['a-prendre']).toBe(0)
})

test('the next dossier is the one less urgent among those the agent handles', async () => {
  await resetClock()
  const late = await alsoFiled('9900000110')
  const { reference } = await deposited()
  const sabine = await agentOf('instructeur.69')
  const nextAfter = async (here: string) => findNextCase(sabine, (await rowOf(here)).id)
  expect(await nextAfter(late)).toBeUndefined()
  await takeDossier(sabine, reference)
  expect(await nextAfter(late)).toBe(reference)
  await takeDossier(sabine, late)
  expect(await nextAfter(reference)).toBeUndefined()
  expect(await findNextCase(await agentOf('instructeur.75'), (await rowOf(late)).id)).toBeUndefined()
})

test('an address keeps the filters and the columns, and forgets what it does not know', () => {
  const asked = {
    file: 'clos',
    situation: 'retired',
    statut: 'x',
    colonnes: ['why', 'x', 'clock'],
    page: '-3',
  }
  const found = queryOf(asked)
  expect(found).toMatchObject({ state: null, occupation: 'retired', columns: ['why', 'clock'], page: 1 })
  expect(addressOf(found)).toEqual({ file: 'clos', situation: 'retired', colonnes: 'why,clock' })
  expect(queryOf(addressOf(found))).toEqual(found)
  expect(addressOf(queryOf({ colonnes: [...queueColumns] }))).toEqual({})
})

test('a supervisor assigns within his prefecture', async () => {
  const { reference } = await deposited()
  const [etienne, sabine, karim] = await Promise.all(
    ['superviseur.69', 'instructeur.69', 'instructeur.75'].map(agentOf),
  )
  if (!etienne || !sabine || !karim) throw new Error('The demo has these agents')
  await expect(assignDossier(etienne, reference, karim.id)).rejects.toThrow()
  await assignDossier(etienne, reference, sabine.id)
  const [row] = await listQueue(sabine, query({ tab: 'mes-dossiers' }))
  expect(row && [row.reference, row.handler, parisDay(row.submittedAt)]).toEqual([
    reference,
    'Sabine Rolland',
    '2026-11-02',
  ])
})

test('several dossiers are assigned at once, and one that has moved holds back no other', async () => {
  const first = await alsoFiled('9900000110')
  const { joao, reference } = await deposited()
  const [etienne, sabine] = [await agentOf('superviseur.69'), await agentOf('instructeur.69')]
  await withdrawDossier(await again.visit(joao, reference))
  const transferred = await alsoFiled('9900000103')
  await database().update(dossiers).set({ prefectureCode: '75' }).where(eq(dossiers.reference, transferred))
  const ticked = [reference, transferred, first]
  expect(await assignDossiers(etienne, ticked, sabine.id)).toEqual({ given: 1, left: 2 })
  expect(await listQueue(sabine, query({ tab: 'mes-dossiers' }))).toHaveLength(1)
  await assignDossier(etienne, first, '')
  expect((await rowOf(first)).handlerId).toBeNull()
  await expect(assignDossier(sabine, first, '')).rejects.toThrow(NotFound)
  await expect(assignDossiers(sabine, [first], sabine.id)).rejects.toThrow(NotFound)
  const elsewhere = await agentOf('instructeur.75')
  await expect(assignDossiers(etienne, [first], elsewhere.id)).rejects.toThrow(NotFound)
})

test('the most urgent is taken, by who may take', async () => {
  await resetClock()
  const late = await alsoFiled('9900000110')
  const { reference } = await deposited()
  const [sabine, etienne] = [await agentOf('instructeur.69'), await agentOf('superviseur.69')]
  expect(await takeMostUrgent(sabine)).toBe(late)
  expect(await takeMostUrgent(sabine)).toBe(reference)
  await expect(takeMostUrgent(sabine)).rejects.toMatchObject({ code: 'nothingToTake' })
  await expect(takeMostUrgent(etienne)).rejects.toThrow(NotFound)
})

test('an export opens in a spreadsheet: no formula, no number rounded, no dossier of elsewhere', async () => {
  const { reference } = await deposited()
  await database()
    .update(registryPeople)
    .set({ familyName: '=HYPERLINK("https://ailleurs.example")' })
    .where(eq(registryPeople.foreignerNumber, '9900000102'))
  const table = await exportQueue(await agentOf('instructeur.69'), query(), catalogue('fr'))
  const [, row] = table.split('\r\n')
  expect(row).toContain(`"'=HYPERLINK(""https://ailleurs.example"")"`)
  expect(row?.startsWith(referenceGroups(reference).join(' '))).toBe(true)
  const elsewhere = await exportQueue(await agentOf('instructeur.75'), query(), catalogue('fr'))
  expect(elsewhere.split('\r\n')).toHaveLength(2)
  await expect(exportQueue(await agentOf('admin'), query(), catalogue('fr'))).rejects.toThrow(NotFound)
})
