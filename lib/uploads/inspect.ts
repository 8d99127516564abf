import { fileTypeFromBuffer } from 'file-type'
import { Refusal } from '@/lib/errors'
import { fileLimits } from '@/lib/procedure/documents'
import { thread } from '@/lib/threads'

/** The real types that are taken, by their bytes; the name and the declared type count for nothing. */
const accepted = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/heic'] as const
type AcceptedType = (typeof accepted)[number]

export interface Inspection {
  mediaType: AcceptedType
  /** Pages of a PDF; one for a picture. */
  pages: number
}

/** Reads what a file really is. Refuses what cannot be a document, with a sentence that says how to mend it. */
export async function inspect(content: Buffer): Promise<Inspection> {
  if (content.length === 0) throw new Refusal('fileEmpty')
  const found = await fileTypeFromBuffer(content)
  const mediaType = accepted.find((type) => type === found?.mime)
  if (!mediaType) throw new Refusal('fileType')
  if (mediaType !== 'application/pdf') return { mediaType, pages: 1 }
  const pages = await countPages(content)
  if (pages > fileLimits.pages) throw new Refusal('fileTooManyPages')
  return { mediaType, pages }
}

const reader = thread<Uint8Array, { pages: number } | { refused: 'fileLocked' | 'fileDamaged' }>(
  'lib/uploads/pdfReader.mjs',
)

export const closePdfReader = reader.close

async function countPages(content: Buffer): Promise<number> {
  // A document that kills or outlasts its reader is no document for us.
  const read = await reader.run(new Uint8Array(content)).catch(() => ({ refused: 'fileDamaged' as const }))
  if ('refused' in read) throw new Refusal(read.refused)
  return read.pages
}
