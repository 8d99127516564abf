import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { events } from '@/db/schema/dossiers'
import { env } from '@/lib/env'
import { inReview, rowOf } from '@/lib/testing/agents'
import { freshDemo } from '@/lib/testing/people'
import { verifyJournal } from '../../bin/journal.mjs'

beforeEach(freshDemo)

async function verified() {
  const told: string[] = []
  const broken = await verifyJournal(env().DATABASE_URL, (line: string) => told.push(line))
  return { broken, told }
}

test('the command finds every chain whole, and names the first row that is not', async () => {
  const { reference } = await inReview()
  expect(await verified()).toEqual({ broken: 0, told: ['1 dossiers read, 0 broken'] })
  const { id } = await rowOf(reference)
  await database()
    .update(events)
    .set({ detail: { to: 'somebody else' } })
    .where(and(eq(events.dossierId, id), eq(events.action, 'take')))
  const { broken, told } = await verified()
  expect(broken).toBe(1)
  expect(told[0]).toMatch(new RegExp(`^Dossier ${reference}: row 3 \\(take, `, 'u'))
})
