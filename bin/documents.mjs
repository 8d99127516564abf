import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parse } from 'node:querystring'

const html = 'text/html; charset=utf-8'
const methods = new Set(['GET', 'HEAD', 'POST'])

/** Addresses as our links write them: nothing to decode, to clean or to redirect. */
const plainPath = /^(\/|(\/[\w-]+)+)$/u
const plainSearch = /^[\w=&%+.~*-]*$/u

/** Sent by the router of a browser, and checked by Next's server against the address. */
const routerHeaders = [
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
]

/**
 * Answers pages through the entry that the build made for each of them, as Next's adapters do. The server that Next puts
 * before these entries costs as much as our own part of a step, and does nothing for plain requests; it keeps all others
 * (decision 0006).
 * @param {{ dir: string, origin: string, server: ReturnType<typeof import('next').default>, broken: (request: import('node:http').IncomingMessage, id: string) => string }}
 *   options `broken` makes what is sent in the place of a page that broke
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>}
 */
export function documents({ dir, origin, server, broken }) {
  const serve = server.getRequestHandler()
  const built = join(dir, '.next')
  const find = pageFinder(built)
  const handlerOf = handlers(built)
  return async (request, response) => {
    const { url } = request
    const page = isPlain(request) && find(url.split('?', 1)[0])
    if (!page) return serve(request, response)
    const { _rsc, ...query } = parse(url.split('?')[1])
    const requestMeta = { initURL: origin + url, initProtocol: 'http', query, params: page.params }
    const instead = () => broken(request, response.failureId ?? '—')
    const release = holdBack(response, instead)
    if (request.method === 'POST') endRedirectsAtOnce(request, response)
    let handler
    try {
      handler = handlerOf(page.file)
      await handler(request, response, { requestMeta, waitUntil: () => {} })
    } catch (error) {
      // What its handler threw, Next has logged.
      if (!handler) console.error(error)
      release()
      if (response.headersSent) return response.destroy()
      response.writeHead(500, { 'Content-Type': html, 'Cache-Control': 'no-store' }).end(instead())
    }
  }
}

/**
 * Next streams the empty body of a redirect after an action through two streams made for it, except to HEAD. Only such a
 * redirect writes `Location` with a capital, under 303; a page that redirects while it is rendered writes `location`.
 */
export function endRedirectsAtOnce(request, response) {
  const { setHeader } = response
  response.setHeader = (name, value) => {
    if (name === 'Location' && response.statusCode === 303) request.method = 'HEAD'
    return setHeader.call(response, name, value)
  }
}

/** Entries of pages, each loaded when it is first asked for, and not looked up again. */
function handlers(built) {
  const require = createRequire(join(built, 'package.json'))
  const known = new Map()
  return (file) => {
    if (!known.has(file)) known.set(file, require(file).handler)
    return known.get(file)
  }
}

function isPlain({ method, url, headers }) {
  const [path, search = ''] = url.split('?')
  if (!methods.has(method) || !plainPath.test(path) || !plainSearch.test(search)) return false
  // Next reads values of the route from parameters that it calls `nxtP…`.
  if (Object.keys(parse(search)).some((name) => name.startsWith('nxt'))) return false
  // The one payload that needs no check is what Next asks of itself, after an action that redirects.
  return !headers.rsc || (/(^|&)_rsc$/u.test(search) && !routerHeaders.some((name) => name in headers))
}

/**
 * Finds the page of a path among all routes of the build, in its order: fixed paths first.
 * @param {string} built folder of the build
 * @returns {(path: string) => { file: string, params: Record<string, string | string[]> } | undefined} nothing: a route, or
 *   nothing of ours
 */
function pageFinder(built) {
  const read = (name) => JSON.parse(readFileSync(join(built, name), 'utf8'))
  const { staticRoutes, dynamicRoutes } = read('routes-manifest.json')
  const files = read('server/app-paths-manifest.json')
  const pages = new Map(
    Object.entries(read('app-path-routes-manifest.json'))
      .filter(([entry, route]) => entry.endsWith('/page') && !route.startsWith('/_'))
      .map(([entry, route]) => [route, join(built, 'server', files[entry])]),
  )
  const fixed = new Map(staticRoutes.map(({ page }) => [page, pages.get(page)]))
  const patterns = dynamicRoutes.map(({ page, namedRegex }) => ({
    pattern: new RegExp(namedRegex),
    file: pages.get(page),
    // What stands before its first value, so that few patterns are tried.
    head: page.slice(0, page.indexOf('[')),
    // The values that hold several segments: `[...name]`.
    many: new Set([...page.matchAll(/\[\.\.\.(\w+)\]/gu)].map(([, name]) => name)),
  }))
  return (path) => {
    const known = fixed.get(path)
    if (known || fixed.has(path)) return known && { file: known, params: {} }
    for (const { pattern, file, many, head } of patterns) {
      if (!path.startsWith(head)) continue
      const found = pattern.exec(path)
      if (found) return file && { file, params: paramsOf(found.groups, many) }
    }
  }
}

/** Next writes the names of the values of a route with its prefix. */
function paramsOf(groups = {}, many) {
  return Object.fromEntries(
    Object.entries(groups).map(([group, value]) => {
      const name = group.slice('nxtP'.length)
      return [name, many.has(name) ? value.split('/') : value]
    }),
  )
}

/**
 * Keeps what is written until the answer ends, then sends it in one piece: nothing of a page is ready before the rest, and
 * each of the dozen pieces that React makes would cost a system call, and a block of its own when it is compressed.
 * @param {import('node:http').ServerResponse} response
 * @param {() => string} broken what is sent in the place of a page that broke
 * @returns {() => void} puts the answer back as it was, and drops what was kept
 */
function holdBack(response, broken) {
  const { write, end, flush, flushHeaders } = response
  const kept = []
  const keep = (chunk) => chunk && kept.push(Buffer.from(chunk))
  const release = () => Object.assign(response, { write, end, flush, flushHeaders })
  Object.assign(response, {
    flush() {},
    flushHeaders() {},
    write(chunk) {
      keep(chunk)
      return true
    },
    end(chunk) {
      keep(chunk)
      release()
      if (response.statusCode === 500 && response.getHeader('Content-Type') === html)
        return end.call(response, broken())
      return kept.length > 0 ? end.call(response, Buffer.concat(kept)) : end.call(response)
    },
  })
  return release
}
