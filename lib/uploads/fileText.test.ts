import { Readable } from 'node:stream'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { blobs, files } from '@/db/schema/files'
import { drawSpecimen } from '@/lib/demo/specimen'
import { startDraft } from '@/lib/dossiers/draft'
import { NotFound } from '@/lib/errors'
import { fileLimits } from '@/lib/procedure/documents'
import { agentOf, deposited } from '@/lib/testing/agents'
import { freshDemo, sendPicture, signedIn } from '@/lib/testing/people'
import { findUploadTarget, keepFile } from './files'
import { keepText, readTextAsAgent } from './fileText'
import { storeBlob } from './vault'

beforeEach(freshDemo)

const contents = () => database().query.blobs.findMany()

test('what a PDF says is kept sealed; a picture says nothing', async () => {
  const joao = await signedIn()
  const reference = await startDraft(joao)
  await sendPicture(joao, reference, 'identity')
  expect((await contents()).map(({ sealedText }) => sealedText)).toEqual([null])
  const target = await findUploadTarget(joao.sessionId, reference, 'address')
  if (!target) throw new Error('no live session')
  const values = { street: '', hours: '35' }
  const { name, content } = await drawSpecimen('employment', 'João', values)
  await keepFile(target, name, await storeBlob(Readable.from([content]), fileLimits.bytes))
  const sealed = (await contents()).flatMap(({ sealedText }) => sealedText ?? [])
  expect(sealed.map((text) => text.includes('SIRET'))).toEqual([false])
  expect(sealed[0]?.length).toBeGreaterThan(100)
})

test('an agent who may look at the file reads it, nobody else', async () => {
  await deposited()
  const file = await database().query.files.findFirst()
  const [blob] = await contents()
  if (!file || !blob) throw new Error('nothing was sent')
  const id = file.id
  expect(await readTextAsAgent(await agentOf('instructeur.69'), id)).toBe('')
  await keepText(file.blobId, 'SIRET 000 000 018 00010')
  for (const name of ['instructeur.69', 'valideur.69', 'superviseur.69'])
    expect(await readTextAsAgent(await agentOf(name), id)).toBe('SIRET 000 000 018 00010')
  await expect(readTextAsAgent(await agentOf('instructeur.75'), id)).rejects.toThrow(NotFound)
  await expect(readTextAsAgent(await agentOf('admin'), id)).rejects.toThrow(NotFound)
  for (const closed of [
    { scan: 'waiting' },
    { scan: 'clean', pending: true },
    { document: 'incapacity' },
  ] as const) {
    await database()
      .update(files)
      .set({ pending: false, scan: 'clean', ...closed })
    await expect(readTextAsAgent(await agentOf('instructeur.69'), id)).rejects.toThrow(NotFound)
  }
})

test('a text that was altered, or taken from another content, is not read', async () => {
  await deposited()
  const [one, other] = await database().query.files.findMany()
  if (!one || !other) throw new Error('nothing was sent')
  await keepText(one.blobId, 'Contrat')
  const [sealed] = (await contents()).flatMap(({ sealedText }) => sealedText ?? [])
  await database().update(blobs).set({ sealedText: sealed })
  await expect(readTextAsAgent(await agentOf('instructeur.69'), other.id)).rejects.toThrow()
})
