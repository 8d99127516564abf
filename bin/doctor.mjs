// npm run doctor: what is configured, whether it answers, and how to mend what does not. Changes nothing.
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { databaseUrl } from './database-url.mjs'
import { StartError } from './start-error.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const patienceMs = 5_000
const leastFreeBytes = 1_000_000_000

/** What is not configured, and what the service does without it. */
class Unset extends Error {}

/** Any answer at all, even a refusal, says that it is reachable. */
async function reach(url, options = {}) {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(patienceMs), redirect: 'manual', ...options })
  } catch (error) {
    throw new Error(`${new URL(url).host} cannot be reached (${error.cause?.code ?? error.name}).`)
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`)
  return `Node ${process.versions.node}${major < 24 ? ' (24 is the fastest)' : ''}`
}

async function checkData({ DATA_DIR }) {
  if (!existsSync(DATA_DIR)) throw new Unset(`${DATA_DIR} is not there yet: the first start makes it.`)
  accessSync(DATA_DIR, constants.R_OK | constants.W_OK | constants.X_OK)
  const { bavail, bsize } = await statfs(DATA_DIR)
  const free = Math.round((bavail * bsize) / 1_000_000)
  if (bavail * bsize < leastFreeBytes)
    throw new Error(`${free} MB are left for ${DATA_DIR}: free some space.`)
  return `${DATA_DIR}, ${free} MB free`
}

function checkSecrets({ APP_SECRET, FILE_KEYS, DATA_DIR }) {
  if (APP_SECRET && FILE_KEYS) return 'from the environment'
  const own = join(DATA_DIR, 'secrets.json')
  if (!existsSync(own)) throw new Unset(`made in ${own} at the first start; keep a copy of it.`)
  return `${own}: without it no file can be read again, keep a copy`
}

async function checkDatabase({ DATABASE_URL, DATA_DIR }) {
  let url = DATABASE_URL
  try {
    url ??= databaseUrl(DATA_DIR)
  } catch (error) {
    if (error instanceof StartError) throw new Unset('none yet: the first start makes an embedded one.')
    throw error
  }
  const { default: postgres } = await import('postgres').catch(() => {
    throw new Unset('not asked: the packages are not there yet, `npm start` installs them.')
  })
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: patienceMs / 1_000 })
  try {
    const [{ version }] = await sql`select current_setting('server_version') as version`
    const wanted = JSON.parse(readFileSync(join(root, 'db', 'migrations', 'meta', '_journal.json'), 'utf8'))
    const [{ there }] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`
    const [{ done }] = there
      ? await sql`select count(*)::int as done from drizzle.__drizzle_migrations`
      : [{ done: 0 }]
    const behind = wanted.entries.length - done
    const told = `PostgreSQL ${version}`
    if (behind > 0) return `${told}; ${behind} changes of the tables to come: the next start makes them`
    if (behind < 0) throw new Error(`${told} holds the tables of a newer version: install that one.`)
    return `${told}, tables up to date`
  } catch (error) {
    if (error.code) throw new Error(`It cannot be used (${error.code}): start it, or correct DATABASE_URL.`)
    throw error
  } finally {
    await sql.end({ timeout: 1 })
  }
}

async function checkService({ APP_URL, PORT }) {
  const address = APP_URL ?? `http://localhost:${PORT ?? 3000}`
  const answer = await reach(`${address}/api/health/ready`).catch(() => null)
  if (!answer) throw new Unset(`nothing answers at ${address}: \`npm start\`.`)
  const { checks = {} } = await answer.json().catch(() => ({}))
  const failing = Object.keys(checks).filter((name) => checks[name] !== 'ok')
  if (!answer.ok) throw new Error(`${address} runs and is not ready: ${failing.join(', ') || answer.status}.`)
  return `${address} runs and is ready`
}

async function checkMail({ RESEND_API_KEY, MAIL_FROM }) {
  if (!RESEND_API_KEY) throw new Unset('no RESEND_API_KEY: mails are kept here (/dev/mails).')
  const answer = await reach('https://api.resend.com/domains', {
    headers: { Authorization: `Bearer ${RESEND_API_KEY}` },
  })
  if (answer.status === 401) throw new Error('Resend does not know this RESEND_API_KEY: make another one.')
  return `Resend answers${MAIL_FROM ? '' : '; MAIL_FROM is not set, and its example address sends nothing'}`
}

async function checkUploads({ UPLOADTHING_TOKEN }) {
  if (!UPLOADTHING_TOKEN) throw new Unset('no UPLOADTHING_TOKEN: files come straight to this server.')
  let token
  try {
    token = JSON.parse(Buffer.from(UPLOADTHING_TOKEN, 'base64').toString())
  } catch {
    throw new Error('UPLOADTHING_TOKEN does not read: copy it again from its page, whole.')
  }
  const [region] = token.regions ?? []
  if (!token.apiKey || !token.appId || !region)
    throw new Error('UPLOADTHING_TOKEN is a key of an older version: make a token of version 7.')
  await reach(`https://${region}.ingest.uploadthing.com`)
  return `UploadThing answers in ${region}`
}

