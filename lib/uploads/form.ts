import { Refusal } from '@/lib/errors'
import { fileLimits } from '@/lib/procedure/documents'
import { findUploadTarget, keepFile, refuseFile, type UploadTarget } from './files'
import { type Part, readFilePart } from './multipart'
import { removeBlob, storeBlob } from './vault'

/** The pages that hold such a form: where the person comes back to. */
export const uploadPages = ['draft', 'complement', 'rectifier'] as const
export type UploadPage = (typeof uploadPages)[number]

/**
 * Takes the plain form of a document: fields `reference`, `document` and perhaps `replaces`, then `file`. A refusal of the file is kept for
 * the page. Answers what was posted, and whether the session lives.
 */
export async function receiveForm(
  request: Request,
  sessionId: string,
): Promise<{ reference: string; page: UploadPage; document: string; replaces: string; signedIn: boolean }> {
  let reference = ''
  let document = ''
  let replaces = ''
  let page: UploadPage = 'draft'
  const signedIn = await readFilePart(request, (part) => {
    reference = part.fields.reference ?? ''
    document = part.fields.document ?? ''
    replaces = part.fields.replaces ?? ''
    page = uploadPages.find((known) => known === part.fields.page) ?? 'draft'
    return receivePart(part, reference, sessionId)
  }).catch((error: unknown) => {
    // What has no document to be told beside goes back to the page, where nothing has changed.
    if (error instanceof Refusal) return true
    throw error
  })
  return { reference, page, document, replaces, signedIn: signedIn ?? true }
}

async function receivePart(part: Part, reference: string, sessionId: string): Promise<boolean> {
  const target = await findUploadTarget(sessionId, reference, part.fields.document ?? '')
  if (!target) return false
  await receiveFile({ ...target, replaces: part.fields.replaces }, part)
  return true
}

/** Keeps the file of a form, or why it was refused: for want of a file, too. */
export async function receiveFile(
  target: UploadTarget,
  { name, stream }: Pick<Part, 'name' | 'stream'>,
): Promise<void> {
  try {
    const blob = await storeBlob(stream, fileLimits.bytes)
    if (blob.bytes > 0 || name) return void (await keepFile(target, name, blob))
    await removeBlob(blob.id)
    throw new Refusal('fileNotChosen')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await refuseFile(target, error, name)
  }
}
