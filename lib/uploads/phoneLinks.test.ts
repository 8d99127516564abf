import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { phoneLinks } from '@/db/schema/files'
import { revokeSession } from '@/lib/accounts/sessions'
import { tokenOf } from '@/lib/accounts/tokens'
import { getVisit } from '@/lib/dossiers/getVisit'
import { rectifyDossier } from '@/lib/dossiers/rectify'
import { submitDossier } from '@/lib/dossiers/submit'
import { NotFound, Refusal } from '@/lib/errors'
import { additionalDocument } from '@/lib/procedure/documents'
import { again } from '@/lib/testing/agents'
import { certify, completeDraft, freshDemo, signedIn } from '@/lib/testing/people'
import { presigned } from '@/lib/testing/presigned'
import { findUploadTarget } from './files'
import { receiveFile } from './form'
import { receiveUpload } from './ingest'
import {
  closePhoneLink,
  findOwnPhoneLink,
  findPhoneTarget,
  getPhoneTarget,
  listPhoneFiles,
  openOnPhone,
  openPhoneLink,
  readPhoneFile,
  removePhoneFile,
  turnPhoneFile,
} from './phoneLinks'
import { openTicket } from './tickets'

beforeEach(freshDemo)

const spent = new Refusal('phoneLinkSpent')

/** A link for João's passport, and who asked for it. */
async function linked() {
  const joao = await signedIn()
  const reference = await completeDraft(joao)
  const id = (await openPhoneLink(joao.sessionId, reference, 'identity')) ?? ''
  return { joao, reference, id, token: tokenOf(id) }
}

/** A page of lines: dark enough to be judged, sharp unless it is blurred. */
async function page({ blur = 0, light = 255 } = {}): Promise<Buffer> {
  const width = 900
  const height = 600
  const data = Buffer.alloc(width * height, light)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) if (y % 20 < 8 && x % 14 < 6) data[y * width + x] = light / 8
  const drawn = sharp(data, { raw: { width, height, channels: 1 } })
  return (blur > 0 ? drawn.blur(blur) : drawn).jpeg().toBuffer()
}

const send = async (token: string, device: string, content: Buffer) =>
  receiveFile(await getPhoneTarget(token, device), { name: 'IMG_0001.jpg', stream: Readable.from([content]) })

test('a telephone that opens the link sends, looks at, turns and removes its own pictures', async () => {
  const { joao, reference, id, token } = await linked()
  expect(await findOwnPhoneLink(joao.sessionId, id)).toEqual({ document: 'identity', isOpened: false, token })
  const device = await openOnPhone(token)
  expect(await findOwnPhoneLink(joao.sessionId, id)).toMatchObject({ isOpened: true })
  await send(token, device, await page())
  await send(token, device, await page({ blur: 8 }))
  await send(token, device, await page({ light: 40 }))
  const target = await getPhoneTarget(token, device)
  const sent = await listPhoneFiles(target)
  expect(sent.map(({ fault }) => fault)).toEqual([null, 'blurred', 'dark'])
  const [first] = sent
  await turnPhoneFile(target, first?.id ?? '')
  const { content } = await readPhoneFile(target, first?.id ?? '')
  const { width, height } = await sharp(content).metadata()
  expect([width, height]).toEqual([600, 900])
  await removePhoneFile(target, first?.id ?? '')
  expect(await listPhoneFiles(target)).toHaveLength(2)
  expect(reference).toBe(target.visit.dossier.reference)
})

test('a photo that arrives in pieces is one of the link, and of no other', async () => {
  const { joao, token } = await linked()
  const target = await getPhoneTarget(token, await openOnPhone(token))
  const content = await page()
  const file = { name: 'IMG_0001.jpg', size: content.length, lastModified: 1 }
  const ticketId = await openTicket(target, file, 'a')
  expect(await openTicket(target, file, 'b')).toBe(ticketId)
  const own = await findUploadTarget(joao.sessionId, target.visit.dossier.reference, 'identity')
  if (!own) throw new Error('no live session')
  expect(await openTicket(own, file, 'c')).not.toBe(ticketId)
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(content)]), 'piece')
  await receiveUpload(new Request(presigned(ticketId, content.length), { method: 'PUT', body }))
  expect((await listPhoneFiles(target)).map(({ name }) => name)).toEqual(['IMG_0001.jpg'])
})

