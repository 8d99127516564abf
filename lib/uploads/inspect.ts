import { buffer } from 'node:stream/consumers'
import { fileTypeFromBuffer } from 'file-type'
import type { PhotoFault } from '@/db/schema/files'
import { Refusal } from '@/lib/errors'
import { fileLimits } from '@/lib/procedure/documents'
import { SideWorkerDown, sideWorkers } from '@/lib/sideWorkers'
import { type Picture, redraw, redrawHeic } from './picture'
import type { Content } from './vault'

export interface Inspection {
  /** What is stored: a PDF as it came, or a picture drawn anew. */
  mediaType: 'application/pdf' | 'image/jpeg' | 'image/png'
  /** Pages of a PDF; one for a picture. */
  pages: number
  /** What takes the place of what was sent; its type may be another. */
  redrawn?: Buffer
  /** What may keep a photo from being read. */
  fault?: PhotoFault
  /** Beginning of what a PDF says; empty for a scan. */
  text?: string
}

// In two parts, so that no antivirus takes this file for it.
const testVirus = ['EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE'].join('')

/** Enough to tell the type of a file; what is smaller is seen whole. */
const headBytes = 65_536

/**
 * Reads what a file really is: its name and declared type count for nothing. Refuses what cannot be a document or could
 * harm who opens it, with a sentence that says how to mend it.
 */
export async function inspect(content: Content): Promise<Inspection> {
  if (content.bytes === 0) throw new Refusal('fileEmpty')
  const head = await buffer(content.read({ start: 0, end: Math.min(content.bytes, headBytes) - 1 }))
  const found = await fileTypeFromBuffer(head)
  switch (found?.mime) {
    case 'application/pdf':
      return inspectPdf(content)
    case 'image/jpeg':
    case 'image/png':
    case 'image/webp':
    case 'image/heic':
    case 'image/heif':
    case 'image/heic-sequence':
    case 'image/heif-sequence':
      return inspectPicture(found.mime, await buffer(content.read()))
    default:
      throw new Refusal(head.includes(testVirus) ? 'fileInfected' : 'fileType')
  }
}

async function inspectPicture(mime: string, content: Buffer): Promise<Inspection> {
  if (content.includes(testVirus)) throw new Refusal('fileInfected')
  if (/hei[cf]/u.test(mime)) return taken(await redrawHeic(content))
  return taken(await redraw(content, mime === 'image/png'))
}

function taken({ mediaType, content, fault }: Picture): Inspection {
  return { mediaType, pages: 1, redrawn: content, fault }
}

type PdfRefusal =
  | 'fileLocked'
  | 'fileDamaged'
  | 'fileInfected'
  | 'fileActive'
  | 'fileAttachments'
  | 'pageOutOfSize'

const reader = sideWorkers<
  { bytes: number; testVirus: string },
  { pages: number; text: string } | { refused: PdfRefusal }
>(2, 'lib/uploads/pdfReader.mjs', { apart: true, patienceMs: 10_000 })

export const closePdfReader = reader.close

async function inspectPdf({ bytes, read: open }: Content): Promise<Inspection> {
  // A document that kills or outlasts its reader is no document for us.
  const read = await reader.run({ bytes, testVirus }, open()).catch((error: unknown) => {
    if (error instanceof SideWorkerDown) throw error
    return { refused: 'fileDamaged' as const }
  })
  if ('refused' in read) throw new Refusal(read.refused)
  if (read.pages > fileLimits.pages) throw new Refusal('fileTooManyPages')
  return { mediaType: 'application/pdf', pages: read.pages, text: read.text }
}
