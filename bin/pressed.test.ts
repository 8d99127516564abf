import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pressedFiles, pressFiles } from './pressed.mjs'

const dir = mkdtempSync(join(tmpdir(), 'pressed-'))
const chunks = join(dir, '.next', 'static', 'chunks')
const script = 'export const word = "déposé";\n'.repeat(200)
mkdirSync(chunks, { recursive: true })
writeFileSync(join(chunks, 'one.js'), script)
writeFileSync(join(chunks, 'font.woff2'), 'compressed already')
pressFiles(dir)
const choose = pressedFiles(dir)

function asked(url: string, accepted?: string, method = 'GET') {
  const request = { method, url, headers: { 'accept-encoding': accepted } }
  const headers: Record<string, string> = {}
  const response = { setHeader: (name: string, value: string) => (headers[name] = value) }
  choose(request as unknown as IncomingMessage, response as unknown as ServerResponse)
  return { url: request.url, headers }
}

test('the small form of a script holds the script', () => {
  expect(brotliDecompressSync(readFileSync(join(chunks, 'one.js.br'))).toString()).toBe(script)
})

test('who takes brotli is given it, as the script that it is', () => {
  expect(asked('/_next/static/chunks/one.js', 'gzip, deflate, br, zstd')).toEqual({
    url: '/_next/static/chunks/one.js.br',
    headers: {
      Vary: 'Accept-Encoding',
      'Content-Encoding': 'br',
      'Content-Type': 'application/javascript; charset=UTF-8',
    },
  })
})

test.each([undefined, 'gzip', 'gzip, br;q=0', 'brotli'])('who says « %s » is not', (accepted) => {
  expect(asked('/_next/static/chunks/one.js', accepted)).toEqual({
    url: '/_next/static/chunks/one.js',
    headers: { Vary: 'Accept-Encoding' },
  })
})

test.each(['font.woff2', 'two.js', 'one.js.br', '../one.js'])('%s is left alone', (name) => {
  const url = `/_next/static/chunks/${name}`
  expect(asked(url, 'br')).toEqual({ url, headers: {} })
})

test('a form sent to a script is left alone', () => {
  const url = '/_next/static/chunks/one.js'
  expect(asked(url, 'br', 'POST')).toEqual({ url, headers: {} })
})
