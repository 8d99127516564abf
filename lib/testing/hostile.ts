import { crc32, deflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import sharp from 'sharp'

/** A picture with a grain, of which no format makes nothing. */
export function grain(width: number, height: number) {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  return sharp({ create: { width, height, channels: 3, background: '#888888', noise } })
}

/** 64 pixels a side, as a phone of the HEVC kind writes it. */
export const heic = Buffer.from(
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAT9tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFjAAEAAAAAAAAAKwAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAv2lwcnAAAAChaXBjbwAAAHVodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQAoQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbqSSmubAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAEAAAABAAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAAAzbWRhdAAAACcoAa8ZgPd+hm+jNFotTPo6FQLLyqkPrcXYZq3nPlahbCJM4SbFRr8=',
  'base64',
)

/** A small PNG that says it is enormous. */
async function bomb(width: number, height: number): Promise<Buffer> {
  const content = await grain(8, 8).png().toBuffer()
  content.writeUInt32BE(width, 16)
  content.writeUInt32BE(height, 20)
  content.writeUInt32BE(crc32(content.subarray(12, 29)), 29)
  return content
}

export async function pdf(
  change: (document: PDFDocument) => unknown = () => {},
  pages = 1,
): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (let page = 0; page < pages; page += 1) document.addPage([200, 200])
  await change(document)
  return document.save()
}

const script = { S: 'JavaScript', JS: PDFString.of('app.alert(1)') }
const launch = { S: 'Launch', F: PDFString.of('cmd.exe') }
const visit = { S: 'URI', URI: PDFString.of('https://example.org') }
const share = { S: 'GoToR', F: PDFString.of('\\\\example.org\\share') }
type Deed = typeof script | typeof launch | typeof visit | typeof share
const onOpening = (action: Deed) => (document: PDFDocument) =>
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
/** Two definitions of object 4: the table of the file leads to the script, and the harmless one comes last. */
function shadowed(): Buffer {
  const objects: [number, string][] = [
    [1, '<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R>>'],
    [2, '<</Type/Pages/Kids[3 0 R]/Count 1>>'],
    [3, '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>'],
    [4, '<</S/JavaScript/JS(app.alert\\(1\\))>>'],
    [4, '<</S/GoTo/D[3 0 R/Fit]>>'],
  ]
  let text = '%PDF-1.7\n'
  const places = objects.map(([number, object]) => {
    const place = String(text.length).padStart(10, '0')
    text += `${number} 0 obj${object}endobj\n`
    return `${place} 00000 n \n`
  })
  const table = `xref\n0 5\n0000000000 65535 f \n${places.slice(0, 4).join('')}`
  return Buffer.from(`${text}${table}trailer<</Size 5/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`)
}

/** Objects packed in a stream of a few kilobytes that becomes sixty megabytes. */
function overpacked(): Buffer {
  const packed = deflateSync(
    Buffer.concat([Buffer.from('9 0 '), Buffer.alloc(60_000_000, ' '), Buffer.from('<<>>')]),
  )
  const head = `%PDF-1.7
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
5 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>stream
`
  const end = '\nendstream endobj\ntrailer<</Size 6/Root 1 0 R>>\n%%EOF\n'
  return Buffer.concat([Buffer.from(head), packed, Buffer.from(end)])
}

/** An archive of one empty file, whose table stands where its end says. */
const zipped = Buffer.concat([
  Buffer.from('PK\x01\x02'),
  Buffer.alloc(42),
  Buffer.from('a'),
  Buffer.from('PK\x05\x06\0\0\0\0\x01\0\x01\0'),
  Buffer.from([47, 0, 0, 0]),
  Buffer.alloc(6),
])

const cut = (content: Uint8Array, part = 0.7) => content.subarray(0, Math.floor(content.length * part))

/** Files that no way in may take: the refusal that each meets, what it is, and how it is made. */
export const hostileFiles: [string, string, () => Promise<Uint8Array> | Uint8Array][] = [
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
  [
    'fileInfected',
    'a PDF that carries it compressed twice',
    () =>
      pdf(({ context }) => {
        const filters = { Filter: ['FlateDecode', 'FlateDecode'] }
        return context.register(context.stream(deflateSync(deflateSync(eicar)), filters))
      }),
  ],
  ['fileActive', 'a script behind another definition of it', shadowed],
  ['fileActive', 'an address visited on opening', () => pdf(onOpening(visit))],
  ['fileActive', 'a shared folder opened on opening', () => pdf(onOpening(share))],
  [
    'pageOutOfSize',
    'a page of seventy metres',
    () => pdf((document) => document.getPage(0).setSize(200_000, 200)),
  ],
  ['pageOutOfSize', 'a page without a size', () => pdf((document) => document.getPage(0).setSize(0, 0))],
  [
    'pageOutOfSize',
    'a page of a large unit',
    () =>
      pdf((document) => document.getPage(0).node.set(PDFName.of('UserUnit'), document.context.obj(75_000))),
  ],
  [
    'fileActive',
    'a form of scripts',
    () =>
      pdf((document) =>
        document.catalog.set(
          PDFName.of('AcroForm'),
          document.context.obj({ XFA: PDFString.of('<script/>') }),
        ),
      ),
  ],
  ['fileActive', 'a PDF that is a ZIP too', async () => Buffer.concat([await pdf(), zipped])],
  [
    'fileActive',
    'a ZIP whose comment ends like a PDF',
    async () => Buffer.concat([await pdf(), zipped, Buffer.from('\n%%EOF\n')]),
  ],
  [
    'fileActive',
    'a PDF that is a page of the web too',
    async () => Buffer.concat([await pdf(), Buffer.from('\n<html><script>alert(1)</script></html>')]),
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
  ['fileDamaged', 'objects packed beyond measure', overpacked],
  ['fileDamaged', 'a cut PDF', async () => cut(await pdf())],
  ['fileDamaged', 'a PDF without its end', async () => (await pdf()).subarray(0, -8)],
]
