// A migrated PostgreSQL in a folder of its own for a run of the tests: prints its address, ends with its parent.
import { ensureCommunes } from './communes.mjs'
import { StartError } from './start-error.mjs'

const [folder] = process.argv.slice(2)

try {
  ensureCommunes(process.cwd())
  const { startPostgres } = await import('./postgres.mjs')
  const { migrate } = await import('./migrate.mjs')
  const server = await startPostgres({ dataDir: folder, log: () => {} })
  await migrate(process.cwd(), server.url)
  process.stdin.resume().once('end', () => void server.stop().then(() => process.exit(0)))
  console.log(server.url)
} catch (error) {
  console.error(error instanceof StartError ? error.message : error)
  process.exit(1)
}
