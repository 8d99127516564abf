import { DATABASE } from './postgres.mjs'
import { ROLE, readSettings } from './postgres-cluster.mjs'
import { StartError } from './start-error.mjs'

/** The database of the environment, or the embedded one of an instance that runs. */
export function databaseUrl(dataDir) {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  const { port, password } = readSettings(dataDir)
  if (!port) throw new StartError('No database is there: start the service first, or set DATABASE_URL.')
  return `postgres://${ROLE}:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`
}
