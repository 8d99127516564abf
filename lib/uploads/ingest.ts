import type { Readable } from 'node:stream'
import { NextRequest } from 'next/server'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/errors'
import { log } from '@/lib/log'
import { readFilePart } from './multipart'
import { localTransport, openPresigned, type PresignedUpload, signed } from './presigned'
import { uploadHandlers } from './router'
import { attachBlob, findTicket, mayBegin, partFrom, partOf } from './tickets'
import { continueBlob, partBytes, removeBlob, type StoredBlob } from './vault'

const gone = () => new Response(null, { status: 404 })
const forbidden = () => new Response(null, { status: 403 })

/** HEAD of the embedded ingest: how much of a file is here. An upload that was cut goes on from there. */
export async function announceRange(request: Request): Promise<Response> {
  if (env().UPLOADTHING_TOKEN) return gone()
  const upload = openPresigned(request.url)
  if (!upload) return forbidden()
  const ticket = await findTicket(upload.ticketId)
  const part = ticket && partOf(ticket)
  const here = ticket?.outcome ? upload.bytes : part ? await partBytes(part, upload.bytes) : 0
  return new Response(null, { headers: { 'x-ut-range-start': String(here) } })
}

/** PUT of the embedded ingest: bytes into the vault, then the callback of the SDK. Asked again, it answers the same. */
export async function receiveUpload(request: Request): Promise<Response> {
  if (env().UPLOADTHING_TOKEN) return gone()
  const upload = openPresigned(request.url)
  if (!upload) return forbidden()
  const ticket = await findTicket(upload.ticketId)
  if (!ticket) return gone()
  try {
    if (!ticket.outcome && !(await mayBegin(ticket))) throw new Refusal('phoneLinkSpent')
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

/** « Range: bytes=1048576- »: what is sent begins there. */
function startOf(request: Request): number {
  const [, start] = /^bytes=(\d{1,12})-$/u.exec(request.headers.get('range') ?? '') ?? []
  return Number(start ?? 0)
}

/** What is being written for each ticket: who sends again has lost the connection of before, which may not know it yet. */
const writing = new Map<string, { stop: () => void; ended: Promise<unknown> }>()

async function writeAfter(
  before: Promise<unknown> | undefined,
  { ticketId, bytes }: PresignedUpload,
  from: number,
  stream: Readable,
): Promise<StoredBlob> {
  await before?.catch(() => {})
  const ticket = await findTicket(ticketId)
  if (!ticket) throw new Refusal('uploadInterrupted')
  return continueBlob(await partFrom(ticket, from), from, stream, { maxBytes: bytes, expected: bytes })
}

async function writePart(upload: PresignedUpload, from: number, stream: Readable): Promise<StoredBlob> {
  const { ticketId } = upload
  const before = writing.get(ticketId)
  before?.stop()
  // Its place is taken before anything is waited for: of two that come together, one waits for the other.
  const ended = writeAfter(before?.ended, upload, from, stream)
  const stop = () => void stream.destroy(new Refusal('uploadInterrupted'))
  const own = { stop, ended }
  writing.set(ticketId, own)
  try {
    return await ended
  } finally {
    if (writing.get(ticketId) === own) writing.delete(ticketId)
  }
}

async function receiveOnce(request: Request, upload: PresignedUpload): Promise<void> {
  const { ticketId } = upload
  const from = startOf(request)
  const discard = ({ id }: StoredBlob) => removeBlob(id)
  const blob = await readFilePart(request, ({ stream }) => writePart(upload, from, stream), discard)
  if (!blob) throw new Refusal('uploadInterrupted')
  // Sent a second time while the first is still here: it goes.
  if (!(await attachBlob(ticketId, blob.id))) {
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