async function checkStorage(settings) {
  const { STORAGE_DRIVER = 'local', S3_ENDPOINT, S3_BUCKET } = settings
  if (STORAGE_DRIVER === 'local') return `local, in ${settings.DATA_DIR}`
  if (STORAGE_DRIVER === 'uploadthing') {
    if (!settings.UPLOADTHING_TOKEN) throw new Error('STORAGE_DRIVER=uploadthing wants UPLOADTHING_TOKEN.')
    return 'uploadthing'
  }
  const missing = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'].filter(
    (name) => !settings[name],
  )
  if (missing.length > 0) throw new Error(`STORAGE_DRIVER=s3 wants ${missing.join(', ')}.`)
  await reach(S3_ENDPOINT)
  return `s3, bucket ${S3_BUCKET} of ${new URL(S3_ENDPOINT).host}`
}

function checkScanner({ SCANNER, CLAMD_SOCKET, CLAMD_HOST = '127.0.0.1', CLAMD_PORT = '3310' }) {
  if (SCANNER !== 'clamd') throw new Unset('our own checks alone; SCANNER=clamd adds an antivirus.')
  const place = CLAMD_SOCKET ?? `${CLAMD_HOST}:${CLAMD_PORT}`
  const socket = connect(
    CLAMD_SOCKET ? { path: CLAMD_SOCKET } : { host: CLAMD_HOST, port: Number(CLAMD_PORT) },
  )
  return new Promise((resolve, reject) => {
    const fail = () =>
      reject(new Error(`clamd does not answer at ${place}: new files wait, closed to agents.`))
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('silent')))
    socket.once('error', fail)
    socket.once('close', fail)
    socket.once('data', (told) =>
      String(told).startsWith('PONG') ? resolve(`clamd answers at ${place}`) : fail(),
    )
    socket.write('zPING\0')
  }).finally(() => socket.destroy())
}

function checkSeal({ SEAL_KEY, SEAL_CERT }) {
  if (!SEAL_KEY && !SEAL_CERT) throw new Unset('no SEAL_KEY: papers bear a test seal, worth nothing.')
  if (!SEAL_KEY || !SEAL_CERT) throw new Error('SEAL_KEY and SEAL_CERT go together: set the other one.')
  const certificate = new X509Certificate(SEAL_CERT)
  if (!certificate.checkPrivateKey(createPrivateKey(SEAL_KEY)))
    throw new Error('SEAL_KEY is not the key of SEAL_CERT.')
  if (certificate.validToDate < new Date()) throw new Error(`SEAL_CERT ended on ${certificate.validTo}.`)
  return `${certificate.subject.replaceAll('\n', ', ')}, until ${certificate.validTo}`
}

async function checkTimestamp({ SEAL_TSA_URL }) {
  if (!SEAL_TSA_URL) throw new Unset('no SEAL_TSA_URL: seals say no time of their own.')
  await reach(SEAL_TSA_URL)
  return `${new URL(SEAL_TSA_URL).host} answers`
}

function checkCodes({ DOC2D_KEY }) {
  if (!DOC2D_KEY) throw new Unset('no DOC2D_KEY: codes say « SPECIMEN – sans valeur ».')
  const { asymmetricKeyDetails } = createPrivateKey(DOC2D_KEY)
  if (asymmetricKeyDetails?.namedCurve !== 'prime256v1') throw new Error('DOC2D_KEY is not a P-256 key.')
  return 'a P-256 key signs them'
}

const checks = {
  node: checkNode,
  data: checkData,
  secrets: checkSecrets,
  database: checkDatabase,
  service: checkService,
  mail: checkMail,
  uploads: checkUploads,
  storage: checkStorage,
  scanner: checkScanner,
  seal: checkSeal,
  timestamp: checkTimestamp,
  codes: checkCodes,
}

/**
 * Looks at everything once, in the order of `README.md`.
 * @param {Record<string, string | undefined>} settings the environment; an empty value is no value
 * @returns {Promise<{ name: string, state: 'ok' | 'unset' | 'failing', told: string }[]>}
 */
export async function examine(settings) {
  const set = Object.fromEntries(Object.entries(settings).filter(([, value]) => value))
  set.DATA_DIR ??= join(root, '.data')
  return Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      try {
        return { name, state: 'ok', told: await check(set) }
      } catch (error) {
        return { name, state: error instanceof Unset ? 'unset' : 'failing', told: error.message }
      }
    }),
  )
}

const marks = { ok: '✔', unset: '–', failing: '✘' }

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await examine(process.env)
  for (const { name, state, told } of found) console.log(`${marks[state]} ${name.padEnd(10)} ${told}`)
  const failing = found.filter(({ state }) => state === 'failing').length
  console.log(failing > 0 ? `\n${failing} to mend.` : '\nNothing to mend.')
  process.exit(failing > 0 ? 1 : 0)
}
