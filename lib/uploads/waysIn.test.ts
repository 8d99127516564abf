import { Readable } from 'node:stream'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { files } from '@/db/schema/files'
import { tokenOf } from '@/lib/accounts/tokens'
import { startDraft } from '@/lib/dossiers/draft'
import { Refusal } from '@/lib/errors'
import { fileLimits } from '@/lib/procedure/documents'
import { asked, employment, on } from '@/lib/testing/agents'
import { hostileFiles } from '@/lib/testing/hostile'
import { freshDemo, sendPicture, signedIn } from '@/lib/testing/people'
import { presigned } from '@/lib/testing/presigned'
import { findUploadTarget, takeRefusals, type UploadTarget } from './files'
import { receiveFile, receiveForm } from './form'
import { receiveUpload } from './ingest'
import { getPhoneTarget, openOnPhone, openPhoneLink } from './phoneLinks'
import { findTicket, openTicket } from './tickets'

beforeEach(freshDemo)

type Send = (content: Uint8Array) => Promise<unknown>

async function targetOf(sessionId: string, reference: string, document: string): Promise<UploadTarget> {
  const target = await findUploadTarget(sessionId, reference, document)
  if (!target) throw new Error('no live session')
  return target
}

function posted(fields: Record<string, string>, content: Uint8Array): RequestInit {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  body.append('file', new Blob([new Uint8Array(content)]), 'envoi.pdf')
  return { body }
}

/** As the client of UploadThing sends: announced, then put at the address that was signed. */
function announcedTo(target: UploadTarget): [UploadTarget, Send] {
  let rank = 0
  return [
    target,
    async (content) => {
      rank += 1
      const file = { name: `envoi-${rank}.pdf`, size: content.length, lastModified: rank }
      const ticketId = await openTicket(target, file, String(rank))
      const url = presigned(ticketId, content.length)
      await receiveUpload(new Request(url, { method: 'PUT', ...posted({}, content) }))
    },
  ]
}

async function byClient(): Promise<[UploadTarget, Send]> {
  const joao = await signedIn()
  return announcedTo(await targetOf(joao.sessionId, await startDraft(joao), 'identity'))
}

/** As a page without scripts sends. */
async function byForm(): Promise<[UploadTarget, Send]> {
  const joao = await signedIn()
  const reference = await startDraft(joao)
  const url = 'http://localhost/documents'
  const fields = { reference, document: 'identity' }
  return [
    await targetOf(joao.sessionId, reference, 'identity'),
    (content) =>
      receiveForm(new Request(url, { method: 'POST', ...posted(fields, content) }), joao.sessionId),
  ]
}

async function openedPhone() {
  const joao = await signedIn()
  const token = tokenOf((await openPhoneLink(joao.sessionId, await startDraft(joao), 'identity')) ?? '')
  return { token, device: await openOnPhone(token) }
}

async function byPhoneInPieces(): Promise<[UploadTarget, Send]> {
  const { token, device } = await openedPhone()
  return announcedTo(await getPhoneTarget(token, device))
}

async function byPhone(): Promise<[UploadTarget, Send]> {
  const { token, device } = await openedPhone()
  return [
    await getPhoneTarget(token, device),
    async (content) =>
      receiveFile(await getPhoneTarget(token, device), {
        name: 'envoi.pdf',
        stream: Readable.from([Buffer.from(content)]),
      }),
  ]
}

/** In answer to a request for documents, by the form. */
async function byComplement(): Promise<[UploadTarget, Send]> {
  await on('2026-11-02T09:00:00Z')
  const { joao, reference } = await asked('2026-12-02')
  const fields = { reference, document: employment.document, page: 'complement' }
  return [
    await targetOf(joao.sessionId, reference, employment.document),
    (content) =>
      receiveForm(
        new Request('http://localhost/documents', { method: 'POST', ...posted(fields, content) }),
        joao.sessionId,
      ),
  ]
}

test.each([
  ['the client of UploadThing', byClient],
  ['the plain form', byForm],
  ['a telephone without scripts', byPhone],
  ['a telephone that sends in pieces', byPhoneInPieces],
  ['the answer to a request for documents', byComplement],
])('no hostile file comes in by %s', async (_way, open) => {
  const [{ visit }, send] = await open()
  const before = await database().$count(files)
  const told: string[] = []
  for (const [, , make] of hostileFiles) {
    await send(await make())
    told.push(...(await takeRefusals(visit.dossier.id)).map(({ code }) => code))
  }
  expect(told).toEqual(hostileFiles.map(([code]) => code))
  expect(await database().$count(files)).toBe(before)
})

test('an upload that was cut goes where it is sent when it is taken up again', async () => {
  const joao = await signedIn()
  const target = await targetOf(joao.sessionId, await startDraft(joao), 'identity')
  const replaces = '7c9e6679-7425-40de-944b-e07fc1f90ae7'
  const file = { name: 'recto.pdf', size: 1000, lastModified: 1 }
  const id = await openTicket({ ...target, replaces }, file, '1')
  expect((await findTicket(id))?.replaces).toBe(replaces)
  expect(await openTicket(target, file, '2')).toBe(id)
  expect((await findTicket(id))?.replaces).toBeNull()
  expect(await openTicket({ ...target, replaces }, file, '3')).toBe(id)
  expect((await findTicket(id))?.replaces).toBe(replaces)
})

test('a document that is full says so before a byte is sent, unless another file is to go', async () => {
  const joao = await signedIn()
  const reference = await startDraft(joao)
  for (let sent = 0; sent < fileLimits.filesPerDocument; sent += 1)
    await sendPicture(joao, reference, 'identity')
  const target = await targetOf(joao.sessionId, reference, 'identity')
  const file = { name: 'onze.pdf', size: 1000, lastModified: 1 }
  await expect(openTicket(target, file, '1')).rejects.toEqual(new Refusal('tooManyFiles'))
  const [old] = await database().select({ id: files.id }).from(files).limit(1)
  expect(await openTicket({ ...target, ...(old && { replaces: old.id }) }, file, '2')).toMatch(
    /^[\da-f-]{36}$/u,
  )
})
