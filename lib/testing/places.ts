import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { env } from '@/lib/env'

const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest('hex')
const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()

const secret = 'a secret that the store shares with us'

/** Signature version 4, worked out again from what arrived. */
function isSignedForS3(request: IncomingMessage, body: Buffer): boolean {
  const { authorization = '', 'x-amz-date': date, 'x-amz-content-sha256': fingerprint } = request.headers
  const [, scope, names = '', signature] =
    /Credential=key\/([^,]+), SignedHeaders=([^,]+), Signature=(\w+)$/u.exec(authorization) ?? []
  if (request.method === 'PUT' && fingerprint !== sha256(body)) return false
  const lines = names.split(';').map((name) => `${name}:${String(request.headers[name])}\n`)
  const canonical = [request.method, request.url, '', lines.join(''), names, fingerprint].join('\n')
  const text = ['AWS4-HMAC-SHA256', String(date), scope, sha256(canonical)].join('\n')
  const key = (scope ?? '').split('/').reduce<Buffer | string>(hmac, `AWS4${secret}`)
  return hmac(key, text).toString('hex') === signature
}

function isSignedForUploadThing(request: IncomingMessage): boolean {
  const [address, given = ''] = (request.url ?? '').split(/[?&]signature=/u)
  const expected = createHmac('sha256', 'sk_test').update(`http://${request.headers.host}${address}`)
  return decodeURIComponent(given) === `hmac-sha256=${expected.digest('hex')}`
}

function answerRange(contents: Map<string, Buffer>, key: string, request: IncomingMessage): [number, Buffer] {
  const content = contents.get(key)
  const [, start, end] = /^bytes=(\d+)-(\d+)$/u.exec(request.headers.range ?? '') ?? []
  if (!content) return [404, Buffer.from('no such key')]
  return [206, content.subarray(Number(start), Number(end) + 1)]
}

type Answer = (request: IncomingMessage, body: Buffer) => [number, (Buffer | string)?]

/** A place that is not ours, on this machine: it answers what a test lets it, and what it holds can be looked at. */
async function openPlace(answer: (contents: Map<string, Buffer>) => Answer) {
  const contents = new Map<string, Buffer>()
  let down = false
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const [status, body] = down ? [500] : answer(contents)(request, Buffer.concat(parts))
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(body)
  }
  const server = createServer((request, response) => void serve(request, response)).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    host: `localhost:${(server.address() as AddressInfo).port}`,
    contents,
    fail: (fails: boolean) => {
      down = fails
    },
    close: () => server.close(),
  }
}

/** A store that speaks S3, and the settings that lead to it. */
export async function openObjectStore() {
  const place = await openPlace((contents) => (request, body) => {
    if (!isSignedForS3(request, body)) return [403, 'SignatureDoesNotMatch']
    const key = (request.url ?? '').replace('/papers', '')
    if (request.method === 'PUT') contents.set(key, body)
    if (request.method === 'DELETE') contents.delete(key)
    return request.method === 'GET' ? answerRange(contents, key, request) : [200]
  })
  Object.assign(env(), {
    STORAGE_DRIVER: 's3',
    S3_ENDPOINT: `http://${place.host}`,
    S3_BUCKET: 'papers',
    S3_ACCESS_KEY_ID: 'key',
    S3_SECRET_ACCESS_KEY: secret,
  })
  return place
}

function fileOf(body: Buffer): Buffer {
  const start = body.indexOf('\r\n\r\n') + 4
  return body.subarray(start, body.lastIndexOf('\r\n--'))
}

/** The three addresses of UploadThing that its contents pass by, and the settings that lead to them. */
export async function openUploadThing() {
  const place = await openPlace((contents) => (request, body) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost')
    if (pathname === '/v6/deleteFiles') {
      if (request.headers['x-uploadthing-api-key'] !== 'sk_test') return [401]
      const { fileKeys } = JSON.parse(body.toString('utf8')) as { fileKeys: string[] }
      const deletedCount = fileKeys.filter((key) => contents.delete(`/${key}`)).length
      return [200, JSON.stringify({ success: true, deletedCount })]
    }
    if (!isSignedForUploadThing(request)) return [403]
    if (request.method !== 'PUT') return answerRange(contents, pathname.replace('/a/papers', ''), request)
    contents.set(pathname, fileOf(body))
    return [200, '{}']
  })
  const address = `http://${place.host}`
  const token = { apiKey: 'sk_test', appId: 'papers', regions: ['fra1'] }
  Object.assign(env(), {
    STORAGE_DRIVER: 'uploadthing',
    UPLOADTHING_TOKEN: Buffer.from(JSON.stringify(token)).toString('base64'),
    UPLOADTHING_INGEST_URL: address,
  })
  Object.assign(process.env, {
    UPLOADTHING_API_URL: address,
    UPLOADTHING_UFS_HOST: place.host,
    UPLOADTHING_UFS_APP_ID_LOCATION: 'path',
  })
  return place
}
