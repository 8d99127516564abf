import { NextRequest } from 'next/server'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/errors'
import { log } from '@/lib/log'
import { readFilePart } from './multipart'
import { localTransport, openPresigned, type PresignedUpload, signed } from './presigned'
import { uploadHandlers } from './router'
import { attachBlob, findTicket } from './tickets'
import { removeBlob, type StoredBlob, storeBlob } from './vault'

const gone = () => new Response(null, { status: 404 })
const forbidden = () => new Response(null, { status: 403 })

/** HEAD of the embedded ingest: how much of a file is here. An upload that was cut starts again. */
export async function announceRange(request: Request): Promise<Response> {
  if (env().UPLOADTHING_TOKEN) return gone()
  const upload = openPresigned(request.url)
  if (!upload) return forbidden()
  const ticket = await findTicket(upload.ticketId)
  return new Response(null, { headers: { 'x-ut-range-start': String(ticket?.outcome ? upload.bytes : 0) } })
}

/** PUT of the embedded ingest: bytes into the vault, then the callback of the SDK. Asked again, it answers the same. */
export async function receiveUpload(request: Request): Promise<Response> {
  if (env().UPLOADTHING_TOKEN) return gone()
  const upload = openPresigned(request.url)
  if (!upload) return forbidden()
  const ticket = await findTicket(upload.ticketId)
  if (!ticket) return gone()
  try {
    if (!ticket.outcome) await receiveOnce(request, upload)
    const { outcome } = (await findTicket(upload.ticketId)) ?? {}
    if (!outcome) throw new Error('The upload callback kept nothing')
    return Response.json({ ...addresses(upload), fileHash: upload.ticketId, serverData: outcome })
  } catch (error) {
    if (error instanceof Refusal) return Response.json({ message: error.code }, { status: 400 })
    // A closed page or a lost network is no bug of ours.
    if (!request.signal.aborted) log.error('upload failed', { error })
    return Response.json({ message: 'uploadInterrupted' }, { status: 500 })
  }
}

async function receiveOnce(request: Request, upload: PresignedUpload): Promise<void> {
  const discard = ({ id }: StoredBlob) => removeBlob(id)
  const blob = await readFilePart(request, ({ stream }) => storeBlob(stream, upload.bytes), discard)
  if (!blob) throw new Refusal('uploadInterrupted')
  // Shorter than announced, or sent a second time while the first is still here: it goes.
  if (blob.bytes !== upload.bytes || !(await attachBlob(upload.ticketId, blob.id))) {
    await removeBlob(blob.id)
    throw new Refusal('uploadInterrupted')
  }
  await callBack(upload)
}

/** Plays the part of the hosted service: a signed request to the upload route. */
async function callBack(upload: PresignedUpload): Promise<void> {
  const { key, ticketId, name, type, bytes, slug } = upload
  const file = { key, customId: ticketId, name, type, size: bytes, fileHash: ticketId, ...addresses(upload) }
  const { callbackUrl, ingestUrl } = localTransport()
  const body = JSON.stringify({ status: 'uploaded', metadata: {}, origin: ingestUrl, file })
  await uploadHandlers().POST(
    new NextRequest(`${callbackUrl}?slug=${encodeURIComponent(slug)}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'uploadthing-hook': 'callback',
        'x-uploadthing-signature': signed(body),
      },
      body,
    }),
  )
}

/** The protocol wants three addresses; nothing can be read there. */
function addresses({ key }: PresignedUpload) {
  const url = `${localTransport().ingestUrl}/${key}`
  return { url, appUrl: url, ufsUrl: url }
}
