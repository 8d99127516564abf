import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensureCommunes } from './communes.mjs'
import { pressFiles } from './pressed.mjs'
import { commandLine } from './processes.mjs'
import { StartError } from './start-error.mjs'

/** What the built application is made of; everything else may change without building again. */
const sources = [
  'app',
  'bin/checkout.mjs',
  'bin/pressed.mjs',
  'components',
  'db',
  'lib',
  'public',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
]

function filesBelow(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}

function fingerprint(root, names) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0])
  for (const file of names.flatMap((name) => filesBelow(join(root, name)))) {
    if (file.endsWith('.test.ts')) continue
    hash.update(relative(root, file)).update('\0').update(readFileSync(file))
  }
  return hash.digest('hex')
}

function isStamped(path, value) {
  return existsSync(path) && readFileSync(path, 'utf8') === value
}

/** Runs a command, its output kept for the day it fails. */
export function runCommand(root, command, args, { show = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text) => {
        output = (output + text).slice(-8000)
      })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new StartError(`« ${command} ${args.join(' ')} » failed.\n${output.trim()}`)),
    )
  })
}

/** One process at a time installs or builds in this checkout; another one waits, and finds the work done. */
async function alone(cache, work, log) {
  const lock = join(cache, 'lock')
  for (let waited = false; ; waited = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const holder = Number(existsSync(lock) ? readFileSync(lock, 'utf8') : 0)
      if (holder && !commandLine(holder).includes('bin/')) rmSync(lock, { force: true })
      else if (!waited) log('Another process is preparing this checkout: waiting for it.')
      await sleep(300)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** Installs what `package-lock.json` says, unless it is there, and trims the list of communes that came with it. */
export async function ensureInstalled(root, log) {
  await ensurePackages(root, log)
  ensureCommunes(root)
}

async function ensurePackages(root, log) {
  const cache = join(root, '.cache')
  mkdirSync(cache, { recursive: true })
  const stamp = join(root, 'node_modules', '.installed')
  const wanted = fingerprint(root, ['package-lock.json'])
  if (isStamped(stamp, wanted)) return
  await alone(
    cache,
    async () => {
      if (isStamped(stamp, wanted)) return
      log('Installing the packages (a few minutes the first time)…')
      await runCommand(root, 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
      writeFileSync(stamp, wanted)
    },
    log,
  )
}

/**
 * Next takes the fonts of our style sheet for fonts of its own. On every page that it renders it asks for the origin that
 * they come from, which is an error thrown and caught when they are ours (decision 0017).
 */
function forgetFonts(root) {
  const known = { app: {}, appUsingSizeAdjust: false, pages: {}, pagesUsingSizeAdjust: false }
  writeFileSync(join(root, '.next', 'server', 'next-font-manifest.json'), JSON.stringify(known))
}

/**
 * Next gives every page that it renders a script for browsers without modules, which none of those it supports is, and
 * renders a document of its own to write that one line (decision 0019).
 */
function forgetPolyfills(root) {
  const path = join(root, '.next', 'build-manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, JSON.stringify({ ...manifest, polyfillFiles: [] }))
}

/** Builds the application, unless its sources are those of the last build. */
export async function ensureBuilt(root, log) {
  const cache = join(root, '.cache')
  const stamp = join(root, '.next', 'built-from')
  const wanted = fingerprint(root, sources)
  if (isStamped(stamp, wanted)) return
  await alone(
    cache,
    async () => {
      if (isStamped(stamp, wanted)) return
      log('Building the application (about a minute)…')
      rmSync(stamp, { force: true })
      await runCommand(
        root,
        process.execPath,
        [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
        { env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' } },
      )
      forgetFonts(root)
      forgetPolyfills(root)
      pressFiles(root)
      writeFileSync(stamp, wanted)
    },
    log,
  )
}
