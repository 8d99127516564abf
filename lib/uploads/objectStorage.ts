import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import { env } from '@/lib/env'
import { askedBytes, expectDone, rangeHeader, sendWhole, soon } from './remote'
import type { StoragePort } from './storage'

function setting(name: 'S3_ENDPOINT' | 'S3_BUCKET' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'): string {
  const value = env()[name]
  if (!value) throw new Error(`STORAGE_DRIVER=s3 wants ${name}`)
  return value
}

/** The path style, `endpoint/bucket/name`, that every compatible store knows. */
function call(
  name: string,
  init: RequestInit & { method: string },
  milliseconds?: number,
): Promise<Response> {
  const client = new AwsClient({
    accessKeyId: setting('S3_ACCESS_KEY_ID'),
    secretAccessKey: setting('S3_SECRET_ACCESS_KEY'),
    service: 's3',
    region: env().S3_REGION,
    retries: 3,
  })
  const address = `${setting('S3_ENDPOINT').replace(/\/+$/u, '')}/${setting('S3_BUCKET')}${name && `/${name}`}`
  return soon((signal) => client.fetch(address, { ...init, signal }), milliseconds)
}

/** Any store that speaks S3 (signature version 4). The fingerprint is signed: a content changed on its way is refused there. */
export const objectStorage: StoragePort = {
  put: (id, path) =>
    sendWhole(path, (sealed) => {
      const fingerprint = createHash('sha256').update(sealed).digest('hex')
      return call(id, { method: 'PUT', body: sealed, headers: { 'X-Amz-Content-Sha256': fingerprint } })
    }),
  async *read(id, start, length) {
    yield* askedBytes(await call(id, { method: 'GET', headers: rangeHeader(start, length) }))
  },
  remove: async (id) => expectDone(await call(id, { method: 'DELETE' }), 404),
  // A health question is asked often, and waits for nobody.
  check: async () => expectDone(await call('', { method: 'HEAD' }, 5_000)),
}
