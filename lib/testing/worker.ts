import { join } from 'node:path'
import postgres from 'postgres'
import { inject } from 'vitest'

/** A database of this worker's own, copied from the migrated template, and the settings of an instance. */
const url = new URL(inject('databaseUrl'))
const name = `worker_${process.env.VITEST_POOL_ID ?? '1'}`

if (process.env.DATABASE_URL !== undefined && !process.env.DATABASE_URL.endsWith(`/${name}`))
  delete process.env.DATABASE_URL
if (!process.env.DATABASE_URL) {
  const template = url.pathname.slice(1)
  const admin = postgres(new URL('/postgres', url).href, { max: 1, onnotice: () => {} })
  await admin`drop database if exists ${admin(name)}`
  await admin`create database ${admin(name)} template ${admin(template)}`
  await admin.end()
  url.pathname = `/${name}`
  process.env.DATABASE_URL = url.href
}
process.env.DATA_DIR = join(inject('dataDir'), name)
process.env.DEMO = '1'
process.env.PORT = '3000'
process.env.LOG_LEVEL = 'silent'
process.env.APP_SECRET = 'a secret for tests, and for nothing else at all'
process.env.FILE_KEYS = `k1:${Buffer.alloc(32, 7).toString('base64')}`

// After the settings, which it reads.
const { refuseSecondConnections } = await import('./oneConnection')
refuseSecondConnections()
