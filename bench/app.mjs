// Ours, as the bench sees it: the production build on a given database, driven through its real pages.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { measureDocuments, measureUploads } from './memory.mjs'
import { createDriver } from './ours.mjs'
import { addPerson, firstAnswers } from './people.mjs'
import { startServer } from './process.mjs'
import { measureQueue } from './queue.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** The step that is measured: the page of the address and the contact, then the page of the reason. */
const route = {
  page: 'coordonnees',
  next: 'motif',
  values: ({ index, saves }) => ({
    addressIsCurrent: 'yes',
    phone: `06 39 98 ${String(index).padStart(2, '0')} ${String(saves % 100).padStart(2, '0')}`,
  }),
  proof: 'Résidez-vous en France depuis plus de',
  payloadProof: '"page":"motif"',
  segments: (reference, page) => ['demande', ['path', `${reference}/${page}`, 'c', null]],
}

/**
 * Starts the service for a bench.
 * @returns {Promise<{pid: number, base: string, driver: object, queue: () => Promise<object>, memory: () => Promise<object>, page: (user: object) => {path: string, cookie: string}, stop: () => Promise<void>}>}
 */
export async function startOurs({ port, databaseUrl, folder }) {
  const base = `http://127.0.0.1:${port}`
  const secret = randomBytes(48).toString('base64url')
  const env = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    PORT: String(port),
    DEMO: '0',
    APP_SECRET: secret,
    LOG_LEVEL: 'error',
  }
  const server = await startServer(['sh', '-c', scripts.start], {
    cwd: root,
    env,
    ready: `${base}/api/health/live`,
    seconds: 300,
  })
  const sql = postgres(databaseUrl, { max: 1, ssl: false, onnotice: () => {} })
  const prepareUsers = async (count) => {
    const people = []
    for (let index = 0; index < count; index += 1)
      people.push(await addPerson(sql, index, { secret, answers: firstAnswers }))
    return people
  }
  return {
    pid: server.pid,
    base,
    driver: createDriver(base, route, prepareUsers),
    queue: () => measureQueue({ base, sql, secret }),
    async memory() {
      const people = []
      for (let index = 0; index <= 50; index += 1)
        people.push(await addPerson(sql, 1000 + index, { secret, answers: firstAnswers }))
      const uploads = await measureUploads({ base, pid: server.pid, sql, people })
      return { uploads, documents: await measureDocuments({ base, pid: server.pid }) }
    },
    page: ({ address, client }) => ({
      path: address,
      cookie: [...client.jar].map(([name, value]) => `${name}=${value}`).join('; '),
    }),
    async stop() {
      await sql.end({ timeout: 1 })
      await server.stop()
    },
  }
}
