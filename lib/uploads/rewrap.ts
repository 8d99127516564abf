import { and, asc, eq, gt, ne } from 'drizzle-orm'
import { database } from '@/db/client'
import { blobs } from '@/db/schema/files'
import { log } from '@/lib/log'
import { firstKeyId, unwrapKey, type WrappedKey, wrapKey } from './cipher'

const batch = 500

/** The same content key under the first key of the service; null when the key of before is not there any more. */
function rewrapped({ id, ...held }: WrappedKey & { id: string }): WrappedKey | null {
  try {
    return wrapKey(unwrapKey(held, id), id)
  } catch (error) {
    log.error('a content key could not be opened', { id, error })
    return null
  }
}

/**
 * Wraps under the first key of `FILE_KEYS` every content key that a former one wraps, so that the former one may be
 * removed. The contents themselves are not touched.
 */
export async function rewrapKeys(): Promise<void> {
  let last = '00000000-0000-0000-0000-000000000000'
  let count = 0
  for (;;) {
    const former = await database()
      .select({ id: blobs.id, keyId: blobs.keyId, wrappedKey: blobs.wrappedKey })
      .from(blobs)
      .where(and(ne(blobs.keyId, firstKeyId()), gt(blobs.id, last)))
      .orderBy(asc(blobs.id))
      .limit(batch)
    for (const blob of former) {
      const fresh = rewrapped(blob)
      if (fresh) await database().update(blobs).set(fresh).where(eq(blobs.id, blob.id))
      if (fresh) count += 1
      last = blob.id
    }
    if (former.length < batch) break
  }
  if (count > 0) log.info('content keys wrapped again', { count })
}
