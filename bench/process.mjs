// Starting, waiting for and ending the servers that are measured.
import { spawn } from 'node:child_process'
import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Starts a server and waits until an address of it answers (any status below 500).
 * @param {string[]} command program and arguments
 * @param {{cwd: string, env: Record<string, string>, ready: string, seconds?: number}} options `ready` is the address
 * @returns {Promise<{pid: number, stop: () => Promise<void>}>}
 */
export async function startServer([program, ...args], { cwd, env, ready, seconds = 120 }) {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      log = (log + chunk).slice(-4000)
    })
  const gone = () => child.exitCode !== null || child.signalCode !== null
  const stop = async () => {
    if (gone()) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    const stubborn = setTimeout(() => child.kill('SIGKILL'), 15_000)
    await ended
    clearTimeout(stubborn)
  }
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; await sleep(100)) {
    if (gone()) throw new Error(`${program} ${args.join(' ')} ended: ${log}`)
    if (await answers(ready)) return { pid: child.pid, stop }
  }
  await stop()
  throw new Error(`${ready} does not answer: ${log}`)
}

function answers(url) {
  return new Promise((resolve) => {
    http
      .get(url, { agent: false }, (response) => {
        response.resume()
        resolve(response.statusCode < 500)
      })
      .on('error', () => resolve(false))
  })
}
