import { Readable } from 'node:stream'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { startDraft } from '@/lib/dossiers/draft'
import { submitDossier } from '@/lib/dossiers/submit'
import { NotFound, Refusal } from '@/lib/errors'
import { fileLimits } from '@/lib/procedure/documents'
import { pdf } from '@/lib/testing/hostile'
import { certify, completeDraft, freshDemo, signedIn } from '@/lib/testing/people'
import { findUploadTarget, keepFile } from './files'
import { openFile } from './openFile'
import { turnFile } from './turning'
import { storeBlob } from './vault'

beforeEach(freshDemo)

async function sent(content: Uint8Array) {
  const joao = await signedIn()
  const reference = await completeDraft(joao)
  const target = await findUploadTarget(joao.sessionId, reference, 'identity')
  if (!target) throw new Error('no live session')
  const blob = await storeBlob(Readable.from([Buffer.from(content)]), fileLimits.bytes)
  const kept = await keepFile(target, 'passeport', blob)
  if (!('fileId' in kept)) throw new Error(kept.refused)
  const { fileId } = kept
  const opened = async () => Buffer.concat(await (await openFile(joao, fileId)).read().toArray())
  const size = async () => {
    const { width, height } = await sharp(await opened()).metadata()
    return [width, height]
  }
  return { joao, reference, fileId, opened, size }
}

const photo = () =>
  sharp({ create: { width: 90, height: 60, channels: 3, background: '#3a5' } })
    .jpeg()
    .toBuffer()

test('a picture of a draft is turned by a quarter, each time it is asked', async () => {
  const { joao, reference, fileId, size } = await sent(await photo())
  await turnFile(joao.sessionId, reference, fileId)
  expect(await size()).toEqual([60, 90])
  await turnFile(joao.sessionId, reference, fileId)
  expect(await size()).toEqual([90, 60])
})

test('a PDF stays as it came', async () => {
  const content = await pdf()
  const { joao, reference, fileId, opened } = await sent(content)
  await turnFile(joao.sessionId, reference, fileId)
  expect(await opened()).toEqual(Buffer.from(content))
})

test('nobody else turns it, and nobody once it is deposited', async () => {
  const { joao, reference, fileId, size } = await sent(await photo())
  const zofia = await signedIn('9900000103')
  await expect(turnFile(zofia.sessionId, reference, fileId)).rejects.toBeInstanceOf(NotFound)
  await turnFile(zofia.sessionId, await startDraft(zofia), fileId)
  expect(await turnFile('00000000-0000-4000-8000-000000000000', reference, fileId)).toBeNull()
  await certify(joao, reference)
  await submitDossier(joao, reference)
  await expect(turnFile(joao.sessionId, reference, fileId)).rejects.toEqual(new Refusal('alreadySubmitted'))
  expect(await size()).toEqual([90, 60])
})
