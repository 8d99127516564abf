import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { caseReads } from '@/db/schema/cases'
import { catalogue } from '@/lib/copy/catalogue'
import { again, agentOf, deposited, on, rowOf } from '@/lib/testing/agents'
import { freshDemo } from '@/lib/testing/people'
import { visitCase } from './caseFile'
import { getOwnFile } from './ownFile'

const french = catalogue('fr')

beforeEach(freshDemo)

test('each reading of a dossier is noted for its owner, once however many pages are looked at', async () => {
  await on('2026-11-02T09:00:00Z')
  const { joao, reference } = await deposited()
  const { id } = await rowOf(reference)
  const reads = async () => (await getOwnFile(await again.visit(joao, reference), french)).reads
  expect(await reads()).toEqual([])
  const sabine = await agentOf('instructeur.69')
  await visitCase(sabine, id)
  await visitCase(sabine, id)
  expect(await reads()).toMatchObject([{ name: sabine.name, quality: sabine.quality }])
  const helene = await agentOf('valideur.69')
  await visitCase(helene, id)
  await on('2026-11-02T09:20:00Z')
  await visitCase(await again.agent(sabine), id)
  expect((await reads()).map(({ name }) => name)).toEqual([sabine.name, helene.name, sabine.name])
  expect(await database().$count(caseReads)).toBe(3)
})
