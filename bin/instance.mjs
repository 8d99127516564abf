import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { commandLine } from './processes.mjs'
import { StartError } from './start-error.mjs'

/** The data folder, made when it is missing; one clear sentence when it cannot be read and written. */
export function openDataDir(path) {
  const folder = resolve(path)
  try {
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    writeFileSync(join(folder, '.writable'), '')
    rmSync(join(folder, '.writable'))
  } catch (error) {
    if (error.code === 'ENOSPC')
      throw new StartError(`The disk that holds ${folder} is full: free some space and start again.`)
    throw new StartError(
      `The data folder ${folder} cannot be read and written: correct its permissions, or choose another DATA_DIR.`,
    )
  }
  return folder
}

/** Takes the data folder for this process; a live sister keeps it, a dead one leaves it. */
export function takeDataDir(folder) {
  const lock = join(folder, 'instance.pid')
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return () => rmSync(lock, { force: true })
    } catch (error) {
      if (error.code === 'ENOSPC')
        throw new StartError(`The disk that holds ${folder} is full: free some space and start again.`)
      if (error.code !== 'EEXIST') throw error
      const holder = Number(existsSync(lock) ? readFileSync(lock, 'utf8') : 0)
      if (holder !== process.pid && commandLine(holder).includes('bin/start.mjs')) {
        throw new StartError(
          `Another instance (process ${holder}) already uses ${folder}: stop it, or choose another DATA_DIR.`,
        )
      }
      rmSync(lock, { force: true })
    }
  }
  throw new StartError(
    `The data folder ${folder} is being taken by another instance: start again in a moment.`,
  )
}

/** Fails early, before anything is started, when somebody listens on the port already. */
export function requirePort(port, host) {
  return new Promise((resolvePort, reject) => {
    const probe = createServer()
    probe.once('error', (error) => {
      const taken = error.code === 'EADDRINUSE'
      reject(
        new StartError(
          taken
            ? `Port ${port} is taken: stop what uses it, or choose another PORT.`
            : `The service cannot listen on ${host}:${port} (${error.code}): choose another HOST or PORT.`,
        ),
      )
    })
    probe.listen(port, host, () => probe.close(resolvePort))
  })
}
