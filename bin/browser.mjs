import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** What draws no window takes a quarter less time for the same journeys. */
const known = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** @returns {string | undefined} the Chromium of this machine */
export function systemBrowser() {
  return [process.env.CHROMIUM_PATH, ...known].find((path) => path && existsSync(path))
}

function runs(command, args) {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 600_000 }).status === 0
}

async function playwrightBrowser() {
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined
}

/**
 * A Chromium for the journeys: one that is there, else Playwright's own, else Debian's.
 * @returns {Promise<string>} its path
 */
export async function ensureBrowser(log) {
  const there = systemBrowser() ?? (await playwrightBrowser())
  if (there) return there
  log('Installing a browser…')
  if (runs('npx', ['playwright', 'install', 'chromium'])) return playwrightBrowser()
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...args) =>
    runs([...sudo, 'apt-get'][0], [...sudo.slice(1), ...(sudo.length ? ['apt-get'] : []), ...args])
  apt('update', '-qq')
  if (!apt('install', '-y', '-qq', 'chromium-headless-shell')) apt('install', '-y', '-qq', 'chromium')
  const installed = systemBrowser()
  if (!installed) throw new Error('No browser could be installed: install Chromium, or set CHROMIUM_PATH.')
  return installed
}
