import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { dossiers } from '@/db/schema/dossiers'
import { clock, inThePast, moveClock, readInstant } from '@/lib/clock'
import { listFiles } from '@/lib/dossiers/submit'
import { freshDemo } from '@/lib/testing/people'
import { playScenario } from './scenarios'

test('a scenario is built once, in its past, and leaves the clock as it was', async () => {
  await freshDemo()
  await moveClock(readInstant('2027-03-02T09:00:00Z') ?? expect.fail())
  const [first, again] = await Promise.all([playScenario('draft-at-pieces'), playScenario('draft-at-pieces')])
  expect(again).toEqual(first)
  const built = await database().query.dossiers.findFirst({ where: eq(dossiers.reference, first.reference) })
  expect(built).toMatchObject({ state: 'draft', accountId: first.accountId })
  expect(built?.createdAt.toISOString()).toMatch(/^2027-02-28T09:00/)
  expect((await listFiles(built?.id ?? '')).map(({ document, mediaType }) => [document, mediaType])).toEqual([
    ['identity', 'application/pdf'],
  ])
  expect((await clock.now()).toISOString()).toMatch(/^2027-03-02T09:00/)
})

test('work in the past that fails gives the clock back all the same', async () => {
  await freshDemo()
  const before = await clock.now()
  await expect(
    inThePast(async (daysAgo) => {
      await daysAgo(300)
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect((await clock.now()).getTime() - before.getTime()).toBeLessThan(60_000)
})
