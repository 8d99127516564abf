// npm run journal: reads every dossier's journal again, and names the first row that does not follow from those before it.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { firstBroken } from '../lib/dossiers/chain.mjs'
import { DATABASE } from './postgres.mjs'
import { ROLE, readSettings } from './postgres-cluster.mjs'
import { StartError } from './start-error.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The rows of one dossier, in their order, as the chain reads them. */
async function rowsOf(sql, dossierId) {
  const rows =
    await sql`select dossier_id as "dossierId", sequence, action, role, actor_id as "actorId", at, detail, hash
    from events where dossier_id = ${dossierId} order by sequence`
  return rows.map((row) => ({ ...row }))
}

/** @returns {Promise<number>} how many chains are broken */
export async function verifyJournal(url, tell) {
  const { default: postgres } = await import('postgres')
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  let broken = 0
  let seen = 0
  try {
    for await (const dossiers of sql`select id, reference from dossiers order by id`.cursor(500))
      for (const { id, reference } of dossiers) {
        const row = firstBroken(await rowsOf(sql, id))
        seen += 1
        if (!row) continue
        broken += 1
        tell(`Dossier ${reference}: row ${row.sequence} (${row.action}, ${row.at.toISOString()}) is broken`)
      }
  } finally {
    await sql.end({ timeout: 5 })
  }
  tell(`${seen} dossiers read, ${broken} broken`)
  return broken
}

/** The database of the environment, or the embedded one of an instance that runs. */
function databaseUrl() {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  const { port, password } = readSettings(process.env.DATA_DIR || join(root, '.data'))
  if (!port) throw new StartError('No database is there: start the service first, or set DATABASE_URL.')
  return `postgres://${ROLE}:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  Promise.resolve()
    .then(() => verifyJournal(databaseUrl(), console.log))
    .then(
      (broken) => process.exit(broken > 0 ? 1 : 0),
      (error) => {
        console.error(error instanceof StartError ? error.message : error)
        process.exit(2)
      },
    )
