import { createHash, type Hash, randomBytes, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { blobs } from '@/db/schema/files'
import { systemClock } from '@/lib/clock'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/errors'
import { log } from '@/lib/log'
import { chunkBytes, openChunk, sealChunk, tagBytes, unwrapKey, type WrappedKey, wrapKey } from './cipher'
import { localFolder, localPath, storageNamed } from './storage'

export interface StoredBlob {
  id: string
  bytes: number
  sha256: string
}

/** What has not wholly arrived is on this machine, whatever the place of contents; sealed already. */
const partPathOf = (id: string) => `${localPath(id)}.part`
const sealedBytes = chunkBytes + tagBytes

/**
 * Cuts a stream into pieces of `size` bytes; the last one may be shorter, and comes with `last`. All in one buffer, whose
 * content stands until the next piece is asked for: many people send at the same time.
 */
async function* piecesOf(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ chunk: Buffer; last: boolean }> {
  const held = Buffer.allocUnsafe(size)
  let length = 0
  for await (const part of source) {
    for (let taken = 0; taken < part.length; ) {
      // Full, and more comes: it was not the last one.
      if (length === size) {
        yield { chunk: held, last: false }
        length = 0
      }
      const piece = part.subarray(taken, taken + size - length)
      held.set(piece, length)
      length += piece.length
      taken += piece.length
    }
  }
  yield { chunk: held.subarray(0, length), last: true }
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
  for await (const { chunk, last } of piecesOf(source, chunkBytes)) {
    const rank = bytes / chunkBytes
    bytes += chunk.length
    if (bytes > maxBytes) throw new Refusal('fileTooLarge')
    if (last && expected !== undefined && bytes !== expected) throw new Refusal('uploadInterrupted')
    hash.update(chunk)
    await file.writev(sealChunk(key, rank, last, chunk), rank * sealedBytes)
  }
  await file.sync()
  return { bytes, sha256: hash.digest('hex') }
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

/**
 * How much of a content of `total` bytes is here, in whole chunks. Never the chunk that closes it: it may be there, when
 * what followed failed, and is written again.
 */
export async function partBytes({ id }: PartialBlob, total: number): Promise<number> {
  const { size } = await stat(partPathOf(id)).catch(() => ({ size: 0 }))
  const chunks = Math.min(Math.floor(size / sealedBytes), Math.ceil(total / chunkBytes) - 1)
  return Math.max(0, chunks) * chunkBytes
}

export async function removePart(id: string): Promise<void> {
  await rm(partPathOf(id), { force: true })
}

/**
 * Removes what a server that was killed left half written, untouched since an instant; answers how many. Whole contents
 * are not judged here: a wrong database beside these files must not cost one of them.
 */
export async function removeForgottenParts(before: Date): Promise<number> {
  const vault = localFolder()
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
  const path = partPathOf(id)
  const storage = env().STORAGE_DRIVER
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, from > 0 ? 'r+' : 'w+', 0o600)
  try {
    const key = unwrapKey(part, id)
    const hash = createHash('sha256')
    await readChunks(file, key, from / chunkBytes, hash)
    await file.truncate((from / chunkBytes) * sealedBytes)
    const { bytes, sha256 } = await writeSealed({ file, key, hash, written: from }, source, limits)
    await storageNamed(storage).put(id, path)
    await database()
      .insert(blobs)
      .values({ id, keyId, wrappedKey, bytes, sha256, storage, createdAt: systemClock.now() })
    await removePart(id)
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
    await forget(part.id, env().STORAGE_DRIVER)
    throw error
  }
}

/** Bytes of a content, both ends included. */
export interface ByteRange {
  start: number
  end: number
}

/** A content as it can be read: whole or by a range, as often as it is asked for. */
export interface Content {
  bytes: number
  read: (range?: ByteRange) => Readable
}

type Kept = typeof blobs.$inferSelect

/** Opens the chunks that hold a range, and no other. */
async function* openSealed(blob: Kept, { start, end }: ByteRange): AsyncGenerator<Buffer> {
  const key = unwrapKey(blob, blob.id)
  const count = Math.max(1, Math.ceil(blob.bytes / chunkBytes))
  const first = Math.floor(start / chunkBytes)
  const final = Math.min(count - 1, Math.floor(end / chunkBytes))
  const from = first * sealedBytes
  const to = Math.min((final + 1) * sealedBytes, blob.bytes + count * tagBytes)
  const source = storageNamed(blob.storage).read(blob.id, from, to - from)
  let rank = first
  for await (const { chunk } of piecesOf(source, sealedBytes)) {
    const plain = openChunk(key, rank, rank === count - 1, chunk)
    const offset = rank * chunkBytes
    yield plain.subarray(Math.max(0, start - offset), end - offset + 1)
    rank += 1
  }
  if (rank <= final) throw new Error('This content is not whole')
}

/** A content of the vault, decrypted as it is read: whole, or the bytes of a range. Throws when a byte was altered. */
export async function readBlob(id: string): Promise<Content & { sha256: string }> {
  const blob = await database().query.blobs.findFirst({ where: eq(blobs.id, id) })
  if (!blob) throw new Error('This content is not in the vault')
  const whole = { start: 0, end: Math.max(0, blob.bytes - 1) }
  return {
    bytes: blob.bytes,
    sha256: blob.sha256,
    read: (range: ByteRange = whole) => Readable.from(openSealed(blob, range)),
  }
}

export async function readWhole(id: string): Promise<Buffer> {
  const { bytes, read } = await readBlob(id)
  const whole = Buffer.allocUnsafe(bytes)
  let length = 0
  for await (const part of read()) length += part.copy(whole, length)
  return whole
}

/** A place out of reach keeps what nobody can open: that is told, and stops nobody. */
async function forget(id: string, storage: Kept['storage']): Promise<void> {
  await storageNamed(storage)
    .remove(id)
    .catch((error: unknown) => log.error('an unreadable content may be left in its place', { id, error }))
}

/** Destroys the key first, then the bytes. */
export async function removeBlob(id: string): Promise<void> {
  const [removed] = await database()
    .delete(blobs)
    .where(eq(blobs.id, id))
    .returning({ storage: blobs.storage })
  if (removed) await forget(id, removed.storage)
}
