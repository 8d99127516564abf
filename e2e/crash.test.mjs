// The server is killed at random while a hundred people deposit. What was confirmed must be there, once.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { parseForm, submitForm } from '../bench/form.mjs'
import { createClient } from '../bench/http.mjs'
import { addPerson } from '../bench/people.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = mkdtempSync(join(tmpdir(), 'titre-crash-'))
chmodSync(folder, 0o711)
const port = 3260
const base = `http://127.0.0.1:${port}`
const secret = 'a secret of the crash test, long enough to be one'
const people = 100
const kills = 12

const date = (name, day, month, year) => ({
  [`${name}.day`]: day,
  [`${name}.month`]: month,
  [`${name}.year`]: year,
})
const pages = {
  'etat-civil': {
    maritalStatus: 'single',
    identityKind: 'passport',
    identityNumber: 'CB129874',
    ...date('identityExpiry', '18', '6', '2041'),
    identityCountry: 'PRT',
  },
  'liens-familiaux': { hasChildren: 'no' },
  coordonnees: { addressIsCurrent: 'yes', phone: '06 39 98 01 02' },
  motif: { overFiveYears: 'no', ...date('arrivalDate', '4', '3', '2023') },
  activite: {
    activity: 'employed',
    contractType: 'permanent',
    ...date('contractStart', '1', '7', '2026'),
    job: 'Maçon',
    weeklyHours: '35',
    employerName: 'Démo',
    siret: '00000001800010',
    employerAddress: '2 rue des Essais',
  },
  recapitulatif: { certified: 'on' },
}

let server
function start() {
  server = spawn(process.execPath, ['bin/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, DEMO: '1', APP_SECRET: secret },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Asks again until there is an answer: the server may be dead, or starting. */
async function insist(request) {
  for (const end = Date.now() + 120_000; ; ) {
    try {
      const answer = await request()
      if (answer.status < 500) return answer
    } catch {
      // Cut off: asked again below.
    }
    if (Date.now() > end) throw new Error('The server did not come back')
    await pause(50)
  }
}

/** Posts a page of the request as a person would: reads it, fills it, posts it, and again when the answer was lost. */
async function savePage(client, path, values, next) {
  for (let tries = 0; tries < 20; tries += 1) {
    const page = await insist(() => client.request('GET', path))
    if (page.status !== 200) return
    const form = parseForm(page.body, { containing: 'name="version"' })
    const answer = await submitForm(client, path, form, { values }).catch(() => null)
    if (answer?.status === 303 && answer.headers.location?.endsWith(next)) return
  }
  throw new Error(`${path} could not be saved`)
}

/** One person, from an empty draft to the confirmation: what the server confirmed is written down as it comes. */
async function renew({ cookie, reference }, confirmed) {
  const client = createClient(base, { cookie })
  const names = Object.keys(pages)
  for (const [index, name] of names.entries()) {
    if (name === 'recapitulatif') {
      await savePage(client, `/demande/${reference}/pieces`, documents, '/recapitulatif')
      confirmed.pages.push([reference, 'pieces'])
    }
    const next =
      name === 'recapitulatif' ? '/confirmation' : name === 'activite' ? '/pieces' : `/${names[index + 1]}`
    await savePage(client, `/demande/${reference}/${name}`, pages[name], next)
    confirmed.pages.push([reference, name])
  }
  confirmed.deposits.push(reference)
  client.close()
}

const missing = (id) => ({ [`${id}.missing`]: 'on', [`${id}.reason`]: 'Papiers volés.' })
const documents = {
  'ephoto.later': 'on',
  ...missing('identity'),
  ...missing('address'),
  ...missing('employment'),
}

async function killAtRandom(state) {
  for (let count = 0; count < kills && !state.done; count += 1) {
    await pause(300 + Math.random() * 1500)
    await insist(() => createClient(base).request('GET', '/api/health/live'))
    await pause(Math.random() * 1200)
    if (state.done) return
    const gone = once(server, 'exit')
    server.kill('SIGKILL')
    state.kills += 1
    // Who restarts a dead service waits until it is dead: on a busy machine it holds its port for a while.
    await gone
    start()
  }
}

after(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
  rmSync(folder, { recursive: true, force: true })
})

test('killed at random during a hundred deposits: each is there once, with its mail once, and every saved page', {
  timeout: 600_000,
}, async (context) => {
  start()
  await insist(() => createClient(base).request('GET', '/api/health/ready'))
  const settings = JSON.parse(readFileSync(join(folder, 'postgres.json'), 'utf8'))
  const sql = postgres(`postgres://titre:${settings.password}@127.0.0.1:${settings.port}/titre`, {
    max: 2,
    ssl: false,
    onnotice: () => {},
  })
  const all = []
  for (let index = 0; index < people; index += 1)
    all.push(await addPerson(sql, index, { secret, answers: {} }))
  const confirmed = { pages: [], deposits: [] }
  const state = { done: false, kills: 0 }
  const killer = killAtRandom(state)
  const queue = [...all]
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let person = queue.pop(); person; person = queue.pop()) await renew(person, confirmed)
    }),
  )
  state.done = true
  await killer
  await insist(() => createClient(base).request('GET', '/api/health/ready'))
  for (let tries = 0; tries < 600; tries += 1) {
    const [{ count }] = await sql`select count(*)::int from mail_outbox where sent_at is null`
    if (count === 0) break
    await pause(100)
  }
  context.diagnostic(
    `${state.kills} kills, ${confirmed.deposits.length} deposits, ${confirmed.pages.length} saved pages`,
  )
  assert.ok(state.kills >= 3, 'the server was killed while people deposited')
  assert.equal(confirmed.deposits.length, people)
  const rows = await sql`select d.reference, d.state, d.answers,
      (select count(*)::int from events e where e.dossier_id = d.id and e.action = 'submit') as events,
      (select count(*)::int from messages m where m.dossier_id = d.id) as messages,
      (select count(*)::int from mail_outbox o where o.dossier_id = d.id and o.sent_at is not null) as sent,
      (select count(*)::int from captured_mails c join mail_outbox o on o.id = c.id where o.dossier_id = d.id) as mails,
      (select count(*)::int from issued_documents i where i.dossier_id = d.id) as receipts
    from dossiers d`
  const found = new Map(rows.map((row) => [row.reference, row]))
  for (const reference of confirmed.deposits) {
    const { state: dossierState, events, messages, sent, mails, receipts } = found.get(reference) ?? {}
    assert.deepEqual(
      { dossierState, events, messages, sent, mails, receipts },
      { dossierState: 'submitted', events: 1, messages: 1, sent: 1, mails: 1, receipts: 1 },
      reference,
    )
  }
  for (const [reference, page] of confirmed.pages)
    assert.ok(found.get(reference)?.answers[page], `${reference} ${page}`)
  await sql.end()
})
