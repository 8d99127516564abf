import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '@/lib/env'
import * as agents from './schema/agents'
import * as cases from './schema/cases'
import * as contact from './schema/contact'
import * as dossiers from './schema/dossiers'
import * as exchanges from './schema/exchanges'
import * as files from './schema/files'
import * as messages from './schema/messages'
import * as moves from './schema/moves'
import * as people from './schema/people'

const schema = {
  ...people,
  ...agents,
  ...cases,
  ...dossiers,
  ...exchanges,
  ...files,
  ...messages,
  ...moves,
  ...contact,
}

function connect() {
  // What a step or a queue of thousands needs is written by hand against this client, prepared (decision 0003).
  const client = postgres(env().DATABASE_URL, { max: env().DATABASE_POOL, onnotice: () => {}, prepare: true })
  return { client, drizzled: drizzle(client, { schema }) }
}

type Connection = ReturnType<typeof connect>

// A module is loaded once per bundle of Next; the pool must be one per process.
const holder: typeof globalThis & { titreDatabase?: Connection } = globalThis

function connection(): Connection {
  holder.titreDatabase ??= connect()
  return holder.titreDatabase
}

export type Database = Connection['drizzled']
/** What a verb receives inside its transaction. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

export function database(): Database {
  return connection().drizzled
}

/** The client below Drizzle, for the hot statements. It does not know `sql.json()` here: bind `${JSON.stringify(x)}::jsonb`. */
export function statements() {
  return connection().client
}

export async function closeDatabase(): Promise<void> {
  const open = holder.titreDatabase
  delete holder.titreDatabase
  await open?.client.end({ timeout: 5 })
}
