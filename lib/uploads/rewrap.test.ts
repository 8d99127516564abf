import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { env } from '@/lib/env'
import { freshDemo } from '@/lib/testing/people'
import { rewrapKeys } from './rewrap'
import { readWhole, storeBlob } from './vault'

const before = env().FILE_KEYS
const useKeys = (keys: string) => Object.assign(env(), { FILE_KEYS: keys })
const store = async (text: string) => (await storeBlob(Readable.from([Buffer.from(text)]), 100)).id

beforeEach(freshDemo)
afterEach(() => useKeys(before))

test('a new key takes over every content, and the former one may then go', async () => {
  const [old, second] = [await store('one'), await store('two')]
  const fresh = `k2:${randomBytes(32).toString('base64')}`
  useKeys(`${fresh},${before}`)
  const third = await store('three')
  await rewrapKeys()
  expect((await database().query.blobs.findMany()).map(({ keyId }) => keyId)).toEqual(['k2', 'k2', 'k2'])
  useKeys(fresh)
  const contents = await Promise.all([old, second, third].map(readWhole))
  expect(contents.map(String)).toEqual(['one', 'two', 'three'])
})

test('a content whose key is gone is left as it is, and does not keep the others', async () => {
  const lost = await store('lost')
  const [second, third] = [2, 3].map((rank) => `k${rank}:${randomBytes(32).toString('base64')}`)
  useKeys(`${second}`)
  const kept = await store('kept')
  useKeys(`${third},${second}`)
  await rewrapKeys()
  useKeys(`${third}`)
  expect(String(await readWhole(kept))).toBe('kept')
  useKeys(`${third},${before}`)
  expect(String(await readWhole(lost))).toBe('lost')
})
