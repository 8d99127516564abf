import { generateKeyPairSync } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createSocket } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { examine } from './doctor.mjs'

const opened: { close: () => void }[] = []
afterAll(() => {
  for (const server of opened) server.close()
})

async function listen(server: Server | ReturnType<typeof createSocket>): Promise<number> {
  opened.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

async function verdictOf(name: string, settings: Record<string, string>) {
  const found = await examine({ DATABASE_URL: process.env.DATABASE_URL, ...settings })
  return found.find((one) => one.name === name)
}

test('nothing set: what is not configured is told, and nothing is failing', async () => {
  const found = await examine({ DATABASE_URL: process.env.DATABASE_URL, APP_URL: 'http://127.0.0.1:9' })
  expect(found.filter(({ state }) => state === 'failing')).toEqual([])
  expect(found.find(({ name }) => name === 'database')?.told).toContain('tables up to date')
  expect(found.find(({ name }) => name === 'mail')).toMatchObject({ state: 'unset' })
})

test('a database that is not there is told with what to correct', async () => {
  expect(await verdictOf('database', { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' })).toMatchObject({
    state: 'failing',
    told: expect.stringContaining('DATABASE_URL'),
  })
})

test('a service that is not ready names what fails', async () => {
  const server = createServer((_request, response) => {
    response.writeHead(503).end(JSON.stringify({ checks: { database: 'ok', mail: 'failing' } }))
  })
  const APP_URL = `http://127.0.0.1:${await listen(server)}`
  expect(await verdictOf('service', { APP_URL })).toMatchObject({ told: expect.stringContaining('mail') })
})

test.each(['PONG', 'UNKNOWN COMMAND'])('an antivirus that says %s', async (word) => {
  const port = await listen(createSocket((socket) => void socket.end(`${word}\0`)))
  const verdict = await verdictOf('scanner', { SCANNER: 'clamd', CLAMD_PORT: String(port) })
  expect(verdict?.state).toBe(word === 'PONG' ? 'ok' : 'failing')
})

const pem = (curve: string) =>
  String(generateKeyPairSync('ec', { namedCurve: curve }).privateKey.export({ type: 'pkcs8', format: 'pem' }))

test.each([
  ['uploads', { UPLOADTHING_TOKEN: 'n’importe quoi' }],
  ['uploads', { UPLOADTHING_TOKEN: Buffer.from('{"apiKey":"sk_live"}').toString('base64') }],
  ['storage', { STORAGE_DRIVER: 's3' }],
  ['storage', { STORAGE_DRIVER: 'uploadthing' }],
  ['seal', { SEAL_KEY: 'a key alone' }],
  ['codes', { DOC2D_KEY: pem('secp384r1') }],
])('%s with %o is to be mended', async (name, settings) => {
  expect(await verdictOf(name, settings as Record<string, string>)).toMatchObject({ state: 'failing' })
})

test('a key of the right kind signs codes', async () => {
  expect(await verdictOf('codes', { DOC2D_KEY: pem('prime256v1') })).toMatchObject({ state: 'ok' })
})
