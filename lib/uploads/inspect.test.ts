import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { PDFName } from '@cantoo/pdf-lib'
import sharp, { type Metadata } from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { blobs } from '@/db/schema/files'
import { startDraft } from '@/lib/dossiers/draft'
import { listFiles } from '@/lib/dossiers/submit'
import { fileLimits } from '@/lib/procedure/documents'
import { grain, heic, hostileFiles, pdf } from '@/lib/testing/hostile'
import { freshDemo, signedIn } from '@/lib/testing/people'
import { findUploadTarget, keepFile, takeRefusals } from './files'
import { inspect } from './inspect'
import { openFile } from './openFile'
import { readBlob, storeBlob } from './vault'

beforeEach(freshDemo)

/** Sends a content as João would, whatever the way. */
async function send(content: Uint8Array, name: string) {
  const joao = await signedIn()
  const target = await findUploadTarget(joao.sessionId, await startDraft(joao), 'identity')
  if (!target) throw new Error('no live session')
  const blob = await storeBlob(Readable.from([Buffer.from(content)]), fileLimits.bytes)
  const outcome = await keepFile(target, name, blob)
  return { joao, dossierId: target.visit.dossier.id, outcome }
}

/** What its owner gets back of a content that was taken. */
async function sendAndOpen(content: Uint8Array, name: string) {
  const { joao, dossierId, outcome } = await send(content, name)
  if (!('fileId' in outcome)) throw new Error(outcome.refused)
  const { read, sha256, bytes } = await openFile(joao, outcome.fileId)
  const stored = Buffer.concat(await read().toArray())
  expect({ sha256, bytes }).toEqual({
    sha256: createHash('sha256').update(stored).digest('hex'),
    bytes: stored.length,
  })
  expect(await database().$count(blobs)).toBe(1)
  const [file] = await listFiles(dossierId)
  return { stored, file }
}

const located = {
  IFD0: { Make: 'Telephone' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 0/1' },
}

function branded(brand: string): Buffer {
  const content = Buffer.from(heic)
  content.write(brand, 8, 'latin1')
  return content
}

describe('a picture that is taken', () => {
  test('says no longer where it was taken, stands upright, and hides nothing behind its end', async () => {
    const sent = await grain(60, 40).withMetadata({ orientation: 6 }).withExifMerge(located).jpeg().toBuffer()
    expect((await sharp(sent).metadata()).exif?.includes('Telephone')).toBe(true)
    const hidden = Buffer.concat([sent, Buffer.from('<?php system($_GET[0]);')])
    const { stored, file } = await sendAndOpen(hidden, 'passeport.jpeg')
    const { exif, width, height, format } = await sharp(stored).metadata()
    expect({ exif, width, height, format }).toEqual({
      exif: undefined,
      width: 40,
      height: 60,
      format: 'jpeg',
    })
    expect(stored.includes('php')).toBe(false)
    expect(file).toMatchObject({ name: 'passeport.jpeg', mediaType: 'image/jpeg', pages: 1 })
  })

  test.each<[string, (size: typeof grain) => Promise<Buffer>, string, Partial<Metadata>]>([
    ['scan.png', (size) => size(30, 20).png().toBuffer(), 'scan.png', { format: 'png', width: 30 }],
    ['photo.png', (size) => size(2500, 900).png().toBuffer(), 'photo.jpg', { format: 'jpeg', width: 2480 }],
    ['photo.webp', (size) => size(30, 20).webp().toBuffer(), 'photo.jpg', { format: 'jpeg', width: 30 }],
    ['sans extension', (size) => size(30, 20).webp().toBuffer(), 'sans extension.jpg', { format: 'jpeg' }],
  ])('%s is kept under its name, with the extension of what it became', async (name, draw, kept, made) => {
    const { stored, file } = await sendAndOpen(await draw(grain), name)
    expect(await sharp(stored).metadata()).toMatchObject(made)
    expect(file).toMatchObject({ name: kept, mediaType: `image/${made.format}` })
  })

  test.each(['heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1'])('HEIC of the brand %s', async (brand) => {
    const { stored, file } = await sendAndOpen(branded(brand), 'IMG_0001.HEIC')
    expect(await sharp(stored).metadata()).toMatchObject({ format: 'jpeg', width: 64, height: 64 })
    // From blue to yellow, as it was drawn.
    expect((await sharp(stored).stats()).channels[0]?.max).toBeGreaterThan(200)
    expect(file).toMatchObject({ name: 'IMG_0001.jpg', mediaType: 'image/jpeg' })
  })

  test('several at once', async () => {
    const joao = await signedIn()
    const target = await findUploadTarget(joao.sessionId, await startDraft(joao), 'identity')
    if (!target) throw new Error('no live session')
    const contents = [heic, heic, await grain(30, 20).png().toBuffer(), heic]
    const outcomes = await Promise.all(
      contents.map(async (content) =>
        keepFile(target, 'a.heic', await storeBlob(Readable.from([content]), fileLimits.bytes)),
      ),
    )
    expect(outcomes.every((outcome) => 'fileId' in outcome)).toBe(true)
  })
})

describe('a PDF that is taken is kept byte for byte', () => {
  test.each([
    ['as it is', () => pdf()],
    ['of fifty pages', () => pdf(() => {}, 50)],
    ['that its owner forbids to print', () => pdf((document) => document.encrypt({ ownerPassword: 'o' }))],
  ])('%s', async (_what, make) => {
    const sent = await make()
    const { stored, file } = await sendAndOpen(sent, 'contrat.pdf')
    expect(stored.equals(sent)).toBe(true)
    expect(file).toMatchObject({ name: 'contrat.pdf', mediaType: 'application/pdf' })
  })
})

test.each(hostileFiles)('%s: %s is refused and destroyed', async (code, _what, make) => {
  const { dossierId, outcome } = await send(await make(), 'envoi.pdf')
  expect(outcome).toEqual({ refused: code })
  expect(await database().$count(blobs)).toBe(0)
  expect(await takeRefusals(dossierId)).toMatchObject([{ document: 'identity', code, detail: 'envoi.pdf' }])
})

test('a few kilobytes that become hundreds of megabytes are not read for their words', async () => {
  const line = Buffer.alloc(60_000_000, 'BT (x) Tj ET ')
  const heavy = await pdf((document) => {
    const { context } = document
    document.getPage(0).node.set(PDFName.of('Contents'), context.register(context.flateStream(line)))
  })
  expect(heavy.length).toBeLessThan(200_000)
  const { id } = await storeBlob(Readable.from([heavy]), fileLimits.bytes)
  expect(await inspect(await readBlob(id))).toMatchObject({ pages: 1, text: '' })
})
