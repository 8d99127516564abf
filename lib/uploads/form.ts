import { Refusal } from '@/lib/errors'
import { fileLimits } from '@/lib/procedure/documents'
import { findUploadTarget, keepFile, refuseFile } from './files'
import { readFilePart } from './multipart'
import { storeBlob } from './vault'

/**
 * Takes the plain form of a document: fields `reference` and `document`, then `file`. A refusal of the file is kept for
 * the page; a form without a file changes nothing. Null: no live session.
 */
export async function receiveForm(
  request: Request,
  sessionId: string,
): Promise<{ reference: string } | null> {
  let reference = ''
  const outcome = await readFilePart(request, async ({ name, fields, stream }) => {
    reference = fields.reference ?? ''
    const target = await findUploadTarget(sessionId, reference, fields.document ?? '')
    if (!target) return null
    try {
      const blob = await storeBlob(stream, fileLimits.bytes)
      if (blob.bytes > 0 || name) await keepFile(target, name, blob)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await refuseFile(target, error, name)
    }
    return { reference }
  })
  return outcome
}
