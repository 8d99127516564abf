// npm start: installs, builds, starts the database, migrates, loads the demo, serves. Nothing is needed but Node and npm.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt, ensureInstalled } from './checkout.mjs'
import { openDataDir, requirePort, takeDataDir } from './instance.mjs'
import { keepStoresInOne } from './oneStore.mjs'
import { ensureBuildKey, ensureSecrets } from './secrets.mjs'
import { StartError } from './start-error.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const begun = Date.now()
/** What to undo when we stop, last started first. */
const undo = []
let stopping

function log(line) {
  console.log(`[${String(Math.round((Date.now() - begun) / 1000)).padStart(3)} s] ${line}`)
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new StartError(
      `Node ${process.versions.node} is too old: install Node 20.19 or newer (24 is the fastest).`,
    )
}

/** Everything that was started ends, in order; a second signal does not wait. */
function stop(code) {
  stopping ??= (async () => {
    const impatience = setTimeout(() => process.exit(1), 14_000)
    for (const end of undo.reverse())
      await Promise.resolve(end()).catch((error) => console.error(error.message))
    clearTimeout(impatience)
    process.exit(code)
  })()
  return stopping
}

function settle() {
  // An empty setting is no setting.
  for (const [name, value] of Object.entries(process.env)) if (value === '') delete process.env[name]
  const { DATABASE_URL, DEMO } = process.env
  process.env.NODE_ENV = 'production'
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  process.env.PORT ??= '3000'
  process.env.HOST ??= '127.0.0.1'
  process.env.DATA_DIR = openDataDir(process.env.DATA_DIR ?? join(root, '.data'))
  process.env.DEMO = DEMO === '1' || (DEMO === undefined && !DATABASE_URL) ? '1' : '0'
  process.env.NEXTAUTH_URL = process.env.APP_URL ?? `http://localhost:${process.env.PORT}`
  process.env.LOG_LEVEL ??= 'warn'
  return { port: Number(process.env.PORT), host: process.env.HOST, dataDir: process.env.DATA_DIR }
}

async function startDatabase(dataDir) {
  if (process.env.DATABASE_URL) return log('Using the database of DATABASE_URL.')
  const { startPostgres } = await import('./postgres.mjs')
  // Told to stop in the middle of its start, we wait for it and end it: initdb and the server would outlive us.
  const starting = startPostgres({ dataDir, log })
  undo.push(() =>
    starting.then(
      (database) => database.stop(),
      () => {},
    ),
  )
  const database = await starting
  process.env.DATABASE_URL = database.url
  log(database.adopted ? 'Database found running, and taken over.' : 'Database started.')
}

function welcome({ port, dataDir }) {
  const address = process.env.APP_URL ?? `http://localhost:${port}`
  log(`Ready: ${address}`)
  if (process.env.DEMO === '1') {
    console.log(`
  Try it:  ${address}/connexion   foreigner number 9900000102, password Demonstration-2026!
           ${address}/dev         personas in one click, captured mails, legal clock`)
  }
  console.log(`
  Data:    ${dataDir}
  Stop:    Ctrl-C
`)
}

async function main() {
  requireNode()
  process.chdir(root)
  const settings = settle()
  undo.push(takeDataDir(settings.dataDir))
  await requirePort(settings.port, settings.host)
  await ensureInstalled(root, log)
  ensureSecrets(settings.dataDir)
  ensureBuildKey(join(root, '.cache'))
  await ensureBuilt(root, log)
  await startDatabase(settings.dataDir)
  const { migrate } = await import('./migrate.mjs')
  await migrate(root, process.env.DATABASE_URL)
  log(process.env.DEMO === '1' ? 'Tables are up to date; loading the demo.' : 'Tables are up to date.')
  keepStoresInOne()
  const { serve } = await import('./server.mjs')
  const server = await serve({
    dir: root,
    ...settings,
    secure: process.env.APP_URL?.startsWith('https:') ?? false,
  })
  undo.push(server.stop)
  welcome(settings)
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop(0))
main().catch((error) => {
  if (error instanceof StartError) console.error(`\n${error.message}\n`)
  else console.error(error)
  void stop(1)
})
