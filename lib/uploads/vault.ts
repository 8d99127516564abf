import { createHash, type Hash, randomBytes, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { blobs } from '@/db/schema/files'
import { systemClock } from '@/lib/clock'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/errors'
import { chunkBytes, openChunk, sealChunk, tagBytes, unwrapKey, type WrappedKey, wrapKey } from './cipher'

export interface StoredBlob {
  id: string
  bytes: number
  sha256: string
}

function pathOf(id: string): string {
  return join(/* turbopackIgnore: true */ env().DATA_DIR, 'files', id.slice(0, 2), id)
}

const partPathOf = (id: string) => `${pathOf(id)}.part`
const sealedBytes = chunkBytes + tagBytes

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

interface Writing {
  file: FileHandle
  key: Buffer
  hash: Hash
  /** Of the content, in chunks that are whole. */
  written: number
}

/** Seals a stream after the chunks that are there. A stream that ends before `expected` bytes leaves them for the next one. */
async function writeSealed(
  { file, key, hash, written }: Writing,
  source: AsyncIterable<Uint8Array>,
  { maxBytes, expected }: { maxBytes: number; expected?: number },
) {
  let bytes = written
  for await (const { chunk, last } of chunksOf(source)) {
    const rank = bytes / chunkBytes
    bytes += chunk.length
    if (bytes > maxBytes) throw new Refusal('fileTooLarge')
    if (last && expected !== undefined && bytes !== expected) throw new Refusal('uploadInterrupted')
    hash.update(chunk)
    const sealed = sealChunk(key, rank, last, chunk)
    await file.write(sealed, 0, sealed.length, rank * sealedBytes)
  }
  await file.sync()
  return { bytes, sha256: hash.digest('hex') }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  await folder.sync()
  await folder.close()
}

/** A content that has not wholly arrived, and the key that seals it. */
export interface PartialBlob extends WrappedKey {
  id: string
}

/** Names a content to come. */
export function newPart(): PartialBlob {
  const id = randomUUID()
  return { id, ...wrapKey(randomBytes(32), id) }
}

/** How much of a content is here, in bytes: whole chunks only, for the last one closes it. */
export async function partBytes({ id }: PartialBlob): Promise<number> {
  const { size } = await stat(partPathOf(id)).catch(() => ({ size: 0 }))
  return Math.floor(size / sealedBytes) * chunkBytes
}

export async function removePart(id: string): Promise<void> {
  await rm(partPathOf(id), { force: true })
}

/**
 * Removes what a server that was killed left half written, untouched since an instant; answers how many. Whole contents
 * are not judged here: a wrong database beside these files must not cost one of them.
 */
export async function removeForgottenParts(before: Date): Promise<number> {
  const vault = join(/* turbopackIgnore: true */ env().DATA_DIR, 'files')
  const names = await readdir(vault, { recursive: true }).catch((): string[] => [])
  let removed = 0
  for (const name of names.filter((one) => one.endsWith('.part'))) {
    const path = join(vault, name)
    const { mtime } = await stat(path).catch(() => ({ mtime: before }))
    if (mtime >= before) continue
    await rm(path, { force: true })
    removed += 1
  }
  return removed
}

/** The chunks that are there already, for the fingerprint of the whole. */
async function readChunks(file: FileHandle, key: Buffer, count: number, hash: Hash): Promise<void> {
  const sealed = Buffer.alloc(sealedBytes)
  for (let rank = 0; rank < count; rank += 1) {
    await file.read(sealed, 0, sealedBytes, rank * sealedBytes)
    hash.update(openChunk(key, rank, false, sealed))
  }
}

/**
 * Encrypts a stream into the vault after the first `from` bytes of a content, in constant memory, and is durable when it
 * answers. What has arrived stays when it fails, and can be gone on with; refuses `fileTooLarge` past `maxBytes`, and
 * `uploadInterrupted` when the stream ends before `expected`.
 * @param from what `partBytes` said, or 0
 */
export async function continueBlob(
  part: PartialBlob,
  from: number,
  source: AsyncIterable<Uint8Array>,
  limits: { maxBytes: number; expected?: number },
): Promise<StoredBlob> {
  const { id, keyId, wrappedKey } = part
  const path = pathOf(id)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(partPathOf(id), from > 0 ? 'r+' : 'w+', 0o600)
  try {
    const key = unwrapKey(part, id)
    const hash = createHash('sha256')
    await readChunks(file, key, from / chunkBytes, hash)
    await file.truncate((from / chunkBytes) * sealedBytes)
    const { bytes, sha256 } = await writeSealed({ file, key, hash, written: from }, source, limits)
    await rename(partPathOf(id), path)
    await syncFolder(dirname(path))
    await database()
      .insert(blobs)
      .values({ id, keyId, wrappedKey, bytes, sha256, createdAt: systemClock.now() })
    return { id, bytes, sha256 }
  } finally {
    await file.close()
  }
}

/**
 * Encrypts a whole stream into the vault, in constant memory, and is durable when it answers.
 * Refuses `fileTooLarge` past `maxBytes`; leaves nothing behind when it fails.
 */
export async function storeBlob(source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StoredBlob> {
  const part = newPart()
  try {
    return await continueBlob(part, 0, source, { maxBytes })
  } catch (error) {
    await removePart(part.id)
    await rm(pathOf(part.id), { force: true })
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
      await file.read(sealed, 0, sealed.length, rank * sealedBytes)
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
