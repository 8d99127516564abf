import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { signDetached } from './cms'
import { sealWords } from './words'

/** Room for the signature in the file, in bytes: a time-stamp takes four thousand of them. */
const signatureRoom = 12_288
/** Stands for a length that is not known yet, and is of the same length. */
const unknownLength = 9_999_999_999

/**
 * Adds a signature field without any look, outside the page, so that no reader has to be told of it (PDF/UA); the
 * signature itself is filled with zeros.
 */
async function withPlaceholder(pdf: Uint8Array, at: Date): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const { context, catalog } = document
  const page = document.getPage(0)
  const signature = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.CAdES.detached',
      ByteRange: [0, unknownLength, unknownLength, unknownLength],
      Contents: PDFHexString.of('0'.repeat(2 * signatureRoom)),
      Name: PDFHexString.fromText(sealWords.by),
      M: PDFString.fromDate(at),
    }),
  )
  const field = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFHexString.fromText(sealWords.field),
      TU: PDFHexString.fromText(sealWords.by),
      Rect: [-1, -1, -1, -1],
      // Printed and locked.
      F: 132,
      V: signature,
      P: page.ref,
    }),
  )
  page.node.addAnnot(field)
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
  catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [field], SigFlags: 3 }))
  return Buffer.from(await document.save({ useObjectStreams: false, addDefaultPage: false }))
}

/** Where the signature stands: the offsets of its `<` and of what follows its `>`. */
function findRoom(pdf: Buffer): { start: number; end: number } {
  const start = pdf.lastIndexOf(`<${'0'.repeat(2 * signatureRoom)}>`)
  if (start < 0) throw new Error('The room of the seal is not in the file')
  return { start, end: start + 2 * signatureRoom + 2 }
}

function writeRange(pdf: Buffer, { start, end }: ReturnType<typeof findRoom>): void {
  const placeholder = `[ 0 ${unknownLength} ${unknownLength} ${unknownLength} ]`
  const place = pdf.lastIndexOf(placeholder)
  if (place < 0) throw new Error('The range of the seal is not in the file')
  pdf.write(`[ 0 ${start} ${end} ${pdf.length - end} ]`.padEnd(placeholder.length), place, 'latin1')
}

/**
 * Seals a PDF of ours (PAdES baseline, ETSI EN 319 142-1): one signature over the whole file. `at` is the legal instant
 * that it bears.
 */
export async function seal(pdf: Uint8Array, at: Date): Promise<Buffer> {
  const sealed = await withPlaceholder(pdf, at)
  const room = findRoom(sealed)
  writeRange(sealed, room)
  const covered = Buffer.concat([sealed.subarray(0, room.start), sealed.subarray(room.end)])
  const signature = (await signDetached(covered)).toString('hex')
  if (signature.length > 2 * signatureRoom) throw new Error('The seal is longer than its room')
  sealed.write(signature, room.start + 1, 'latin1')
  return sealed
}
