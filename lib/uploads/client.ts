import { genUploader } from 'uploadthing/client'
import type { UploadOutcome } from '@/db/schema/files'
import type { UploadRouter } from './router'

interface DocumentUpload {
  reference: string
  document: string
  file: File
}

/**
 * Presigned addresses name the public address, but the page may have been opened by another name of the same machine:
 * the bytes go where the page came from. The signature is checked on the public one.
 */
async function fetchBesidePage(input: RequestInfo | URL, init?: object): Promise<Response> {
  const response = await fetch(input, init)
  if (!response.ok || response.body === null) return response
  const text = await response.text()
  return new Response(
    text.replaceAll(/"https?:\/\/[^/"]+(?=\/api\/storage\/)/gu, `"${location.origin}`),
    response,
  )
}

/** Sends one file, one call a file: in a call of several, the first failure would cancel the others. */
export async function uploadDocument(
  { reference, document, file }: DocumentUpload,
  onProgress: (percent: number) => void,
): Promise<UploadOutcome> {
  const { uploadFiles } = genUploader<UploadRouter>({ url: '/api/uploadthing', fetch: fetchBesidePage })
  try {
    const [sent] = await uploadFiles('document', {
      files: [file],
      input: { reference, document },
      onUploadProgress: ({ progress }) => onProgress(Math.round(progress)),
    })
    if (!sent) throw new Error('The upload had no answer')
    return sent.serverData
  } catch (error) {
    // A refusal is written where the page will read it; anything else is a network or a bug.
    if (
      error instanceof Error &&
      'code' in error &&
      error.code === 'FORBIDDEN' &&
      error.message === 'refused'
    )
      return { refused: error.message }
    throw error
  }
}
