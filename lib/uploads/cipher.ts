import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { env } from '@/lib/env'

/**
 * Envelope encryption. Each content has a key of its own, wrapped by a key of the service; the content is cut in
 * chunks of 64 KiB, each sealed by AES-256-GCM under a nonce that says its rank and whether it is the last one.
 * So it streams, serves ranges later, and no chunk can be moved, dropped or taken from another file.
 */
export const chunkBytes = 64 * 1024
export const tagBytes = 16

const algorithm = 'aes-256-gcm'

function serviceKeys(): Map<string, Buffer> {
  return new Map(
    env()
      .FILE_KEYS.split(',')
      .map((entry) => {
        const [id = '', key = ''] = entry.split(':')
        return [id.trim(), Buffer.from(key, 'base64')]
      }),
  )
}

/** Name of the key that wraps what is stored now. */
export function firstKeyId(): string {
  const [first] = serviceKeys().keys()
  if (!first) throw new Error('FILE_KEYS holds no key')
  return first
}

export interface WrappedKey {
  keyId: string
  wrappedKey: Buffer
}

function serviceKeyNamed(keyId: string): Buffer {
  const serviceKey = serviceKeys().get(keyId)
  if (!serviceKey) throw new Error(`FILE_KEYS has no key named ${keyId}`)
  return serviceKey
}

/** Wraps a content key for a blob; the blob's id is authenticated with it. */
export function wrapKey(contentKey: Buffer, blobId: string): WrappedKey {
  const keyId = firstKeyId()
  const serviceKey = serviceKeyNamed(keyId)
  const nonce = randomBytes(12)
  const cipher = createCipheriv(algorithm, serviceKey, nonce).setAAD(Buffer.from(blobId))
  const sealed = Buffer.concat([cipher.update(contentKey), cipher.final()])
  return { keyId, wrappedKey: Buffer.concat([nonce, cipher.getAuthTag(), sealed]) }
}

export function unwrapKey({ keyId, wrappedKey }: WrappedKey, blobId: string): Buffer {
  const serviceKey = serviceKeyNamed(keyId)
  const decipher = createDecipheriv(algorithm, serviceKey, wrappedKey.subarray(0, 12))
    .setAAD(Buffer.from(blobId))
    .setAuthTag(wrappedKey.subarray(12, 28))
  return Buffer.concat([decipher.update(wrappedKey.subarray(28)), decipher.final()])
}

function nonceOf(rank: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(rank, 7)
  nonce.writeUInt8(last ? 1 : 0, 11)
  return nonce
}

/** Seals one chunk: ciphertext, then its tag. */
export function sealChunk(key: Buffer, rank: number, last: boolean, plain: Buffer): [Buffer, Buffer] {
  const cipher = createCipheriv(algorithm, key, nonceOf(rank, last))
  const sealed = cipher.update(plain)
  // In this mode the end adds nothing but the tag.
  cipher.final()
  return [sealed, cipher.getAuthTag()]
}

/** Opens one chunk; throws when it was altered, moved or comes from another content. */
export function openChunk(key: Buffer, rank: number, last: boolean, sealed: Buffer): Buffer {
  const decipher = createDecipheriv(algorithm, key, nonceOf(rank, last)).setAuthTag(
    sealed.subarray(-tagBytes),
  )
  const plain = decipher.update(sealed.subarray(0, -tagBytes))
  decipher.final()
  return plain
}
