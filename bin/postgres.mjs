/**
 * The embedded PostgreSQL server: creates it, starts or adopts it, stops it. The package's programs are used directly:
 * its class registers exit hooks of its own and keeps the server in our process group, which would break our order.
 */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  accountFor,
  createCluster,
  ENV,
  isComplete,
  isRoot,
  locateCluster,
  preparePrograms,
  ROLE,
  readSettings,
  removeUnfinished,
  requireFromPackage,
  writeSettings,
} from './postgres-cluster.mjs'
import { isPostmaster, isTaken, signal } from './processes.mjs'
import { StartError, sentence } from './start-error.mjs'

export const DATABASE = 'titre'
const START_LIMIT_MS = 120_000 // crash recovery included
const SILENCE_LIMIT_MS = 10_000
const RETRY_LIMIT_MS = 15_000

/**
 * Starts the server of a data folder, or adopts the one that a killed process left running.
 * The caller makes sure that only one process uses a data folder at a time.
 * @param {{dataDir: string, log?: (line: string) => void}} options
 * @returns {Promise<{url: string, adopted: boolean, stop: () => Promise<void>}>}
 * @throws {StartError}
 */
export async function startPostgres({ dataDir, log = () => {} }) {
  const folder = path.resolve(dataDir)
  try {
    return await start(folder, log)
  } catch (error) {
    if (error instanceof StartError) throw error
    throw new StartError(sentence(String(error?.message ?? error), error?.path ?? folder), { cause: error })
  }
}

async function start(folder, log) {
  if (process.platform === 'win32')
    throw new StartError(
      'The embedded database does not run on Windows: set DATABASE_URL to a PostgreSQL server.',
    )
  // Others may only pass through: as root, the server's user has to reach its own folder below.
  fs.mkdirSync(folder, { recursive: true, mode: isRoot ? 0o711 : 0o700 })
  const dataDir = fs.realpathSync(folder)
  const settings = readSettings(dataDir)
  const cluster = locateCluster(dataDir, settings, log)
  const account = accountFor(cluster)
  const server = { dataDir, cluster, account, settings, log, logFile: path.join(dataDir, 'postgres.log') }
  server.programs = preparePrograms(server)
  removeUnfinished(server)
  if (!isComplete(server)) await createCluster(server)
  if (!settings.created) writeSettings(server, { created: true })

  const adoptedPid = await adopt(server)
  const pid = adoptedPid ?? (await launch(server))
  try {
    await ensureDatabase(server)
  } catch (error) {
    await stopPostmaster(pid, cluster)
    throw error
  }
  let stopping
  return {
    url: `postgres://${ROLE}:${settings.password}@127.0.0.1:${settings.port}/${DATABASE}`,
    adopted: adoptedPid !== undefined,
    stop: () => (stopping ??= stopPostmaster(pid, cluster)),
  }
}

// ---- running ------------------------------------------------------------------------------

/** The pid of a server left running that answers to us; otherwise undefined, and nothing runs. */
async function adopt(server) {
  const { cluster, log } = server
  const { pid, port } = readPidFile(cluster)
  if (!isPostmaster(pid, cluster)) return undefined
  const previous = server.settings.port
  server.settings.port = port || previous
  let deadline = Date.now() + SILENCE_LIMIT_MS
  const limit = Date.now() + START_LIMIT_MS
  while (isPostmaster(pid, cluster) && Date.now() < Math.min(deadline, limit) && !programsReplaced(pid)) {
    const state = await probe(server)
    if (state === 'ready') {
      if (server.settings.port !== previous) writeSettings(server, {})
      return pid
    }
    if (state === 'busy') deadline = Date.now() + SILENCE_LIMIT_MS // recovering or shutting down
    if (state === 'refused') break
    await sleep(100)
  }
  log('A database server that was left running could not be used again: stopping it.')
  await stopPostmaster(pid, cluster)
  return undefined
}

function readPidFile(cluster) {
  const file = path.join(cluster, 'postmaster.pid')
  if (!fs.existsSync(file)) return {}
  const lines = fs.readFileSync(file, 'utf8').split('\n')
  return { file, pid: Number(lines[0]), port: Number(lines[3]) }
}

/**
 * PostgreSQL refuses to start when the file is empty (a full disk) or names a number in use: an unrelated process, or
 * a zombie where nobody collects them (containers). Should a server run after all, its shared memory, keyed by the
 * folder's inode, still stops a second one.
 */
function removeStalePidFile(cluster) {
  const { file, pid } = readPidFile(cluster)
  if (file && !isPostmaster(pid, cluster) && (!(pid > 0) || isTaken(pid))) fs.rmSync(file, { force: true })
}

