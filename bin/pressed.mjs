import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const address = '/_next/static/chunks/'
const folder = (dir) => join(dir, '.next', 'static', 'chunks')
const types = { css: 'text/css; charset=UTF-8', js: 'application/javascript; charset=UTF-8' }

/**
 * Keeps the scripts and styles of the built application in their smallest form, beside them: an eighth less than a server
 * can do while somebody waits, and no work for it.
 */
export function pressFiles(dir) {
  for (const name of readdirSync(folder(dir))) {
    if (!/\.(css|js)$/u.test(name)) continue
    const path = join(folder(dir), name)
    writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)))
  }
}

/**
 * Who takes brotli by name is given that form of a file, under the address of the file; everybody else waits while it is
 * compressed for him. Browsers name it over HTTPS and to their own machine alone.
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void}
 */
export function pressedFiles(dir) {
  const pressed = new Set(
    readdirSync(folder(dir))
      .filter((name) => name.endsWith('.br'))
      .map((name) => address + name.slice(0, -'.br'.length)),
  )
  return (request, response) => {
    if (!/^(GET|HEAD)$/u.test(request.method) || !pressed.has(request.url)) return
    response.setHeader('Vary', 'Accept-Encoding')
    if (!takesBrotli(request.headers['accept-encoding'])) return
    response.setHeader('Content-Encoding', 'br')
    response.setHeader('Content-Type', types[request.url.split('.').pop()])
    request.url += '.br'
  }
}

function takesBrotli(accepted = '') {
  return accepted.split(',').some((name) => name.trim() === 'br')
}
