import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import sharp, { type Metadata } from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { blobs } from '@/db/schema/files'
import { startDraft } from '@/lib/dossiers/draft'
import { listFiles } from '@/lib/dossiers/submit'
import { fileLimits } from '@/lib/procedure/documents'
import { freshDemo, signedIn } from '@/lib/testing/people'
import { findUploadTarget, keepFile, takeRefusals } from './files'
import { openFile } from './openFile'
import { storeBlob } from './vault'

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
  const { stream, sha256, bytes } = await openFile(joao, outcome.fileId)
  const stored = Buffer.concat(await stream.toArray())
  expect({ sha256, bytes }).toEqual({
    sha256: createHash('sha256').update(stored).digest('hex'),
    bytes: stored.length,
  })
  expect(await database().$count(blobs)).toBe(1)
  const [file] = await listFiles(dossierId)
  return { stored, file }
}

/** A picture with a grain, of which no format makes nothing. */
function grain(width: number, height: number) {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  return sharp({ create: { width, height, channels: 3, background: '#888888', noise } })
}

const located = {
  IFD0: { Make: 'Telephone' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 0/1' },
}

/** 64 pixels a side, as a phone of the HEVC kind writes it. */
const heic = Buffer.from(
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAT9tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFjAAEAAAAAAAAAKwAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAv2lwcnAAAAChaXBjbwAAAHVodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQAoQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbqSSmubAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAEAAAABAAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAAAzbWRhdAAAACcoAa8ZgPd+hm+jNFotTPo6FQLLyqkPrcXYZq3nPlahbCJM4SbFRr8=',
  'base64',
)

function branded(brand: string): Buffer {
  const content = Buffer.from(heic)
  content.write(brand, 8, 'latin1')
  return content
}

/** A small PNG that says it is enormous. */
async function bomb(width: number, height: number): Promise<Buffer> {
  const content = await grain(8, 8).png().toBuffer()
  content.writeUInt32BE(width, 16)
  content.writeUInt32BE(height, 20)
  content.writeUInt32BE(crc32(content.subarray(12, 29)), 29)
  return content
}

async function pdf(change: (document: PDFDocument) => unknown = () => {}, pages = 1): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (let page = 0; page < pages; page += 1) document.addPage([200, 200])
  await change(document)
  return document.save()
}

const script = { S: 'JavaScript', JS: PDFString.of('app.alert(1)') }
const launch = { S: 'Launch', F: PDFString.of('cmd.exe') }
const onOpening = (action: typeof script | typeof launch) => (document: PDFDocument) =>
  document.catalog.set(PDFName.of('OpenAction'), document.context.obj(action))
const onTurning = (document: PDFDocument) =>
  document.getPage(0).node.set(PDFName.of('AA'), document.context.obj({ O: script }))
const onClicking = (document: PDFDocument) =>
  document
    .getPage(0)
    .node.set(
      PDFName.of('Annots'),
      document.context.obj([{ Subtype: 'Link', Rect: [0, 0, 9, 9], A: launch }]),
    )

const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join('')
const cut = (content: Uint8Array, part = 0.7) => content.subarray(0, Math.floor(content.length * part))

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

test.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
  ['pictureTooSmall', 'a picture of one pixel', async () => grain(1, 1).png().toBuffer()],
  ['pictureTooSmall', 'a line', async () => grain(500, 1).jpeg().toBuffer()],
  ['pictureTooLarge', 'more than 100 megapixels', () => bomb(10_001, 10_000)],
  ['fileDamaged', 'a cut JPEG', async () => cut(await grain(60, 40).jpeg().toBuffer())],
  ['fileDamaged', 'a cut PNG', async () => cut(await grain(60, 40).png().toBuffer())],
  ['fileDamaged', 'a cut WebP', async () => cut(await grain(60, 40).webp().toBuffer())],
  ['fileDamaged', 'a HEIC cut in its pixels', () => cut(heic, 0.95)],
  ['fileDamaged', 'a HEIC cut in its header', () => cut(heic, 0.5)],
  ['fileType', 'a GIF', async () => grain(60, 40).gif().toBuffer()],
  ['fileType', 'an AVIF', async () => grain(60, 40).avif().toBuffer()],
  ['fileType', 'a TIFF', async () => grain(60, 40).tiff().toBuffer()],
  ['fileType', 'an SVG', () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['fileType', 'a PDF after other bytes', async () => Buffer.concat([Buffer.from('GIF89a'), await pdf()])],
  ['fileInfected', 'the test virus', () => Buffer.from(eicar)],
  [
    'fileInfected',
    'a picture that carries it',
    async () => Buffer.concat([await grain(60, 40).jpeg().toBuffer(), Buffer.from(eicar)]),
  ],
  [
    'fileInfected',
    'a PDF that carries it compressed',
    () => pdf(({ context }) => context.register(context.flateStream(eicar))),
  ],
  ['fileLocked', 'a password to open', () => pdf((document) => document.encrypt({ userPassword: 'u' }))],
  [
    'fileActive',
    'a script of the document',
    () => pdf((document) => document.addJavaScript('a', 'alert(1)')),
  ],
  ['fileActive', 'a script on opening', () => pdf(onOpening(script))],
  ['fileActive', 'a script on a page', () => pdf(onTurning)],
  ['fileActive', 'a program launched on opening', () => pdf(onOpening(launch))],
  ['fileActive', 'a program launched by a link', () => pdf(onClicking)],
  [
    'fileActive',
    'a script behind the password of its owner',
    () =>
      pdf((document) => {
        onOpening(script)(document)
        document.encrypt({ ownerPassword: 'o' })
      }),
  ],
  [
    'fileAttachments',
    'a file attached',
    () => pdf((document) => document.attach(Buffer.from('hello'), 'a.txt')),
  ],
  ['fileTooManyPages', 'fifty-one pages', () => pdf(() => {}, 51)],
  ['fileDamaged', 'a cut PDF', async () => cut(await pdf())],
  ['fileDamaged', 'a PDF without its end', async () => (await pdf()).subarray(0, -8)],
])('%s: %s is refused and destroyed', async (code, _what, make) => {
  const { dossierId, outcome } = await send(await make(), 'envoi.pdf')
  expect(outcome).toEqual({ refused: code })
  expect(await database().$count(blobs)).toBe(0)
  expect(await takeRefusals(dossierId)).toMatchObject([{ document: 'identity', code, detail: 'envoi.pdf' }])
})
