// A small HTTP client that costs little: one keep-alive connection and one cookie jar per virtual user.
import http from 'node:http'

const REQUEST_TIMEOUT = 30_000

/**
 * One virtual user: its cookies, its single keep-alive connection, its requests (redirects are not followed).
 * @param {string} base origin of the server, like `http://127.0.0.1:3000`
 * @param {{cookie?: string, headers?: Record<string, string>}} [options] first cookies and headers sent every time
 */
export function createClient(base, { cookie = '', headers = {} } = {}) {
  const { origin, hostname, port } = new URL(base)
  const jar = new Map()
  for (const pair of cookie.split(/;\s*/).filter(Boolean)) keep(jar, pair)
  let agent = newAgent()
  return {
    origin,
    jar,
    /** Closes the connection: between two rounds the server would close it at a moment of its choice. */
    close() {
      agent.destroy()
      agent = newAgent()
    },
    /** @returns {Promise<{status: number, headers: http.IncomingHttpHeaders, body: string, bytes: number}>} */
    request(method, path, { headers: extra = {}, body } = {}) {
      const all = { ...headers, ...extra }
      if (jar.size > 0) all.cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      if (body !== undefined) all['content-length'] = Buffer.byteLength(body)
      return send({ agent, hostname, port, method, path, headers: all }, body, jar)
    },
  }
}

/** One socket, reused for every request of a user. */
function newAgent() {
  return new http.Agent({ keepAlive: true, maxSockets: 1, keepAliveMsecs: 60_000 })
}

/** Stores `name=value`, or drops the name when the value is empty (a cookie taken back). */
function keep(jar, pair) {
  const at = pair.indexOf('=')
  const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
  if (value === '') jar.delete(name)
  else jar.set(name, value)
}

/** Sends one request and reads the whole answer. */
function send(options, body, jar) {
  return new Promise((resolve, reject) => {
    const request = http.request(options, (response) => {
      const chunks = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        for (const line of response.headers['set-cookie'] ?? []) keep(jar, line.split(';', 1)[0])
        const bytes = Buffer.concat(chunks)
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: bytes.toString('utf8'),
          bytes: bytes.length,
        })
      })
    })
    request.setTimeout(REQUEST_TIMEOUT, () =>
      request.destroy(new Error(`no answer in ${REQUEST_TIMEOUT} ms: ${options.method} ${options.path}`)),
    )
    request.on('error', reject)
    request.end(body)
  })
}

/** Throws with a readable message when an answer is not the expected one. */
export function expectAnswer(answer, what, { status, location, contains }) {
  const wrong =
    [].concat(status).includes(answer.status) === false
      ? `status ${answer.status}`
      : location !== undefined && pathOf(answer.headers.location) !== location
        ? `location ${answer.headers.location}`
        : contains !== undefined && !answer.body.includes(contains)
          ? `no « ${contains} » in ${answer.bytes} bytes`
          : ''
  if (wrong) throw new Error(`${what}: ${wrong}`)
  return answer
}

/** The path of a location, absolute or not. */
function pathOf(location) {
  if (!location) return location
  const url = new URL(location, 'http://local')
  return url.pathname + url.search
}
