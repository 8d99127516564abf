import { AsyncLocalStorage } from 'node:async_hooks'
import { randomFillSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import compression from 'compression'
import next from 'next'
import { isOriginOf, requestedHost } from '../lib/forms/host.mjs'
import { documents } from './documents.mjs'
import { failurePages } from './failure.mjs'
import { pressedFiles } from './pressed.mjs'

/** Slow networks send slowly: ten minutes for one request, a minute for its headers. */
const limits = {
  requestTimeout: 600_000,
  headersTimeout: 60_000,
  keepAliveTimeout: 65_000,
  maxHeaderSize: 32_768,
}

/** Requests under way when we are told to stop get this long. */
const drainMs = 8000

/**
 * Serves the built application on our own HTTP server: it makes the nonce, writes the policy on the request (where
 * Next reads it) and on the answer, sets the other headers, and shuts down in order.
 * @param {{ dir: string, port: number, host: string, secure: boolean }} options
 * @returns {Promise<{ stop: () => Promise<void> }>}
 */
export async function serve({ dir, port, host, secure }) {
  // A redirect after an action is answered with the next page, which Next asks of this origin.
  const origin = `http://${host.includes(':') ? '[::1]' : host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`
  process.env.__NEXT_PRIVATE_ORIGIN = origin
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = builtSettings(dir)
  if (process.env.DEMO !== '1') quoteNothing()
  const app = next({ dev: false, dir, hostname: host, port })
  // Files go through Next's router, routes straight to the server below it, pages to their own entry: the router would
  // look each of them up among the files first, at a tenth of the cost of a step, and that server costs another tenth.
  const pages = next({ dev: false, dir, hostname: host, port, customServer: false })
  await app.prepare()
  await pages.prepare()
  const serveFile = app.getRequestHandler()
  const { broken, foreign, missing } = failurePages(dir)
  const serveDocument = documents({ dir, origin, server: pages, broken })
  const compress = compression()
  const choosePressed = pressedFiles(dir)
  // A page that finds nothing sets its status here (`lib/forms/status.ts`).
  const answers = new AsyncLocalStorage()
  globalThis.titreAnswer = answers
  const server = createServer(limits, (request, response) => {
    protect(request, response, secure)
    const failed = () => response.destroy()
    if (isNoReading(request)) return void response.writeHead(503, { 'Cache-Control': 'no-store' }).end()
    if (isTooLong(request)) return void response.writeHead(413, { Connection: 'close' }).end()
    if (hearsOfUploads.test(request.url)) endWhenTooLong(request)
    if (request.headers.origin === 'null') delete request.headers.origin
    if (isForeign(request)) return void refuse(response, foreign(request))
    if (isFile(request.url)) {
      choosePressed(request, response)
      return void serveFile(request, response).catch(failed)
    }
    compress(request, response, () => {
      if (request.headers.accept?.includes('text/html')) sayMissing(response, () => missing(request))
      answers.run(response, () => void serveDocument(request, response).catch(failed))
    })
  })
  await listen(server, port, host)
  return { stop: () => stop(server, app) }
}

/**
 * What the build made of `next.config.ts`, given as the server of Next's own « standalone » output is: reading the file
 * again would load the compiler, 25 MB that serve nothing else.
 */
function builtSettings(dir) {
  const { config } = JSON.parse(readFileSync(join(dir, '.next', 'required-server-files.json'), 'utf8'))
  return JSON.stringify(config)
}

/** A file that is not there is answered without a word; a person who follows a link to it would see a page of his browser. */
function sayMissing(response, page) {
  const { end } = response
  response.end = (chunk, ...rest) => {
    response.end = end
    if (response.statusCode !== 404 || chunk || response.headersSent || response.hasHeader('content-type'))
      return response.end(chunk, ...rest)
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    return response.end(page())
  }
}

/**
 * Next prints whatever it catches, and the message of a database error quotes the values it was given. Outside the demo,
 * whose people are invented, an error is told by its kind, its code and its place.
 */
function quoteNothing() {
  const plain = (part) => {
    if (!(part instanceof Error))
      return typeof part === 'string' ? part.split('\n')[0].slice(0, 200) : typeof part
    const frames = part.stack
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 8)
    return JSON.stringify({ type: part.name, code: part.code, digest: part.digest, frames })
  }
  for (const level of ['error', 'warn']) {
    const print = console[level].bind(console)
    console[level] = (...parts) => print(...parts.map(plain))
  }
}

/** All but files is read whole into memory: ten times the longest of our forms. */
const largestForm = 1_048_576
/** What takes files counts them as they come. */
const takesFiles = /^\/(documents|verifier\/document|telephone\/[\w-]+\/fichiers|api\/storage\/)/u
/** The hosted service of the uploads may tell no length of what it says. */
const hearsOfUploads = /^\/api\/uploadthing(\?|$)/u

