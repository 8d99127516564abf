import { access, constants, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { StorageName } from '@/db/schema/files'
import { env } from '@/lib/env'
import { hostedStorage } from './hostedStorage'
import { objectStorage } from './objectStorage'

/**
 * Where sealed contents rest. It sees names and ciphertext, never a key: whoever holds it reads nothing, and a byte that
 * it changes is found when the content is opened.
 */
export interface StoragePort {
  /** Takes over the sealed content of a file of this machine: durable when it answers. The caller removes what it left. */
  put(id: string, path: string): Promise<void>
  /** `length` sealed bytes from `start`, each piece standing until the next is asked for; throws when there is no such content. */
  read(id: string, start: number, length: number): AsyncIterable<Uint8Array>
  /** Forgets a content; one that is not there is forgotten. */
  remove(id: string): Promise<void>
  /** Throws when it cannot be reached. */
  check(): Promise<void>
}

export function localFolder(): string {
  return join(/* turbopackIgnore: true */ env().DATA_DIR, 'files')
}

/** Where a content of this machine is. */
export function localPath(id: string): string {
  return join(localFolder(), id.slice(0, 2), id)
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path)
  await handle.sync()
  await handle.close()
}

const readAtOnce = 64 * 1024

async function* readLocal(id: string, start: number, length: number): AsyncGenerator<Uint8Array> {
  const file = await open(localPath(id), 'r')
  try {
    const held = Buffer.allocUnsafe(Math.min(length, readAtOnce))
    for (let done = 0; done < length; ) {
      const { bytesRead } = await file.read(held, 0, Math.min(held.length, length - done), start + done)
      if (bytesRead === 0) return
      yield held.subarray(0, bytesRead)
      done += bytesRead
    }
  } finally {
    await file.close()
  }
}

const localStorage: StoragePort = {
  async put(id, path) {
    await mkdir(dirname(localPath(id)), { recursive: true, mode: 0o700 })
    await rename(path, localPath(id))
    await syncFolder(dirname(localPath(id)))
  },
  read: readLocal,
  remove: (id) => rm(localPath(id), { force: true }),
  check: () => access(/* turbopackIgnore: true */ env().DATA_DIR, constants.W_OK),
}

/** Each content remembers its place (`blobs.storage`), so the setting may change. */
export function storageNamed(name: StorageName): StoragePort {
  return { local: localStorage, s3: objectStorage, uploadthing: hostedStorage }[name]
}
