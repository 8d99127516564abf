// The PostgreSQL server of the bench: the one of the service, with a database for each side.
import postgres from 'postgres'
import { startPostgres } from '../bin/postgres.mjs'
import { postmasterPid } from './measure.mjs'

/**
 * Starts a server with default durability in a folder of its own.
 * @returns {Promise<{pid: number, createDatabase: (name: string) => Promise<string>, stop: () => Promise<void>}>}
 */
export async function startDatabases(folder) {
  const server = await startPostgres({ dataDir: folder })
  const admin = postgres(server.url, { max: 1, ssl: false, onnotice: () => {} })
  return {
    pid: await postmasterPid(admin),
    async createDatabase(name) {
      await admin`create database ${admin(name)}`
      const url = new URL(server.url)
      url.pathname = `/${name}`
      return url.href
    },
    async stop() {
      await admin.end({ timeout: 1 })
      await server.stop()
    },
  }
}
