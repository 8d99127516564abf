// npm run journal: reads every dossier's journal again, and the daily seals, and names what does not hold.
import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { firstBroken } from '../lib/dossiers/chain.mjs'
import { faultOfSeal, sealedHeads } from '../lib/dossiers/seals.mjs'
import { databaseUrl } from './database-url.mjs'
import { StartError } from './start-error.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The rows of one dossier, in their order, as the chain reads them. */
async function rowsOf(sql, dossierId) {
  const rows =
    await sql`select dossier_id as "dossierId", sequence, action, role, actor_id as "actorId", at, detail, hash
    from events where dossier_id = ${dossierId} order by sequence`
  return rows.map((row) => ({ ...row }))
}

/** Tells the first broken row of each dossier. */
async function readChains(sql, tell) {
  let broken = 0
  let seen = 0
  for await (const dossiers of sql`select id, reference from dossiers order by id`.cursor(500))
    for (const { id, reference } of dossiers) {
      const row = firstBroken(await rowsOf(sql, id))
      seen += 1
      if (!row) continue
      broken += 1
      tell(`Dossier ${reference}: row ${row.sequence} (${row.action}, ${row.at.toISOString()}) is broken`)
    }
  return { broken, seen }
}

/** Tells the sealed rows that a dossier no longer has, and the dossiers that are gone and of which no erasure is known. */
async function readHeads(sql, { day, content }, tell) {
  const changed = await sql`select d.reference, h.sequence
    from jsonb_to_recordset(${JSON.stringify(sealedHeads(content))}::text::jsonb)
      as h("dossierId" uuid, sequence int, hash text) join dossiers d on d.id = h."dossierId"
    where not exists (select from events e
      where e.dossier_id = d.id and e.sequence = h.sequence and e.hash = h.hash)`
  for (const { reference, sequence } of changed)
    tell(`Dossier ${reference}: row ${sequence} is not the one that was sealed on ${day}`)
  const gone = await sql`select h."dossierId" as id
    from jsonb_to_recordset(${JSON.stringify(sealedHeads(content))}::text::jsonb) as h("dossierId" uuid)
    where not exists (select from dossiers d where d.id = h."dossierId")
      and not exists (select from erased_dossiers e where e.id = h."dossierId")`
  for (const { id } of gone) tell(`Dossier ${id}: sealed on ${day}, it is gone and was not erased`)
  return changed.length + gone.length
}

/** Tells the seals that do not hold, and the rows that are not those of their seal. */
async function readSeals(sql, known, tell) {
  let broken = 0
  let seen = 0
  let previous = null
  const seals = sql`select day, content, signature, certificate from journal_seals order by id`
  for await (const [seal] of seals.cursor(1)) {
    const fault = faultOfSeal(seal, previous, known)
    if (fault) tell(`Seal of ${seal.day}: ${fault}`)
    broken += (fault ? 1 : 0) + (await readHeads(sql, seal, tell))
    previous = seal.content
    seen += 1
  }
  return { broken, seen }
}

/**
 * @param {string} url of the database
 * @param {X509Certificate[]} known certificates and authorities of our seals
 * @param {(line: string) => void} tell
 * @returns {Promise<number>} how many chains and seals are broken
 */
export async function verifyJournal(url, known, tell) {
  const { default: postgres } = await import('postgres')
  const types = { date: { to: 1082, from: [1082], serialize: String, parse: String } }
  // A cursor holds its connection: the rows are read on another one.
  const sql = postgres(url, { max: 2, onnotice: () => {}, types })
  try {
    const chains = await readChains(sql, tell)
    const seals = await readSeals(sql, known, tell)
    tell(`${chains.seen} dossiers read, ${chains.broken} broken`)
    tell(`${seals.seen} daily seals read, ${seals.broken} broken`)
    return chains.broken + seals.broken
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** What our seals are known by: the certificates of the environment, or the test ones of the data folder. */
export function knownCertificates() {
  const { SEAL_CERT, SEAL_CHAIN = '', DATA_DIR = join(root, '.data') } = process.env
  const kept = join(DATA_DIR, 'test-seal.json')
  const test = SEAL_CERT || !existsSync(kept) ? {} : JSON.parse(readFileSync(kept, 'utf8'))
  const pems = [SEAL_CERT ?? test.certificate ?? '', SEAL_CHAIN, test.authority ?? ''].join('\n')
  const blocks = pems.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu) ?? []
  return blocks.map((block) => new X509Certificate(block))
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  Promise.resolve()
    .then(() =>
      verifyJournal(
        databaseUrl(process.env.DATA_DIR || join(root, '.data')),
        knownCertificates(),
        console.log,
      ),
    )
    .then(
      (broken) => process.exit(broken > 0 ? 1 : 0),
      (error) => {
        console.error(error instanceof StartError ? error.message : error)
        process.exit(2)
      },
    )
