import { and, eq } from 'drizzle-orm'
import { unzipSync } from 'fflate'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { fileReads, files } from '@/db/schema/files'
import { NotFound } from '@/lib/errors'
import { agentOf, deposited, rowOf } from '@/lib/testing/agents'
import { freshDemo } from '@/lib/testing/people'
import { readWhole } from '@/lib/uploads/vault'
import { archiveCaseFiles } from './fileArchive'

beforeEach(freshDemo)

async function archived(name: string, reference: string) {
  const chunks: Uint8Array[] = []
  for await (const chunk of await archiveCaseFiles(await agentOf(name), reference)) chunks.push(chunk)
  return unzipSync(Buffer.concat(chunks))
}

test('the files of a dossier, as they are kept, in a folder for each document; each opening is written', async () => {
  const { reference } = await deposited()
  const found = await archived('instructeur.69', reference)
  expect(Object.keys(found)).toEqual([
    '01 Carte d’identité ou passeport/scan.png',
    '02 Justificatif de domicile de moins de 6 mois/scan.png',
    '05 Attestation d’emploi/scan.png',
  ])
  const [stored] = await database().select().from(files)
  expect(Object.values(found)[0]).toEqual(new Uint8Array(await readWhole(stored?.blobId ?? '')))
  expect(await database().select().from(fileReads)).toHaveLength(3)
})

test('two files of one name keep both; one that no antivirus has passed stays out', async () => {
  const { reference } = await deposited()
  const { id } = await rowOf(reference)
  await database().update(files).set({ document: 'identity' }).where(eq(files.dossierId, id))
  await database().update(files).set({ name: 'Réel : 1/2.png' }).where(eq(files.dossierId, id))
  const [first] = await database().select().from(files).where(eq(files.dossierId, id))
  await database()
    .update(files)
    .set({ scan: 'waiting' })
    .where(and(eq(files.dossierId, id), eq(files.id, first?.id ?? '')))
  expect(Object.keys(await archived('instructeur.69', reference))).toEqual([
    '01 Carte d’identité ou passeport/Réel - 1-2.png',
    '01 Carte d’identité ou passeport/Réel - 1-2 (2).png',
  ])
})

test('nobody elsewhere has them, and a dossier that is not there is not found', async () => {
  const { reference } = await deposited()
  for (const name of ['instructeur.75', 'admin'])
    await expect(archived(name, reference)).rejects.toThrow(NotFound)
  await expect(archived('instructeur.69', '6900000000000000009')).rejects.toThrow(NotFound)
})
