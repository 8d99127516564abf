import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { instantOf } from '@/lib/clock'
import { env } from '@/lib/env'
import { readPdf } from '@/lib/testing/pdf'
import { checkSeal } from './checkSeal'
import { issuedFrame } from './issuedFrame'
import type { Paper } from './paper'
import { renderPaper } from './render'
import { seal } from './seal'

const folder = mkdtempSync(join(tmpdir(), 'seal-'))
afterAll(() => rmSync(folder, { recursive: true }))

const at = instantOf('2026-11-26T09:30:00Z')
const paper: Paper = {
  ...issuedFrame(at, 'Attestation', '6912345678901234561', 'Préfecture du Rhône'),
  sections: [{ kind: 'paragraphs', heading: null, paragraphs: ['Œ, ç, É, Ł et Γιώργος.'] }],
}
let sealed: Buffer = Buffer.alloc(0)

beforeAll(async () => {
  sealed = await seal(await renderPaper(paper), at)
})

function changed(offset: number): Buffer {
  const copy = Buffer.from(sealed)
  copy[offset] = (copy[offset] ?? 0) ^ 1
  return copy
}

describe('the seal', () => {
  test('covers the whole file, and leaves a tagged PDF/UA-1 in French', async () => {
    expect(await checkSeal(sealed)).toBe('intact')
    expect(await readPdf(sealed)).toMatchObject({ tagged: true, universal: true, language: 'fr' })
  })

  test('tells any byte that was changed', async () => {
    for (let offset = 20; offset < sealed.length; offset += Math.ceil(sealed.length / 60)) {
      expect(await checkSeal(changed(offset))).toBe('altered')
    }
  })

  test('tells what was added at the end', async () => {
    expect(await checkSeal(Buffer.concat([sealed, Buffer.from('\n% one more line\n')]))).toBe('altered')
  })

  test('of a forger who has an authority of his own is told, for it bears our name', async () => {
    const ours = env().DATA_DIR
    vi.resetModules()
    vi.stubEnv('DATA_DIR', join(folder, 'forger'))
    const forger = await import('./seal')
    const forged = await forger.seal(await renderPaper(paper), at)
    const { checkSeal: forgersOwn } = await import('./checkSeal')
    vi.unstubAllEnvs()
    // The files after this one share the worker: they must not be given the forger's modules.
    vi.resetModules()
    expect(await forgersOwn(forged)).toBe('intact')
    expect(env().DATA_DIR).toBe(ours)
    expect(await checkSeal(forged)).toBe('altered')
  })

  test('of another is none of ours', async () => {
    expect(await checkSeal(Buffer.from('%PDF-1.7 nothing'))).toBe('none')
    const stripped = sealed.toString('latin1').replace(/<30[0-9a-f]+>/u, '<>')
    expect(await checkSeal(Buffer.from(stripped, 'latin1'))).toBe('altered')
  })
})

function kept(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** What another reader says; null on a machine that does not have it (Debian: openssl, poppler-utils). */
function asked(reader: string, words: string[]): { good: boolean; told: string } | null {
  const { error, status, stdout, stderr } = spawnSync(reader, words, { encoding: 'utf8' })
  return error ? null : { good: status === 0, told: stdout + stderr }
}

describe('other readers agree', () => {
  test('openssl verifies the signature, and refuses it on another content', () => {
    const { authority } = JSON.parse(readFileSync(join(env().DATA_DIR, 'test-seal.json'), 'utf8'))
    const range = /ByteRange \[ 0 (\d+) (\d+) /u.exec(sealed.toString('latin1'))?.slice(1).map(Number)
    const [start = 0, end = 0] = range ?? []
    const signature = Buffer.from(sealed.subarray(start + 1, end - 1).toString(), 'hex')
    const content = Buffer.concat([sealed.subarray(0, start), sealed.subarray(end)])
    const verify = (bytes: Buffer) =>
      asked('openssl', [
        ...['cms', '-verify', '-binary', '-cades', '-inform', 'DER', '-purpose', 'any'],
        ...['-in', kept('seal.der', signature), '-content', kept('content', bytes)],
        ...['-CAfile', kept('authority.pem', authority), '-out', join(folder, 'out')],
      ])
    expect(verify(content)?.good ?? true).toBe(true)
    expect(verify(Buffer.concat([content, Buffer.from('x')]))?.good ?? false).toBe(false)
  })

  test('poppler finds it valid, over the whole document', () => {
    const told = (pdf: Buffer) => asked('pdfsig', [kept('sealed.pdf', pdf)])?.told
    for (const words of ['Signature is Valid', 'Total document signed', 'ETSI.CAdES.detached'])
      expect(told(sealed) ?? words).toContain(words)
    expect(told(changed(600)) ?? '').not.toContain('Signature is Valid')
  })
})