test('what was announced by a link is not sent once it has ended, or has been followed by another', async () => {
  for (const end of ['finish', 'another'] as const) {
    await freshDemo()
    const { joao, reference, token } = await linked()
    const target = await getPhoneTarget(token, await openOnPhone(token))
    const content = await page()
    const ticketId = await openTicket(target, { name: 'a.jpg', size: content.length, lastModified: 1 }, 'a')
    if (end === 'finish') await closePhoneLink(target)
    else await openPhoneLink(joao.sessionId, reference, 'identity')
    const body = new FormData()
    body.append('file', new Blob([new Uint8Array(content)]), 'piece')
    const answer = await receiveUpload(
      new Request(presigned(ticketId, content.length), { method: 'PUT', body }),
    )
    expect(answer.status).toBe(400)
    expect(await answer.json()).toEqual({ message: 'phoneLinkSpent' })
    expect(await listPhoneFiles(target)).toEqual([])
  }
})

test('a link serves one telephone, which must hold what it was given', async () => {
  const { token } = await linked()
  await expect(getPhoneTarget(token, undefined)).rejects.toThrow(spent)
  const device = await openOnPhone(token)
  await expect(openOnPhone(token)).rejects.toThrow(spent)
  for (const other of [undefined, '', 'another']) expect(await findPhoneTarget(token, other)).toBeNull()
  expect(await findPhoneTarget(token, device)).toMatchObject({ document: 'identity', opened: true })
})

test('a link ends: after its minutes, by its telephone, by a new one, with its session', async () => {
  const { joao, reference, id, token } = await linked()
  const device = await openOnPhone(token)
  await closePhoneLink(await getPhoneTarget(token, device))
  await expect(send(token, device, await page())).rejects.toThrow(spent)

  const next = tokenOf((await openPhoneLink(joao.sessionId, reference, 'identity')) ?? '')
  const last = tokenOf((await openPhoneLink(joao.sessionId, reference, 'identity')) ?? '')
  expect(await findPhoneTarget(next, undefined)).toBeNull()
  expect(await findPhoneTarget(last, undefined)).toMatchObject({ opened: false })
  await database()
    .update(phoneLinks)
    .set({ expiresAt: new Date(0) })
    .where(eq(phoneLinks.sessionId, joao.sessionId))
  await expect(openOnPhone(last)).rejects.toThrow(spent)
  expect(await findOwnPhoneLink(joao.sessionId, id)).toBeNull()

  const alive = tokenOf((await openPhoneLink(joao.sessionId, reference, 'identity')) ?? '')
  await revokeSession(joao.sessionId)
  expect(await findPhoneTarget(alive, undefined)).toBeNull()
})

test('nothing is sent any more once the request is deposited', async () => {
  const { joao, reference, token } = await linked()
  const device = await openOnPhone(token)
  await certify(joao, reference)
  await submitDossier(joao, reference)
  await again.visit(joao, reference)
  await expect(send(token, device, await page())).rejects.toThrow(spent)
})

test('what was sent to the prefecture is not turned any more', async () => {
  const { joao, reference } = await linked()
  await certify(joao, reference)
  await submitDossier(joao, reference)
  const token = tokenOf((await openPhoneLink(joao.sessionId, reference, additionalDocument)) ?? '')
  const device = await openOnPhone(token)
  await send(token, device, await page())
  const target = await getPhoneTarget(token, device)
  const [before] = await listPhoneFiles(target)
  await turnPhoneFile(target, before?.id ?? '')
  const [turnedOnce] = await listPhoneFiles(target)
  expect(turnedOnce?.blobId).not.toBe(before?.blobId)
  await rectifyDossier(await getVisit(joao.sessionId, reference), '')
  await turnPhoneFile(target, before?.id ?? '')
  expect((await listPhoneFiles(target))[0]?.blobId).toBe(turnedOnce?.blobId)
})

test('a link is opened for an own dossier and an asked document alone', async () => {
  const { joao, reference, id, token } = await linked()
  const stranger = await signedIn('9900000103')
  await expect(openPhoneLink(stranger.sessionId, reference, 'identity')).rejects.toThrow(NotFound)
  await expect(openPhoneLink(joao.sessionId, reference, 'P99')).rejects.toThrow(
    new Refusal('documentNotAsked'),
  )
  expect(await findOwnPhoneLink(stranger.sessionId, id)).toBeNull()
  const device = await openOnPhone(token)
  const target = await getPhoneTarget(token, device)
  // The file that the draft holds for this document came another way.
  for (const foreign of ['x', '00000000-0000-4000-8000-000000000000'])
    await expect(readPhoneFile(target, foreign)).rejects.toThrow(NotFound)
})
