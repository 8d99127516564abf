import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { blobs } from '@/db/schema/files'
import { systemClock } from '@/lib/clock'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/errors'
import { chunkBytes, openChunk, sealChunk, tagBytes, unwrapKey, wrapKey } from './cipher'

export interface StoredBlob {
  id: string
  bytes: number
  sha256: string
}

function pathOf(id: string): string {
  return join(/* turbopackIgnore: true */ env().DATA_DIR, 'files', id.slice(0, 2), id)
}

/** Cuts a stream into full chunks; the last one may be shorter, and comes with `last`. */
async function* chunksOf(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ chunk: Buffer; last: boolean }> {
  let held = Buffer.alloc(0)
  for await (const part of source) {
    held = Buffer.concat([held, part])
    while (held.length > chunkBytes) {
      yield { chunk: held.subarray(0, chunkBytes), last: false }
      held = held.subarray(chunkBytes)
    }
  }
  yield { chunk: held, last: true }
}

async function writeSealed(
  file: FileHandle,
  key: Buffer,
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
) {
  const hash = createHash('sha256')
  let bytes = 0
  let rank = 0
  for await (const { chunk, last } of chunksOf(source)) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new Refusal('fileTooLarge')
    hash.update(chunk)
    await file.write(sealChunk(key, rank, last, chunk))
    rank += 1
  }
  await file.sync()
  return { bytes, sha256: hash.digest('hex') }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  await folder.sync()
  await folder.close()
}

/**
 * Encrypts a stream into the vault, in constant memory, and is durable when it answers.
 * Refuses `fileTooLarge` past `maxBytes`; leaves nothing behind when it fails.
 */
export async function storeBlob(source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StoredBlob> {
  const id = randomUUID()
  const key = randomBytes(32)
  const path = pathOf(id)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const part = `${path}.part`
  const file = await open(part, 'wx', 0o600)
  try {
    const { bytes, sha256 } = await writeSealed(file, key, source, maxBytes)
    await file.close()
    await rename(part, path)
    await syncFolder(dirname(path))
    await database()
      .insert(blobs)
      .values({ id, ...wrapKey(key, id), bytes, sha256, createdAt: systemClock.now() })
    return { id, bytes, sha256 }
  } catch (error) {
    await file.close().catch(() => {})
    await rm(part, { force: true })
    await rm(path, { force: true })
    throw error
  }
}

async function* openSealed(id: string, key: Buffer, bytes: number): AsyncGenerator<Buffer> {
  const file = await open(pathOf(id), 'r')
  try {
    const count = Math.max(1, Math.ceil(bytes / chunkBytes))
    for (let rank = 0; rank < count; rank += 1) {
      const last = rank === count - 1
      const plain = last ? bytes - rank * chunkBytes : chunkBytes
      const sealed = Buffer.alloc(plain + tagBytes)
      await file.read(sealed, 0, sealed.length, rank * (chunkBytes + tagBytes))
      yield openChunk(key, rank, last, sealed)
    }
  } finally {
    await file.close()
  }
}

/** The content of a blob, decrypted as it is read. Throws when a byte was altered. */
export async function readBlob(id: string): Promise<{ bytes: number; sha256: string; stream: Readable }> {
  const blob = await database().query.blobs.findFirst({ where: eq(blobs.id, id) })
  if (!blob) throw new Error('This content is not in the vault')
  return {
    bytes: blob.bytes,
    sha256: blob.sha256,
    stream: Readable.from(openSealed(id, unwrapKey(blob, id), blob.bytes)),
  }
}

export async function readWhole(id: string): Promise<Buffer> {
  const { stream } = await readBlob(id)
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}

/** Destroys the key first, then the bytes. */
export async function removeBlob(id: string): Promise<void> {
  await database().delete(blobs).where(eq(blobs.id, id))
  await rm(pathOf(id), { force: true })
}
