import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { blobs, files } from '@/db/schema/files'
import { startDraft } from '@/lib/dossiers/draft'
import { submitDossier } from '@/lib/dossiers/submit'
import { env } from '@/lib/env'
import { NotFound } from '@/lib/errors'
import { again, agentOf } from '@/lib/testing/agents'
import { certify, completeDraft, freshDemo, picture, sendPicture, signedIn } from '@/lib/testing/people'
import { takeRefusals } from './files'
import { openFile, openFileAsAgent } from './openFile'
import { finishScans } from './quarantine'
import { scanWithClamd } from './scanner'

const folder = mkdtempSync(join(tmpdir(), 'clamd-'))
const path = join(folder, 'socket')
const ends: (() => unknown)[] = []
afterAll(() => rmSync(folder, { recursive: true }))

/** A server in the place of clamd, that answers when the empty piece has come. */
async function answering(answer: (content: Buffer, socket: Socket) => string | undefined): Promise<void> {
  const server: Server = createServer((socket) => {
    let held = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (part) => {
      held = Buffer.concat([held, part])
      if (held.equals(Buffer.from('zPING\0'))) return void socket.end('PONG\0')
      const content = contentOf(held)
      const told = content && answer(content, socket)
      if (told) socket.end(told)
    })
  })
  server.listen(path)
  await once(server, 'listening')
  ends.push(() => new Promise((resolve) => server.close(resolve)))
}

