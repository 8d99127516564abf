// What is measured: CPU and memory of process trees from /proc, and a bounded load with its times.
import { readdirSync, readFileSync } from 'node:fs'

const MS_PER_TICK = 10 // USER_HZ is 100 on every Linux that Node runs on
const PAGE_KB = 4
const DATABASE = 'postgres'

/** One row of /proc/<pid>/stat, or null when the process is gone. The name may hold spaces and brackets: cut at the last one. */
function readStat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const name = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'))
    const rest = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [utime, stime, cutime, cstime] = rest.slice(11, 15).map(Number)
    return {
      pid,
      name,
      parent: Number(rest[1]),
      own: utime + stime,
      reaped: cutime + cstime,
      rssKb: Number(rest[21]) * PAGE_KB,
    }
  } catch {
    return null
  }
}

/** Every process now alive. */
function allProcesses() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readStat(Number(name)))
    .filter(Boolean)
}

/** A process and its descendants, without the subtrees that `skip` refuses. */
function treeOf(root, skip) {
  const byParent = Map.groupBy?.(allProcesses(), ({ parent }) => parent) ?? groupByParent(allProcesses())
  const self = readStat(root)
  const found = self ? [self] : []
  for (let index = 0; index < found.length; index++) {
    for (const child of byParent.get(found[index].pid) ?? []) if (!skip(child)) found.push(child)
  }
  return found
}

function groupByParent(processes) {
  const groups = new Map()
  for (const one of processes) groups.set(one.parent, [...(groups.get(one.parent) ?? []), one])
  return groups
}

/**
 * CPU used by a tree since it began, in ms. A child that ended is in its parent's `reaped` ticks; read twice until
 * no process came or went in between, so that none is counted twice or missed.
 */
function cpuOf(root, skip) {
  let before = treeOf(root, skip)
  for (let tries = 0; tries < 10; tries++) {
    const after = treeOf(root, skip)
    const same =
      before.length === after.length &&
      after.every(({ pid, reaped }, index) => before[index].pid === pid && before[index].reaped === reaped)
    before = after
    if (same) break
  }
  return before.reduce((sum, { own, reaped }) => sum + own + reaped, 0) * MS_PER_TICK
}

/** CPU of a serving process and its children in ms (user + system); a PostgreSQL among them is left out. */
export const serverCpu = (pid) => cpuOf(pid, ({ name }) => name === DATABASE)

/** CPU of a PostgreSQL in ms: the postmaster, its backends and workers, those that ended included. */
export const postgresCpu = (pid) => cpuOf(pid, () => false)

/** Resident memory of a serving tree in MB, PostgreSQL left out. */
export const memoryMb = (pid) =>
  treeOf(pid, ({ name }) => name === DATABASE).reduce((sum, { rssKb }) => sum + rssKb, 0) / 1024

/** The pid of the postmaster that serves a database, asked of the server itself (it must run on this machine). */
export async function postmasterPid(sql) {
  const [{ pid }] = await sql`select pg_backend_pid() as pid`
  const backend = readStat(pid)
  if (backend?.name !== DATABASE) throw new Error('PostgreSQL runs elsewhere: its CPU cannot be read')
  return backend.parent
}

/** The value below which a share of the sorted numbers lies (nearest rank). */
export function percentile(numbers, share) {
  const sorted = Float64Array.from(numbers).sort()
  return sorted.length === 0 ? Number.NaN : sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
}

/** The middle value; of an even count the mean of the two middle ones. */
export function median(numbers) {
  const sorted = Float64Array.from(numbers).sort()
  if (sorted.length === 0) return Number.NaN
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * Runs a step again and again with N virtual users, each waiting for its answer before the next step.
 * Ends after `steps` steps or `maxSeconds`, whichever comes first; a failing step is counted, never thrown.
 * @param {(user: object) => Promise<{htmlBytes?: number}>} step
 * @param {{users: object[], concurrency: number, steps: number, maxSeconds?: number, recover?: (user: object) => Promise<void>}} options
 *   the first `concurrency` of `users` work; `recover` is called after a failure (to read the form anew)
 */
export async function runLoad(step, { users, concurrency, steps, maxSeconds = 60, recover }) {
  if (users.length < concurrency) throw new Error(`${users.length} users for ${concurrency} at a time`)
  const times = []
  const messages = new Map()
  let [begun, errors, htmlBytes] = [0, 0, 0]
  const start = performance.now()
  const worker = async (user) => {
    while (begun < steps && performance.now() - start < maxSeconds * 1000) {
      begun++
      const at = performance.now()
      try {
        const answer = await step(user)
        times.push(performance.now() - at)
        htmlBytes = answer?.htmlBytes ?? htmlBytes
      } catch (error) {
        errors++
        messages.set(error.message, (messages.get(error.message) ?? 0) + 1)
        await recover?.(user).catch(() => {})
      }
    }
  }
  await Promise.all(users.slice(0, concurrency).map(worker))
  const seconds = (performance.now() - start) / 1000
  for (const { client } of users) client?.close()
  return {
    steps: times.length,
    errors,
    messages: [...messages].map(([message, count]) => `${count} × ${message}`),
    seconds,
    htmlBytes,
    stepsPerSecond: times.length / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
  }
}

/**
 * A load with the CPU it cost: of the serving tree, of PostgreSQL, and of this process (the client, for information).
 * @param {{pid: number, postgres: number}} pids serving process and postmaster
 */
export async function measureLoad(step, load, { pid, postgres }) {
  const before = { server: serverCpu(pid), postgres: postgresCpu(postgres), client: process.cpuUsage() }
  const result = await runLoad(step, load)
  const client = process.cpuUsage(before.client)
  const each = Math.max(1, result.steps)
  return {
    ...result,
    cpuMs: (serverCpu(pid) - before.server) / each,
    postgresMs: (postgresCpu(postgres) - before.postgres) / each,
    clientMs: (client.user + client.system) / 1000 / each,
    memoryMb: memoryMb(pid),
  }
}
