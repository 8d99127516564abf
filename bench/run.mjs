// npm run bench: ours and the reference wizard in interleaved rounds, then one page in a slow phone.
// Progress on stderr, tables on stdout, and one JSON object as the last line of stdout.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startOurs } from './app.mjs'
import { startDatabases } from './databases.mjs'
import { measureLoad, median, postgresCpu, runLoad, serverCpu } from './measure.mjs'
import { memoryPart, pagePart, queuePart } from './parts.mjs'
import { installPeer, startPeer } from './peer.mjs'
import { printTable, progress } from './report.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const SETTINGS = {
  peer: path.join(here, 'reference'),
  cache: process.env.BENCH_CACHE ?? path.join(os.homedir(), '.cache', 'titre-de-sejour-bench'),
  rounds: Math.max(1, Number(process.env.BENCH_ROUNDS ?? 6)),
  seconds: Number(process.env.BENCH_SECONDS ?? 4),
  // A service runs for weeks, and V8 goes on compiling for thousands of steps: measured from the 1 500th or from the
  // 6 000th, ours costs a tenth less at 32 at a time and a third less at 1; the reference, which is smaller, the same.
  warmSteps: Number(process.env.BENCH_WARM ?? 6000),
  warmSeconds: Number(process.env.BENCH_WARM_SECONDS ?? 60),
  concurrencies: [1, 8, 32],
}
/** The level whose ratios go into the JSON. */
const HEADLINE = 32

/** A port that nothing listens on. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = net
      .createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address()
        server.close(() => resolve(port))
      })
  })
}

/** Everything that runs during the bench: ours and the reference on one PostgreSQL server, a production build each. */
async function startAll(folder, stops) {
  progress('reference: installing')
  const peerFolder = await installPeer(SETTINGS.peer, path.join(SETTINGS.cache, 'peer'))
  progress('PostgreSQL: starting')
  const postgres = await startDatabases(path.join(folder, 'postgres'))
  stops.push(postgres.stop)
  const theirs = await startPeer({
    folder: peerFolder,
    port: await freePort(),
    databaseUrl: await postgres.createDatabase('theirs'),
  })
  stops.push(theirs.stop)
  progress('ours: starting')
  const ours = await startOurs({
    port: await freePort(),
    databaseUrl: await postgres.createDatabase('ours'),
    folder: path.join(folder, 'ours'),
  })
  stops.push(ours.stop)
  const another = async () => {
    const started = await startOurs({
      port: await freePort(),
      databaseUrl: await postgres.createDatabase('memory'),
      folder: path.join(folder, 'memory'),
    })
    stops.push(started.stop)
    return started
  }
  return { postgres, theirs, ours, another }
}

/** The three things compared, each with its users and its step. */
async function makeSides({ theirs, ours }) {
  const count = Math.max(...SETTINGS.concurrencies)
  const users = await ours.driver.users(count)
  await ours.driver.checkVersions(users[0])
  const own = { pid: ours.pid, users, recover: ours.driver.recover, readBack: ours.driver.readBack }
  return [
    { name: 'noJs', label: 'ours, no JavaScript', step: ours.driver.noJs, ...own },
    {
      name: 'theirs',
      label: 'reference',
      step: theirs.step,
      pid: theirs.pid,
      users: await theirs.users(count),
      readBack: theirs.readBack,
    },
    { name: 'js', label: 'ours, JavaScript', step: ours.driver.js, ...own },
  ]
}

/** Compilation and caches: until enough steps are done, or the time is up. */
async function warmUp(sides) {
  for (const side of sides) {
    const result = await runLoad(side.step, {
      users: side.users,
      concurrency: 8,
      steps: SETTINGS.warmSteps,
      maxSeconds: SETTINGS.warmSeconds,
      recover: side.recover,
    })
    progress(
      `warm-up ${side.label}: ${result.steps} steps, ${result.stepsPerSecond.toFixed(0)}/s, ${result.errors} errors ${result.messages.slice(0, 3).join('; ')}`,
    )
  }
}

/** CPU that goes by while nobody asks anything, in ms a second: to judge how much of a small figure is noise. */
async function idle(sides, postmaster) {
  const read = () => [postgresCpu(postmaster), ...sides.map(({ pid }) => serverCpu(pid))]
  const before = read()
  await sleep(3000)
  const [database, ...servers] = read().map((after, index) => (after - before[index]) / 3)
  progress(
    `idle, CPU-ms a second: PostgreSQL ${database.toFixed(1)}, ${sides.map(({ label }, index) => `${label} ${servers[index].toFixed(1)}`).join(', ')}`,
  )
}

