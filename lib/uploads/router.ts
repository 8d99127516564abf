import type { NextRequest } from 'next/server'
import { createRouteHandler, createUploadthing, type FileRouter, UTFiles } from 'uploadthing/next'
import { UploadThingError, UTApi } from 'uploadthing/server'
import * as z from 'zod'
import { claimedSession } from '@/lib/accounts/visitor'
import { env, publicUrl } from '@/lib/env'
import { NotFound, Refusal } from '@/lib/errors'
import { isOwnOrigin } from '@/lib/forms/origin'
import { log } from '@/lib/log'
import { fileLimits } from '@/lib/procedure/documents'
import { routes } from '@/lib/routes'
import { findUploadTarget, refuseFile, type UploadTarget } from './files'
import { deviceOf } from './phoneCookie'
import { findPhoneTarget } from './phoneLinks'
import { localTransport } from './presigned'
import { closeTicket, findTicket, openTicket } from './tickets'
import { readBlob, storeBlob } from './vault'

const f = createUploadthing()

function refuse(message: string): never {
  throw new UploadThingError({ code: 'FORBIDDEN', message })
}

function refusalOf(error: unknown): never {
  if (error instanceof NotFound || error instanceof Refusal) refuse('refused')
  throw error
}

/** A browser tells it to recognise a file by; what no date of a file can be is as good as nothing. */
const wholeNumber = (told: number) => (Number.isSafeInteger(Math.trunc(told)) ? Math.trunc(told) : 0)

interface Announcement {
  req: NextRequest
  files: readonly { name: string; size: number; type: string; lastModified?: number }[]
}

/** Checks who sends and where to, and gives each file a neutral name: what a person calls it stays with us. */
async function admit(
  { req, files }: Announcement,
  sending: string,
  findTarget: () => Promise<UploadTarget | null>,
) {
  if (!isOwnOrigin(req.headers)) refuse('foreignOrigin')
  const target = await findTarget().catch(refusalOf)
  if (!target) refuse('signedOut')
  for (const { name, size } of files) {
    if (!Number.isInteger(size)) refuse('refused')
    if (size <= fileLimits.bytes && size > 0) continue
    await refuseFile(target, new Refusal(size > 0 ? 'fileTooLarge' : 'fileEmpty'), name)
    refuse('refused')
  }
  return Promise.all(
    files.map(async ({ name, size, type, lastModified = 0 }) => {
      const announced = { name, size, lastModified: wholeNumber(lastModified) }
      const customId = await openTicket(target, announced, sending).catch(async (error: unknown) => {
        // The page reads there why nothing came.
        if (error instanceof Refusal) await refuseFile(target, error, name)
        return refusalOf(error)
      })
      return { name: `piece-${customId}`, size, type, customId }
    }),
  )
}

async function ownTarget(asked: { reference: string; document: string; replaces?: string }) {
  const sessionId = await claimedSession()
  const target = sessionId && (await findUploadTarget(sessionId, asked.reference, asked.document))
  return target ? { ...target, replaces: asked.replaces } : null
}

/** A telephone that opened its link sends for that document, without a session of its own, from the page of that link. */
async function phoneTarget({ nextUrl }: NextRequest, token: string) {
  if (nextUrl.pathname !== routes.phoneSending(token)) return null
  const target = await findPhoneTarget(token, await deviceOf(token))
  return target?.opened ? target : null
}

/** The content of a finished upload: in the vault already, or fetched from the hosted service into it. */
async function takeContent(ticketId: string, key: string) {
  const ticket = await findTicket(ticketId)
  if (ticket?.blobId) {
    const { bytes, sha256 } = await readBlob(ticket.blobId)
    return { id: ticket.blobId, bytes, sha256 }
  }
  const api = new UTApi()
  const { ufsUrl } = await api.generateSignedURL(key, { expiresIn: 60 })
  const { body } = await fetch(ufsUrl)
  if (!body) throw new Error('The hosted service gave no content')
  const blob = await storeBlob(body, fileLimits.bytes)
  await api.deleteFiles(key)
  return blob
}

/** `blob` alone: the SDK then lets every declared type through, and what a file is, our inspection of its bytes says. */
const anyFile = () =>
  f(
    { blob: { maxFileSize: '1GB', maxFileCount: 10, acl: 'private', contentDisposition: 'attachment' } },
    { getFileHashParts: (file) => [file.name], presignedURLTTL: '1h' },
  )

async function keep({ file }: { file: { customId: string | null; key: string } }) {
  const ticketId = file.customId ?? ''
  return closeTicket(ticketId, await takeContent(ticketId, file.key))
}

/** One slug for every document, and one for telephones. */
const uploadRouter = {
  document: anyFile()
    .input(
      z.object({
        reference: z.string().max(40),
        document: z.string().max(80),
        replaces: z.uuid().optional(),
        sending: z.string().max(40),
      }),
    )
    .middleware(async ({ input, ...announced }) => ({
      [UTFiles]: await admit(announced, input.sending, () => ownTarget(input)),
    }))
    .onUploadComplete(keep),
  phone: anyFile()
    .input(z.object({ token: z.string().max(60), sending: z.string().max(40) }))
    .middleware(async ({ input, ...announced }) => ({
      [UTFiles]: await admit(announced, input.sending, () => phoneTarget(announced.req, input.token)),
    }))
    .onUploadComplete(keep),
} satisfies FileRouter

export type UploadRouter = typeof uploadRouter

/** The two calls that the SDK makes to its service, answered here: our tickets know already what they tell. */
async function inProcess(input: RequestInfo | URL, init?: object): Promise<Response> {
  const { url } = new Request(input, init)
  const { ingestUrl } = localTransport()
  if (url === `${ingestUrl}/route-metadata` || url === `${ingestUrl}/callback-result`)
    return Response.json({ ok: true })
  throw new Error('The upload transport called an address that it should not')
}

function configuration() {
  // At its usual level the SDK logs every presigned address.
  const common = { logLevel: 'Warning' as const, callbackUrl: `${publicUrl()}/api/uploadthing` }
  if (env().UPLOADTHING_TOKEN) return common
  const { ingestUrl, apiKey } = localTransport()
  const token = Buffer.from(JSON.stringify({ apiKey, appId: 'local', regions: ['local'] })).toString('base64')
  return { ...common, token, ingestUrl, isDev: false, fetch: inProcess }
}

let handlers: ReturnType<typeof createRouteHandler<UploadRouter>> | undefined

/** Built at the first request: a build loads this file without the settings of an instance. */
export function uploadHandlers() {
  if (!handlers) log.info('upload transport', { code: env().UPLOADTHING_TOKEN ? 'hosted' : 'embedded' })
  handlers ??= createRouteHandler({ router: uploadRouter, config: configuration() })
  return handlers
}
