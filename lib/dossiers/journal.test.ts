import { and, asc, eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { dossiers, events, journalSeals } from '@/db/schema/dossiers'
import { instantOf } from '@/lib/clock'
import { env } from '@/lib/env'
import { inReview, rowOf } from '@/lib/testing/agents'
import { freshDemo } from '@/lib/testing/people'
import { knownCertificates, verifyJournal } from '../../bin/journal.mjs'
import { rowHash } from './chain.mjs'
import { eraseDossier } from './erase'
import { sealJournal } from './sealJournal'
import { sealedHeads } from './seals.mjs'

beforeEach(freshDemo)

async function verified() {
  const told: string[] = []
  const tell = (line: string) => told.push(line)
  const broken = await verifyJournal(env().DATABASE_URL, knownCertificates(), tell)
  return { broken, told }
}

/** Changes a row, and writes the chain of its dossier again from end to end, as who holds the database could. */
async function rewrite(dossierId: string): Promise<void> {
  const rows = await database().query.events.findMany({
    where: eq(events.dossierId, dossierId),
    orderBy: asc(events.sequence),
  })
  let previous = ''
  for (const row of rows) {
    const detail = row.action === 'take' ? { to: 'somebody else' } : row.detail
    previous = rowHash(previous, { ...row, detail })
    await database().update(events).set({ detail, hash: previous }).where(eq(events.id, row.id))
  }
}

test('the command finds every chain whole, and names the first row that is not', async () => {
  const { reference } = await inReview()
  expect(await verified()).toEqual({
    broken: 0,
    told: ['1 dossiers read, 0 broken', '0 daily seals read, 0 broken'],
  })
  const { id } = await rowOf(reference)
  await database()
    .update(events)
    .set({ detail: { to: 'somebody else' } })
    .where(and(eq(events.dossierId, id), eq(events.action, 'take')))
  const { broken, told } = await verified()
  expect(broken).toBe(1)
  expect(told[0]).toMatch(new RegExp(`^Dossier ${reference}: row 3 \\(take, `, 'u'))
})

test('a chain that is written again from end to end is not the one that was sealed', async () => {
  const { reference } = await inReview()
  await sealJournal(instantOf('2026-11-27T00:05:00+01:00'))
  expect((await verified()).broken).toBe(0)
  const { id } = await rowOf(reference)
  await rewrite(id)
  expect(await verified()).toEqual({
    broken: 1,
    told: [
      `Dossier ${reference}: row 4 is not the one that was sealed on 2026-11-27`,
      '1 dossiers read, 0 broken',
      '1 daily seals read, 1 broken',
    ],
  })
})

test('the journal is sealed once a day, and a seal says what moved since the one before', async () => {
  const { id } = await rowOf((await inReview()).reference)
  await sealJournal(instantOf('2026-11-27T00:05:00+01:00'))
  await sealJournal(instantOf('2026-11-27T23:55:00+01:00'))
  await sealJournal(instantOf('2026-11-28T00:05:00+01:00'))
  const seals = await database().query.journalSeals.findMany({ orderBy: asc(journalSeals.id) })
  expect(seals.map(({ day }) => day)).toEqual(['2026-11-27', '2026-11-28'])
  expect(seals.map(({ content }) => sealedHeads(content).map(({ dossierId }) => dossierId))).toEqual([
    [id],
    [],
  ])
  expect((await verified()).told).toContain('2 daily seals read, 0 broken')
})

test('a seal that is changed, taken out or signed by somebody else is told', async () => {
  await inReview()
  for (const day of ['2026-11-27', '2026-11-28', '2026-11-29'])
    await sealJournal(instantOf(`${day}T00:05:00+01:00`))
  const first = eq(journalSeals.day, '2026-11-27')
  await database().update(journalSeals).set({ content: sql`replace(content, ' 4 ', ' 3 ')` }).where(first)
  expect((await verified()).told).toEqual(
    expect.arrayContaining([
      'Seal of 2026-11-27: its signature is broken',
      'Seal of 2026-11-28: it does not follow from the one before',
    ]),
  )
  await database().delete(journalSeals).where(first)
  expect((await verified()).told).toContain('Seal of 2026-11-28: it does not follow from the one before')
  const told: string[] = []
  await verifyJournal(env().DATABASE_URL, [], (line: string) => told.push(line))
  expect(told).toContain('Seal of 2026-11-29: it is signed by somebody else')
})

test('an erased dossier leaves its fingerprint in the seal, and the seal holds', async () => {
  const { id } = await rowOf((await inReview()).reference)
  await sealJournal(instantOf('2026-11-27T00:05:00+01:00'))
  await database().transaction((tx) => eraseDossier(tx, id))
  expect(await verified()).toEqual({
    broken: 0,
    told: ['0 dossiers read, 0 broken', '1 daily seals read, 0 broken'],
  })
})

test('a dossier that is gone without having been erased is told', async () => {
  const { id } = await rowOf((await inReview()).reference)
  await sealJournal(instantOf('2026-11-27T00:05:00+01:00'))
  await database().delete(dossiers).where(eq(dossiers.id, id))
  const { broken, told } = await verified()
  expect(broken).toBe(1)
  expect(told[0]).toBe(`Dossier ${id}: sealed on 2026-11-27, it is gone and was not erased`)
})