// After a reinstallation the old server can no longer load its libraries.
function programsReplaced(pid) {
  try {
    return fs.readlinkSync(`/proc/${pid}/exe`).endsWith(' (deleted)')
  } catch {
    return false // not Linux, or not allowed to look
  }
}

async function launch(server) {
  for (const retryUntil = Date.now() + RETRY_LIMIT_MS; ; ) {
    removeStalePidFile(server.cluster)
    const port = await usablePort(server.settings.port)
    if (port !== server.settings.port) writeSettings(server, { port })
    const offset = rotateLog(server.logFile)
    const pid = spawnPostmaster(server)
    const limit = Date.now() + START_LIMIT_MS
    let state
    do {
      await sleep(50)
      state = await probe(server)
    } while (
      state !== 'ready' &&
      state !== 'refused' &&
      isPostmaster(pid, server.cluster) &&
      Date.now() < limit
    )
    if (state === 'ready') return pid
    await stopPostmaster(pid, server.cluster)
    if (state === 'refused') throw new StartError(server.refusal)
    const output = fs.readFileSync(server.logFile).subarray(offset).toString()
    // Taken between our test and its start; or sessions of a killed server that are still ending.
    const passing =
      /Address already in use|could not bind|pre-existing shared memory|lock file ".*" already exists/i
    if (Date.now() > retryUntil || !passing.test(output))
      throw new StartError(sentence(output, server.cluster, server.logFile))
    await sleep(200)
  }
}

function spawnPostmaster({ programs, cluster, settings, account, logFile }) {
  const options = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '128MB',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    log_error_verbosity: 'terse', // details of errors quote people's data
  }
  const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const fd = fs.openSync(logFile, 'a', 0o600)
  // Its own session: the terminal's Ctrl-C reaches us only. No pipe: node may end, the server goes on.
  const child = spawn(
    path.join(programs, 'bin/postgres'),
    ['-D', cluster, '-p', String(settings.port), ...flags],
    {
      ...account,
      env: ENV,
      cwd: '/',
      detached: true,
      stdio: ['ignore', fd, fd],
    },
  )
  child.on('error', () => {}) // no pid then: seen as not running
  child.unref()
  fs.closeSync(fd)
  return child.pid
}

function rotateLog(logFile) {
  const size = fs.statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
  if (size < 20_000_000) return size
  fs.renameSync(logFile, `${logFile}.1`)
  return 0
}

/** The port of last time if it is free, else another one. */
async function usablePort(wanted) {
  for (const port of wanted ? [wanted, 0] : [0]) {
    const found = await new Promise((resolve) => {
      const server = net.createServer().on('error', () => resolve(0))
      server.listen(port, '127.0.0.1', () => {
        const chosen = server.address().port
        server.close(() => resolve(chosen))
      })
    })
    if (found) return found
  }
  throw new StartError(
    "No port could be opened on 127.0.0.1 for the database: check the machine's network limits.",
  )
}

async function stopPostmaster(pid, cluster) {
  // Fast shutdown; then immediate, which the next start repairs from the journal; then by force.
  for (const [name, wait] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 2_000],
    ['SIGKILL', 1_000],
  ]) {
    if (!isPostmaster(pid, cluster)) return
    signal(pid, name)
    for (const end = Date.now() + wait; Date.now() < end && isPostmaster(pid, cluster); ) await sleep(25)
  }
}

// ---- questions to the server --------------------------------------------------------------

async function ask({ settings }, query) {
  const { Client } = requireFromPackage()('pg')
  // Everything is said, and nothing left empty: pg fills gaps from PG* variables.
  const client = new Client({
    host: '127.0.0.1',
    port: settings.port,
    user: ROLE,
    password: settings.password,
    database: 'postgres',
    ssl: false,
    options: '-c statement_timeout=0',
    connectionTimeoutMillis: 2_000,
    query_timeout: 60_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query(query)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

async function probe(server) {
  try {
    const [row] = await ask(server, 'SHOW data_directory')
    return row.data_directory === server.cluster ? 'ready' : 'silent'
  } catch (error) {
    if (!error.severity) return 'silent' // the network's word, not the server's
    if (error.code.startsWith('57P')) return 'busy' // starting, recovering or shutting down
    server.refusal = error.code.startsWith('28')
      ? `The password in ${path.join(server.dataDir, 'postgres.json')} is not that of the database ${server.cluster}: restore both from the same backup.`
      : sentence(error.message, server.cluster, server.logFile)
    return 'refused'
  }
}

async function ensureDatabase(server) {
  const found = await ask(server, `SELECT 1 FROM pg_database WHERE datname = '${DATABASE}'`)
  if (found.length === 0) await ask(server, `CREATE DATABASE ${DATABASE}`)
}
