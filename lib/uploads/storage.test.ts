import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { Readable } from 'node:stream'
import { UTApi, UTFile } from 'uploadthing/server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { blobs } from '@/db/schema/files'
import { env } from '@/lib/env'
import { freshDemo } from '@/lib/testing/people'
import { openObjectStore, openUploadThing } from '@/lib/testing/places'
import { fileAnswer } from './answer'
import { localFolder, storageNamed } from './storage'
import { continueBlob, newPart, partBytes, readBlob, readWhole, removeBlob, storeBlob } from './vault'

beforeEach(freshDemo)

type Place = Awaited<ReturnType<typeof openObjectStore>>

let place: Place | undefined

afterEach(() => {
  place?.close()
  place = undefined
  Object.assign(env(), { STORAGE_DRIVER: 'local', UPLOADTHING_TOKEN: undefined })
})

const limits = { maxBytes: 1_000_000 }
const stored = (content: Buffer) => storeBlob(Readable.from([content]), limits.maxBytes)

describe.each([
  ['a store that speaks S3', openObjectStore],
  ['UploadThing', openUploadThing],
])('%s', (_name, openThere) => {
  test('keeps ciphertext, gives it back whole or in part, and forgets it', async () => {
    place = await openThere()
    const content = randomBytes(200_000)
    const { id } = await stored(content)
    const [[key, there] = []] = [...place.contents]
    expect(key).toContain(id.slice(0, 8))
    expect(there?.length).toBe(200_000 + 4 * 16)
    expect(there?.includes(content.subarray(0, 32))).toBe(false)
    expect(readdirSync(localFolder(), { recursive: true }).filter((name) => `${name}`.includes(id))).toEqual(
      [],
    )
    expect(await readWhole(id)).toEqual(content)
    const { read } = await readBlob(id)
    const part = Buffer.concat(await read({ start: 65_530, end: 140_000 }).toArray())
    expect(part).toEqual(content.subarray(65_530, 140_001))
    await storageNamed(env().STORAGE_DRIVER).check()
    await removeBlob(id)
    expect(place.contents.size).toBe(0)
  })

  test('out of reach: nothing is said to be kept, and what had arrived is gone on with', async () => {
    place = await openThere()
    const part = newPart()
    const content = randomBytes(131_072)
    place.fail(true)
    await expect(continueBlob(part, 0, Readable.from([content]), limits)).rejects.toThrow('answered 500')
    expect(await database().$count(blobs)).toBe(0)
    place.fail(false)
    const from = await partBytes(part, content.length)
    expect(from).toBe(65_536)
    const { id } = await continueBlob(part, from, Readable.from([content.subarray(from)]), limits)
    expect(await readWhole(id)).toEqual(content)
    place.fail(true)
    await removeBlob(id)
    expect(await database().$count(blobs)).toBe(0)
  })

  test('a byte changed there is found, and so is a content cut short', async () => {
    place = await openThere()
    const { id } = await stored(randomBytes(100_000))
    const [[key = '', there = Buffer.alloc(0)] = []] = [...place.contents]
    place.contents.set(key, there.subarray(0, 65_552))
    await expect(readWhole(id)).rejects.toThrow('not whole')
    there[70_000] = (there[70_000] ?? 0) ^ 1
    place.contents.set(key, there)
    await expect(readWhole(id)).rejects.toThrow('unable to authenticate')
  })
})

test('a content stays readable where it was when the place of new ones changes', async () => {
  const before = await stored(Buffer.from('before'))
  place = await openObjectStore()
  const after = await stored(Buffer.from('after'))
  expect(String(await readWhole(before.id))).toBe('before')
  Object.assign(env(), { STORAGE_DRIVER: 'local' })
  expect(String(await readWhole(after.id))).toBe('after')
})

test('another secret is refused by the store', async () => {
  place = await openObjectStore()
  Object.assign(env(), { S3_SECRET_ACCESS_KEY: 'another' })
  await expect(stored(Buffer.from('x'))).rejects.toThrow('403')
})

test('our keys begin as those that the SDK makes for the application', async () => {
  place = await openUploadThing()
  await stored(Buffer.from('x'))
  const api = new UTApi({ token: env().UPLOADTHING_TOKEN, ingestUrl: env().UPLOADTHING_INGEST_URL })
  const { data } = await api.uploadFiles(new UTFile(['y'], 'y'))
  expect([...place.contents.keys()].map((key) => key.slice(1, 13))).toContain(data?.key.slice(0, 12))
  expect(new Set([...place.contents.keys()].map((key) => key.slice(0, 13))).size).toBe(1)
})

describe('the answer to a range', () => {
  const content = Buffer.from('0123456789')
  const file = {
    id: 'f',
    blobId: 'b',
    name: 'pièce.pdf',
    mediaType: 'application/pdf',
    bytes: 10,
    sha256: '',
    read: ({ start, end } = { start: 0, end: 9 }) => Readable.from([content.subarray(start, end + 1)]),
  }

  test.each([
    [null, 200, '0123456789', null],
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=0-1,4-5', 200, '0123456789', null],
    ['pages=1-2', 200, '0123456789', null],
    ['nonsense', 200, '0123456789', null],
    ['bytes=10-', 416, '', 'bytes */10'],
  ])('%s: %i', async (header, status, text, contentRange) => {
    const answer = fileAnswer(file, header)
    expect(answer.status).toBe(status)
    expect(await answer.text()).toBe(text)
    expect(answer.headers.get('content-range')).toBe(contentRange)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
  })
})
