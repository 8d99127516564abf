// npm run file-keys: how many contents each key of the service protects. `npm run file-keys -- new` adds a key.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { databaseUrl } from './database-url.mjs'
import { addFileKey } from './secrets.mjs'
import { StartError } from './start-error.mjs'

const dataDir = process.env.DATA_DIR || join(dirname(dirname(fileURLToPath(import.meta.url))), '.data')
const secrets = join(dataDir, 'secrets.json')

function addKey() {
  if (process.env.FILE_KEYS)
    throw new StartError('FILE_KEYS is set: put a new `name:base64` of 32 random bytes before its keys.')
  if (!existsSync(secrets)) throw new StartError(`${dataDir} has no secrets.json: start the service first.`)
  const name = addFileKey(dataDir)
  console.log(`The key ${name} is there. Start the service again: it then takes over every content.`)
}

function keyNames() {
  const keys =
    process.env.FILE_KEYS ||
    (existsSync(secrets) ? JSON.parse(readFileSync(secrets, 'utf8')).FILE_KEYS : '') ||
    ''
  return keys.split(',').map((entry) => entry.split(':')[0].trim())
}

async function tellUse() {
  const { default: postgres } = await import('postgres')
  const sql = postgres(databaseUrl(dataDir), { max: 1, onnotice: () => {} })
  try {
    const rows = await sql`select key_id as name, count(*)::int as count from (
      select key_id from blobs union all select key_id from upload_tickets where key_id is not null) held
      group by key_id`
    const used = new Map(rows.map(({ name, count }) => [name, count]))
    const [first, ...former] = keyNames()
    console.log(`${first}, which encrypts: ${used.get(first) ?? 0} contents`)
    for (const name of former)
      console.log(`${name}: ${used.get(name) ?? 'no'} contents${used.has(name) ? '' : ', it may be removed'}`)
    const lost = [...used].filter(([name]) => name !== first && !former.includes(name))
    for (const [name, count] of lost)
      console.log(`${name}, which is not there: ${count} contents are lost without it`)
    return lost.length
  } finally {
    await sql.end({ timeout: 5 })
  }
}

Promise.resolve()
  .then(() => (process.argv[2] === 'new' ? addKey() : tellUse()))
  .then(
    (lost) => process.exit(lost ? 1 : 0),
    (error) => {
      console.error(error instanceof StartError ? error.message : error)
      process.exit(2)
    },
  )
