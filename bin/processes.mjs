import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

/** Sends a signal to a process that may be gone already. */
export function signal(pid, name) {
  try {
    process.kill(pid, name)
  } catch {
    // already gone
  }
}

/**
 * Is this process the server of this cluster? Not `kill(pid, 0)`: the pid may be someone else's by now, or a zombie,
 * whose command line is empty.
 */
export function isPostmaster(pid, cluster) {
  return commandLine(pid).includes(`/postgres -D ${cluster} `)
}

/** Is the number in use, be it by a zombie or by someone else's process? */
export function isTaken(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Command line of a process, empty when there is none. */
export function commandLine(pid) {
  if (!(pid > 1)) return ''
  if (process.platform !== 'linux')
    return `${spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()} `.trimStart()
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