/** What was sent after the command, once it is whole. */
function contentOf(held: Buffer): Buffer | undefined {
  const parts: Buffer[] = []
  let at = held.indexOf(0) + 1
  while (at > 0 && at + 4 <= held.length) {
    const length = held.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts)
    parts.push(held.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

const clean = () => answering(() => 'stream: OK\0')
const infected = () => answering(() => 'stream: Demo.Virus.UNOFFICIAL FOUND\0')

async function stopAll(): Promise<void> {
  for (const end of ends.splice(0)) await end()
  rmSync(path, { force: true })
}

beforeEach(async () => {
  await freshDemo()
  Object.assign(env(), { SCANNER: 'clamd', CLAMD_SOCKET: path })
})
afterEach(async () => {
  Object.assign(env(), { SCANNER: 'builtin', CLAMD_SOCKET: undefined })
  vi.useRealTimers()
  await stopAll()
})

describe('what clamd says', () => {
  test('the whole content reaches it, in pieces', async () => {
    const content = Buffer.alloc(200_000, 'abc')
    let seen: Buffer | undefined
    await answering((all) => {
      seen = all
      return 'stream: OK\0'
    })
    expect(await scanWithClamd({ path }, content)).toBe('clean')
    expect(seen?.equals(content)).toBe(true)
  })

  test.each([
    ['stream: Demo.Virus FOUND\0', 'infected'],
    ['INSTREAM size limit exceeded. ERROR\0', 'unavailable'],
    ['stream: OK and more\0', 'unavailable'],
  ])('« %s » is %s', async (told, verdict) => {
    await answering(() => told)
    expect(await scanWithClamd({ path }, picture)).toBe(verdict)
  })

  test('one that closes without a word, before the end, or that is not there, says nothing', async () => {
    expect(await scanWithClamd({ path }, picture)).toBe('unavailable')
    await answering((_content, socket) => void socket.destroy())
    expect(await scanWithClamd({ path }, picture)).toBe('unavailable')
  })

  test('one that is silent is given up', async () => {
    const heard = new EventEmitter()
    await answering(() => void heard.emit('all'))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const verdict = scanWithClamd({ path }, picture)
    await once(heard, 'all')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await verdict).toBe('unavailable')
  })
})

describe('a file that is sent', () => {
  test('is taken when clamd lets it through, refused and destroyed when it does not', async () => {
    const joao = await signedIn()
    const reference = await startDraft(joao)
    await clean()
    expect(await sendPicture(joao, reference, 'identity')).toMatchObject({ fileId: expect.any(String) })
    expect(await database().query.files.findMany()).toMatchObject([{ scan: 'clean' }])
    await stopAll()
    await infected()
    expect(await sendPicture(joao, reference, 'address')).toEqual({ refused: 'fileInfected' })
    expect(await database().$count(blobs)).toBe(1)
  })

  test('while clamd is away: waits, does not keep the deposit, stays closed to agents, opens later', async () => {
    const joao = await signedIn()
    const reference = await completeDraft(joao)
    await certify(joao, reference)
    await submitDossier(joao, reference)
    const sabine = await agentOf('instructeur.69')
    const [first] = await database().query.files.findMany()
    const id = first?.id ?? ''
    expect(first?.scan).toBe('waiting')
    expect((await openFile(joao, id)).id).toBe(id)
    await expect(openFileAsAgent(sabine, id)).rejects.toThrow(NotFound)
    await finishScans()
    expect(await database().$count(files)).toBe(3)
    await clean()
    await finishScans()
    expect((await openFileAsAgent(sabine, id)).id).toBe(id)
  })

  test('one content that clamd cannot read keeps no other waiting', async () => {
    const joao = await signedIn()
    const reference = await completeDraft(joao)
    await certify(joao, reference)
    await submitDossier(joao, reference)
    let first = true
    await answering(() => {
      const told = first ? 'INSTREAM size limit exceeded. ERROR\0' : 'stream: OK\0'
      first = false
      return told
    })
    await finishScans()
    const scans = (await database().query.files.findMany()).map(({ scan }) => scan)
    expect(scans.sort()).toEqual(['clean', 'clean', 'waiting'])
  })

  test('a virus found later: a draft loses the file and its owner is told, a deposited one is closed for good', async () => {
    const joao = await signedIn()
    const reference = await completeDraft(joao)
    const visit = await again.visit(joao, reference)
    await infected()
    await finishScans()
    expect([await database().$count(files), await database().$count(blobs)]).toEqual([0, 0])
    expect(await takeRefusals(visit.dossier.id)).toMatchObject([
      { code: 'fileInfected', detail: 'scan.png' },
      { code: 'fileInfected' },
      { code: 'fileInfected' },
    ])
    await stopAll()
    for (const document of ['identity', 'address', 'employment']) await sendPicture(joao, reference, document)
    await certify(joao, reference)
    await submitDossier(joao, reference)
    await infected()
    await finishScans()
    const kept = await database().query.files.findMany()
    expect(kept.map(({ scan }) => scan)).toEqual(['infected', 'infected', 'infected'])
    await expect(openFile(joao, kept[0]?.id ?? '')).rejects.toThrow(NotFound)
    await expect(openFileAsAgent(await agentOf('instructeur.69'), kept[0]?.id ?? '')).rejects.toThrow(
      NotFound,
    )
  })
})

/** Starts Debian's clamd with one signature of our own; null on a machine that does not have it (clamav-daemon). */
async function startClamd(): Promise<string | null> {
  const program = '/usr/sbin/clamd'
  if (!existsSync(program)) return null
  const signatures = join(folder, 'signatures')
  mkdirSync(signatures)
  writeFileSync(
    join(signatures, 'ours.ndb'),
    `Ours:0:*:${Buffer.from('nothing that harms').toString('hex')}\n`,
  )
  const socket = join(folder, 'real')
  const settings = join(folder, 'clamd.conf')
  const lines = [
    `LocalSocket ${socket}`,
    `DatabaseDirectory ${signatures}`,
    'Foreground yes',
    'StreamMaxLength 1M',
  ]
  writeFileSync(settings, `${lines.join('\n')}\n`)
  chmodSync(folder, 0o755)
  const daemon: ChildProcess = spawn(program, ['--config-file', settings], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  ends.push(() => {
    daemon.kill()
    return once(daemon, 'exit')
  })
  await vi.waitUntil(() => existsSync(socket), { timeout: 30_000, interval: 50 })
  return socket
}

test('the real clamd, where there is one', { timeout: 60_000 }, async () => {
  const real = await startClamd()
  if (!real) return
  const ask = (content: string | Buffer) => scanWithClamd({ path: real }, Buffer.from(content))
  expect(await ask('an ordinary letter')).toBe('clean')
  expect(await ask('before nothing that harms after')).toBe('infected')
  expect(await ask(Buffer.alloc(3_000_000))).toBe('unavailable')
  expect(await ask('an ordinary letter')).toBe('clean')
})
