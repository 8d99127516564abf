import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { AwsClient } from 'aws4fetch'
import { env } from '@/lib/env'
import { askedBytes, expectDone, patience, rangeHeader } from './remote'
import type { StoragePort } from './storage'

function setting(name: 'S3_ENDPOINT' | 'S3_BUCKET' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'): string {
  const value = env()[name]
  if (!value) throw new Error(`STORAGE_DRIVER=s3 wants ${name}`)
  return value
}

/** The path style, `endpoint/bucket/name`, that every compatible store knows. */
function call(name: string, init: RequestInit & { method: string }): Promise<Response> {
  const client = new AwsClient({
    accessKeyId: setting('S3_ACCESS_KEY_ID'),
    secretAccessKey: setting('S3_SECRET_ACCESS_KEY'),
    service: 's3',
    region: env().S3_REGION,
    retries: 3,
  })
  const address = `${setting('S3_ENDPOINT').replace(/\/+$/u, '')}/${setting('S3_BUCKET')}${name && `/${name}`}`
  return client.fetch(address, { ...init, signal: patience() })
}

/** Any store that speaks S3 (signature version 4). The fingerprint is signed: a content changed on its way is refused there. */
export const objectStorage: StoragePort = {
  async put(id, path) {
    const sealed = await readFile(path)
    const fingerprint = createHash('sha256').update(sealed).digest('hex')
    const init = { method: 'PUT', body: sealed, headers: { 'X-Amz-Content-Sha256': fingerprint } }
    await expectDone(await call(id, init))
  },
  async *read(id, start, length) {
    yield* askedBytes(await call(id, { method: 'GET', headers: rangeHeader(start, length) }))
  },
  remove: async (id) => expectDone(await call(id, { method: 'DELETE' }), 404),
  check: async () => expectDone(await call('', { method: 'HEAD' })),
}
