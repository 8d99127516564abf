import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { blobs, uploadTickets } from '@/db/schema/files'
import { systemClock } from '@/lib/clock'
import { startDraft } from '@/lib/dossiers/draft'
import { listFiles } from '@/lib/dossiers/submit'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/errors'
import { forgetOld } from '@/lib/jobs/retention'
import { freshDemo, signedIn } from '@/lib/testing/people'
import { presigned } from '@/lib/testing/presigned'
import { chunkBytes } from './cipher'
import { findUploadTarget } from './files'
import { announceRange, receiveUpload } from './ingest'
import { openTicket } from './tickets'

beforeEach(freshDemo)

const announced = (content: Buffer) => ({
  name: 'photo.png',
  size: content.length,
  lastModified: 1_764_230_400_000,
})

/** A picture of some size, which no compression makes small. */
async function noise(side: number): Promise<Buffer> {
  const grain = { type: 'gaussian', mean: 128, sigma: 60 } as const
  return sharp({ create: { width: side, height: side, channels: 3, background: '#fff', noise: grain } })
    .png()
    .toBuffer()
}

async function announce(content: Buffer, sending = 'first') {
  const joao = await signedIn()
  const target = await findUploadTarget(joao.sessionId, await startDraft(joao), 'identity')
  if (!target) throw new Error('no live session')
  const again = (other = sending) => openTicket(target, announced(content), other)
  return { again, ticketId: await again(), dossierId: target.visit.dossier.id }
}

/** A browser that sends a file from a byte on, and whose network is cut after some more. */
function put(
  url: string,
  content: Buffer,
  from: number,
  cutAfter = Number.POSITIVE_INFINITY,
): Promise<Response> {
  const head =
    '--x\r\nContent-Disposition: form-data; name="file"; filename="p"\r\nContent-Type: image/png\r\n\r\n'
  async function* parts() {
    yield Buffer.from(head)
    for (let at = from; at < content.length; at += 16_384) {
      // What has been given must have been read: an error throws away what still waits.
      await new Promise((resolve) => setImmediate(resolve))
      if (at - from > cutAfter) throw new Error('cut')
      yield content.subarray(at, at + 16_384)
    }
    yield Buffer.from('\r\n--x--\r\n')
  }
  const source = parts()
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await source.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
    },
    { highWaterMark: 0 },
  )
  const headers = { 'content-type': 'multipart/form-data; boundary=x', range: `bytes=${from}-` }
  const init = { method: 'PUT', body, headers, duplex: 'half' }
  return receiveUpload(new Request(url, init))
}

async function here(url: string): Promise<number> {
  const answer = await announceRange(new Request(url, { method: 'HEAD' }))
  return Number(answer.headers.get('x-ut-range-start'))
}

test('an upload that is cut three times goes on each time where it stopped', async () => {
  const content = await noise(400)
  const { ticketId, dossierId } = await announce(content)
  const url = presigned(ticketId, content.length)
  let from = 0
  for (let cut = 0; cut < 3; cut += 1) {
    expect((await put(url, content, from, 130_000)).ok).toBe(false)
    const reached = await here(url)
    expect(reached % chunkBytes).toBe(0)
    expect(reached).toBeGreaterThan(from)
    from = reached
  }
  const answer = await put(url, content, from)
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ serverData: { fileId: expect.any(String) } })
  const [file] = await listFiles(dossierId)
  expect(file).toMatchObject({ name: 'photo.png', mediaType: 'image/png' })
  expect(await here(url)).toBe(content.length)
})

test('a start that is not where the file stopped is refused, and a new start replaces what was there', async () => {
  const content = await noise(300)
  const { ticketId, dossierId } = await announce(content)
  const url = presigned(ticketId, content.length)
  await put(url, content, 0, 140_000)
  for (const from of [chunkBytes * 3, chunkBytes + 1])
    expect((await put(url, content, from)).status).toBe(400)
  expect((await put(url, content, 0)).status).toBe(200)
  expect(await listFiles(dossierId)).toHaveLength(1)
  expect(await database().$count(blobs)).toBe(1)
})

test('the same file chosen again goes on; once it has arrived it is another one', async () => {
  const content = await noise(300)
  const { ticketId, again, dossierId } = await announce(content)
  const url = presigned(ticketId, content.length)
  await put(url, content, 0, 140_000)
  expect(await again('after a reload')).toBe(ticketId)
  await put(url, content, await here(url))
  // The answer was lost on the way: the same sending asks again, and is told.
  expect(await again()).toBe(ticketId)
  expect(await again('another day')).not.toBe(ticketId)
  expect(await listFiles(dossierId)).toHaveLength(1)
})

test('who sends again while the connection of before still hangs takes its place', async () => {
  const content = await noise(300)
  const { ticketId, dossierId } = await announce(content)
  const url = presigned(ticketId, content.length)
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const head = Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="p"\r\n\r\n')
  const hanging = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(Buffer.concat([head, content.subarray(0, 140_000)])),
  })
  void receiveUpload(
    new Request(url, { method: 'PUT', body: hanging, headers, duplex: 'half' } as RequestInit),
  )
  await expect.poll(() => here(url)).toBe(2 * chunkBytes)
  expect((await put(url, content, await here(url))).status).toBe(200)
  expect(await listFiles(dossierId)).toHaveLength(1)
})

test('of two that go on at the same moment, one arrives and the other spoils nothing', async () => {
  const content = await noise(300)
  const { ticketId, dossierId } = await announce(content)
  const url = presigned(ticketId, content.length)
  await put(url, content, 0, 140_000)
  const from = await here(url)
  await Promise.all([put(url, content, from), put(url, content, from), put(url, content, from, 50_000)])
  if ((await here(url)) < content.length) await put(url, content, await here(url))
  expect(await listFiles(dossierId)).toHaveLength(1)
  expect(await database().$count(blobs)).toBe(1)
})

test('what never arrived whole is removed after a day', async () => {
  const content = await noise(300)
  const { ticketId } = await announce(content)
  const parts = () =>
    readdirSync(join(env().DATA_DIR, 'files'), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.part'))
  const before = parts()
  await put(presigned(ticketId, content.length), content, 0, 140_000)
  expect(parts()).toHaveLength(before.length + 1)
  await database()
    .update(uploadTickets)
    .set({ createdAt: systemClock.inMs(-25 * 3_600_000) })
  await forgetOld()
  expect(parts()).toEqual(before)
})

test('a session that announces without end is refused, and goes on with what it has announced', async () => {
  const joao = await signedIn()
  const target = await findUploadTarget(joao.sessionId, await startDraft(joao), 'identity')
  if (!target) throw new Error('no live session')
  const announce = (size: number) => openTicket(target, { name: 'a.png', size, lastModified: 1 }, 'x')
  const first = await announce(1)
  for (let size = 2; size <= 200; size += 1) await announce(size)
  await expect(announce(201)).rejects.toEqual(new Refusal('uploadInterrupted'))
  expect(await announce(1)).toBe(first)
})
