import { connect, type NetConnectOpts } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/errors'
import { log } from '@/lib/log'

export type ScanVerdict = 'clean' | 'infected' | 'unavailable'

/** A scanner that says nothing for this long is not there. */
const patienceMs = 20_000
const pieceBytes = 65_536

/** The command INSTREAM of clamd: each piece after its length in four bytes, and an empty one at the end. */
function* instream(content: Buffer): Generator<Buffer> {
  yield Buffer.from('zINSTREAM\0')
  for (let at = 0; at < content.length; at += pieceBytes) {
    const piece = content.subarray(at, at + pieceBytes)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    yield length
    yield piece
  }
  yield Buffer.alloc(4)
}

async function askClamd(address: NetConnectOpts, question: Iterable<Buffer>): Promise<string> {
  const socket = connect(address)
  const patience = setTimeout(() => socket.destroy(new Error('clamd is silent')), patienceMs)
  try {
    const answer = socket.setEncoding('latin1').toArray()
    // Past its limit it answers and closes while we still write: what it says matters, not our broken pipe.
    const [told] = await Promise.all([answer, pipeline(Readable.from(question), socket).catch(() => {})])
    return told.join('')
  } finally {
    clearTimeout(patience)
    socket.destroy()
  }
}

/**
 * What clamd says of a content. An error of its own, a limit included, is no verdict: what was not read whole is not
 * clean.
 */
export async function scanWithClamd(address: NetConnectOpts, content: Buffer): Promise<ScanVerdict> {
  try {
    const told = await askClamd(address, instream(content))
    if (/^stream: OK\0?$/u.test(told)) return 'clean'
    if (/ FOUND\0?$/u.test(told)) return 'infected'
    log.warn('scanner answered with an error')
  } catch (error) {
    log.warn('scanner not reachable', { error })
  }
  return 'unavailable'
}

function clamdAddress(): NetConnectOpts {
  const { CLAMD_SOCKET, CLAMD_HOST, CLAMD_PORT } = env()
  return CLAMD_SOCKET ? { path: CLAMD_SOCKET } : { host: CLAMD_HOST, port: CLAMD_PORT }
}

/** Does the scanner answer at all? Then what it could not say is about one content. */
export async function isScannerThere(): Promise<boolean> {
  if (env().SCANNER === 'builtin') return true
  const told = await askClamd(clamdAddress(), [Buffer.from('zPING\0')]).catch(() => '')
  return told.startsWith('PONG')
}

/** Asks the scanner that this instance has; without one, what `inspect` found is all there is, and nothing is read. */
export async function scan(read: () => Promise<Buffer>): Promise<ScanVerdict> {
  if (env().SCANNER === 'builtin') return 'clean'
  return scanWithClamd(clamdAddress(), await read())
}

/** Refuses what a scanner finds infected; `waiting` when it could not say. */
export async function scanned(read: () => Promise<Buffer>): Promise<'clean' | 'waiting'> {
  const verdict = await scan(read)
  if (verdict === 'infected') throw new Refusal('fileInfected')
  return verdict === 'clean' ? 'clean' : 'waiting'
}
