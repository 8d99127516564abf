// The reference wizard: installed in a folder of its own, started, and driven one step at a time.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { parseForm } from './form.mjs'
import { createClient, expectAnswer } from './http.mjs'
import { startServer } from './process.mjs'

const FIELDS = [
  'nom',
  'prenoms',
  'nom-usage',
  'nationalite',
  'lieu',
  'pays',
  'sexe',
  'email',
  'tel',
  'numero',
  'situation',
  'profession',
]
const NEXT_PAGE = 'name="ville"'

/**
 * Installs a copy of the reference, once: the copy is kept as long as its files and the Node major stay the same.
 * @param {string} source folder of `server.js` and `package.json`
 * @param {string} folder where the copy goes
 */
export async function installPeer(source, folder) {
  const stamp = path.join(folder, '.installed')
  const wanted = fingerprint(source)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return folder
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(source, folder, { recursive: true, filter: (file) => path.basename(file) !== 'node_modules' })
  for (const name of ['.', ...readdirSync(folder, { recursive: true })])
    chmodSync(path.join(folder, name), 0o755) // a read-only source
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    maxBuffer: 1 << 24,
  })
  writeFileSync(stamp, wanted)
  return folder
}

function fingerprint(source) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0])
  for (const name of readdirSync(source, { recursive: true }).sort()) {
    const file = path.join(source, name)
    if (!name.includes('node_modules') && statSync(file).isFile())
      hash.update(name).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/**
 * Starts the reference on a port, with an empty database of its own.
 * @param {{folder: string, port: number, databaseUrl: string}} options
 * @returns {Promise<{pid: number, base: string, users: (count: number) => Promise<object[]>, step: (user: object) => Promise<{htmlBytes: number}>, readBack: (user: object) => Promise<void>, stop: () => Promise<void>}>}
 */
export async function startPeer({ folder, port, databaseUrl }) {
  const base = `http://127.0.0.1:${port}`
  const server = await startServer([process.execPath, 'server.js'], {
    cwd: folder,
    env: { DATABASE_URL: databaseUrl, PORT: String(port), NODE_ENV: 'production' },
    ready: `${base}/absent`,
  })
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  return {
    pid: server.pid,
    base,
    users: (count) => Promise.all(Array.from({ length: count }, (_, index) => begin(base, index))),
    step,
    readBack: (user) => readBack(user, sql),
    async stop() {
      await sql.end({ timeout: 1 })
      await server.stop()
    },
  }
}

/** A virtual user: the journey started, the token of the first page kept (it holds for the session). */
async function begin(base, index) {
  const client = createClient(base)
  expectAnswer(await client.request('GET', '/demo'), 'GET /demo', { status: 302, location: '/demo/identity' })
  const page = expectAnswer(await client.request('GET', '/demo/identity'), 'GET /demo/identity', {
    status: 200,
  })
  const token = parseForm(page.body, { containing: 'x-csrf-token' }).fields.find(
    ({ name }) => name === 'x-csrf-token',
  ).value
  return { client, index, token, saves: 0, saved: '' }
}

/** One measured step: twelve fields posted, the redirect, the next page as HTML. */
async function step(user) {
  const { client } = user
  const value = `Rue ${user.index}-${++user.saves}`
  const body = new URLSearchParams(FIELDS.map((name) => [name, `${value} ${name}`]))
  body.append('x-csrf-token', user.token)
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    origin: client.origin,
    accept: 'text/html',
  }
  expectAnswer(
    await client.request('POST', '/demo/identity', { headers, body: body.toString() }),
    'POST /demo/identity',
    { status: 302, location: '/demo/address' },
  )
  user.saved = value
  const next = expectAnswer(
    await client.request('GET', '/demo/address', { headers: { accept: 'text/html' } }),
    'GET /demo/address',
    { status: 200, contains: NEXT_PAGE },
  )
  return { htmlBytes: next.bytes }
}

/** Checks that the last value is on the page and in the database. */
async function readBack({ client, saved }, sql) {
  const page = await client.request('GET', '/demo/identity')
  expectAnswer(page, 'GET /demo/identity', { status: 200, contains: `value="${saved} nom"` })
  const rows = await sql`select 1 from session where sess::text like ${`%${saved} profession%`}`
  if (rows.length !== 1) throw new Error(`« ${saved} » is in ${rows.length} rows of the reference's database`)
}