/** The rounds at one level, there and back (ABC CBA) so that a drift of the machine weighs on all alike. */
async function measureLevel(sides, concurrency, postmaster) {
  const rounds = []
  for (let round = 0; round < SETTINGS.rounds; round++) {
    const results = {}
    for (const side of round % 2 ? [...sides].reverse() : sides) {
      results[side.name] = await measureLoad(
        side.step,
        {
          users: side.users,
          concurrency,
          steps: Infinity,
          maxSeconds: SETTINGS.seconds,
          recover: side.recover,
        },
        { pid: side.pid, postgres: postmaster },
      )
      for (const message of results[side.name].messages) progress(`error, ${side.label}: ${message}`)
    }
    rounds.push(results)
    progress(
      `${concurrency} at a time, round ${round + 1} of ${SETTINGS.rounds}: ${sides.map(({ name, label }) => `${label} ${results[name].cpuMs.toFixed(1)} ms, ${results[name].stepsPerSecond.toFixed(0)}/s`).join(' | ')}`,
    )
  }
  return rounds
}

/** A saved value of the first and the last user, read again: a miss is an error of that side. */
async function readBack(sides, extraErrors) {
  for (const side of sides) {
    for (const user of [side.users[0], side.users.at(-1)]) {
      await side.readBack(user).catch((error) => {
        extraErrors[side.name] = (extraErrors[side.name] ?? 0) + 1
        progress(`read back, ${side.label}: ${error.message}`)
      })
    }
  }
}

const ratio = (rounds, name, of) => median(rounds.map((results) => of(results[name]) / of(results.theirs)))
const round2 = (value) => (Number.isFinite(value) ? Math.round(value * 100) / 100 : null)

/** One table per level: medians of the rounds, ratios of each round's pair. */
function printLevel(concurrency, rounds, sides) {
  const middle = (name, of) => median(rounds.map((results) => of(results[name])))
  const rows = sides.map(({ name, label }) => [
    label,
    middle(name, (r) => r.cpuMs).toFixed(2),
    ratio(rounds, name, (r) => r.cpuMs).toFixed(2),
    middle(name, (r) => r.postgresMs).toFixed(2),
    ratio(rounds, name, (r) => r.postgresMs).toFixed(2),
    middle(name, (r) => r.stepsPerSecond).toFixed(0),
    ratio(rounds, name, (r) => r.stepsPerSecond).toFixed(2),
    ...['p50', 'p95', 'p99'].map((key) => middle(name, (r) => r[key]).toFixed(1)),
    middle(name, (r) => r.memoryMb).toFixed(0),
    middle(name, (r) => r.htmlBytes).toFixed(0),
    rounds.reduce((sum, r) => sum + r[name].errors, 0),
    rounds.reduce((sum, r) => sum + r[name].steps, 0),
  ])
  printTable(
    `${concurrency} at a time`,
    [
      '',
      'CPU ms',
      '×',
      'PG ms',
      '×',
      'steps/s',
      '×',
      'p50 ms',
      'p95',
      'p99',
      'MB',
      'bytes',
      'errors',
      'steps',
    ],
    rows,
  )
}

/** Measures everything and returns the object of the last line. */
async function bench({ postgres, theirs, ours, another }) {
  const sides = await makeSides({ theirs, ours })
  await warmUp(sides)
  await idle(sides, postgres.pid)
  const levels = new Map()
  const errors = {}
  for (const concurrency of SETTINGS.concurrencies) {
    const rounds = await measureLevel(sides, concurrency, postgres.pid)
    levels.set(concurrency, rounds)
    for (const results of rounds)
      for (const { name } of sides) errors[name] = (errors[name] ?? 0) + results[name].errors
  }
  await readBack(sides, errors)
  for (const [concurrency, rounds] of levels) printLevel(concurrency, rounds, sides)
  if (errors.theirs > 0) progress(`the reference made ${errors.theirs} errors: the ratios are worth less`)
  const page = await pagePart(ours, sides[0].users[0])
  const queue = await queuePart(ours)
  await ours.stop()
  const { uploads, documents } = await memoryPart(another)
  const head = levels.get(HEADLINE)
  return {
    node: process.version,
    step: {
      noJs: {
        cpuRatio: round2(ratio(head, 'noJs', (r) => r.cpuMs)),
        throughputRatio: round2(ratio(head, 'noJs', (r) => r.stepsPerSecond)),
        postgresCpuRatio: round2(ratio(head, 'noJs', (r) => r.postgresMs)),
        errors: errors.noJs,
      },
      js: { cpuRatio: round2(ratio(head, 'js', (r) => r.cpuMs)), errors: errors.js },
    },
    page,
    queueMs: queue,
    uploads,
    documents,
  }
}

/** Starts, measures, stops everything whatever happens, and prints the last line when all is silent. */
async function main() {
  mkdirSync(SETTINGS.cache, { recursive: true })
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'))
  chmodSync(folder, 0o711) // PostgreSQL's own user must pass through
  const stops = []
  let stopping
  const stopAll = () =>
    (stopping ??= (async () => {
      for (const stop of stops.reverse()) await stop().catch((error) => progress(error.message))
      rmSync(folder, { recursive: true, force: true })
    })())
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => stopAll().then(() => process.exit(130)))
  try {
    const report = await bench(await startAll(folder, stops))
    await stopAll()
    process.stdout.write(`${JSON.stringify(report)}\n`)
  } finally {
    await stopAll()
  }
}

await main()