/** Longer than any form of ours, or of a length that is not told. */
function isTooLong({ method, url = '', headers }) {
  if (method === 'GET' || method === 'HEAD' || takesFiles.test(url)) return false
  if (headers['transfer-encoding'] !== undefined) return !hearsOfUploads.test(url)
  return Number(headers['content-length'] ?? 0) > largestForm
}

/** Ends a request whose length was not told, once it is longer than any form of ours. */
function endWhenTooLong(request) {
  const { push } = request
  let bytes = 0
  request.push = (chunk, ...rest) => {
    bytes += chunk?.length ?? 0
    if (bytes <= largestForm) return push.call(request, chunk, ...rest)
    request.destroy()
    return false
  }
}

/**
 * A form that another site sent to a page, which Next would answer with an error of its own. One that says nothing of
 * where it comes from, or « null », is for the page to judge (`lib/forms/origin.ts`), which gives back what was typed.
 */
function isForeign({ method, url = '', headers }) {
  const { origin } = headers
  if (method !== 'POST' || url.startsWith('/api/') || !origin) return false
  return !isOriginOf(
    origin,
    requestedHost((name) => headers[name], Boolean(process.env.APP_URL)),
  )
}

function refuse(response, page) {
  response.writeHead(403, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    Connection: 'close',
  })
  response.end(page)
}

/** What is built or stands in `public`, not what a page or a route answers. */
function isFile(url) {
  return url.startsWith('/_next/') || /^\/[\w-]+\.(svg|js)(\?|$)/u.test(url)
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** Agents read the files of a dossier in a frame of its page. */
const isFramed = (path) => path.startsWith('/agents/fichiers/')
const frames = (path) => path.startsWith('/agents')

/**
 * The reader of squares is WebAssembly, which no other page runs. The links that lead there are plain: the router of a
 * browser would keep the policy of the page before.
 */
const readsSquares = (path) => /^\/verifier(\?|$)/u.test(path)

/** The policy of every page: scripts by nonce only, nothing from elsewhere, no frame around us. */
function policy(nonce, secure, path) {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${readsSquares(path) ? " 'wasm-unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    isFramed(path) ? "frame-ancestors 'self'" : "frame-ancestors 'none'",
    ...(frames(path) ? ["frame-src 'self'"] : []),
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

const chance = Buffer.alloc(4096)
let used = chance.length

/** Sixteen bytes of chance, drawn 256 times at once: to draw each alone is a system call for every request. */
function newNonce() {
  if (used === chance.length) {
    randomFillSync(chance)
    used = 0
  }
  used += 16
  return chance.toString('base64', used - 16, used)
}

/** Addresses that hold a code, a token or a reference: a search engine that finds one keeps it from everybody. */
const isPrivate = (path) =>
  /^\/(verifier\/.|mot-de-passe\/.|compte\/activation|mon-espace|demande|documents|telephone|agents|profil)/u.test(
    path,
  )

function protect(request, response, secure) {
  const path = request.url ?? '/'
  const value = policy(newNonce(), secure, path)
  request.headers['content-security-policy'] = value
  request.headers['x-caller-address'] = request.socket.remoteAddress ?? 'unknown'
  response.setHeader('Content-Security-Policy', value)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  if (isPrivate(path)) response.setHeader('X-Robots-Tag', 'noindex')
  response.setHeader('X-Frame-Options', isFramed(path) ? 'SAMEORIGIN' : 'DENY')
  response.setHeader('Referrer-Policy', 'same-origin')
  response.setHeader('Permissions-Policy', 'camera=(self), geolocation=(), microphone=()')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  if (secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
}

/**
 * Reading some pages has effects: a decision is notified, a message is read, an agent has seen a dossier; elsewhere a
 * refusal of the plain form is told once.
 */
const readingTells = /^\/(mon-espace|agents\/dossiers\/)/u
const readingForgets = /^\/(demande\/\d|telephone\/)/u

/** A browser that only prepares such a page, or asks for its headers, gets nothing, and asks again when the person does. */
function isNoReading({ method, headers, url = '' }) {
  const purpose = `${headers['sec-purpose'] ?? ''} ${headers.purpose ?? ''}`
  if (method !== 'HEAD' && !purpose.includes('prefetch')) return false
  // As Next will read it: `/./mon-espace` is the same page.
  const path = URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost').pathname : url
  if (method === 'HEAD') return readingTells.test(path)
  return readingTells.test(path) || readingForgets.test(path)
}

/** Takes no new request, lets those under way end, then ends the worker and the database connections. */
async function stop(server, app) {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const impatience = setTimeout(() => server.closeAllConnections(), drainMs)
  await closed
  clearTimeout(impatience)
  await globalThis.titreShutdown?.()
  await app.close()
}
