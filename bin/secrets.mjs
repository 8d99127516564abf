import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The secrets of a data folder, made at its first start and kept beside the data that they protect: what is set in the
 * environment stands over them. Sessions, open forms and files survive a restart, and are worth nothing elsewhere.
 */
export function ensureSecrets(dataDir) {
  const path = join(dataDir, 'secrets.json')
  const stored = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  const secrets = {
    APP_SECRET: randomBytes(48).toString('base64url'),
    FILE_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    ...stored,
  }
  if (Object.keys(stored).length < Object.keys(secrets).length) writeSecrets(path, secrets)
  for (const [name, value] of Object.entries(secrets)) process.env[name] ||= value
}

function writeSecrets(path, secrets) {
  const draft = `${path}.new`
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true })
  chmodSync(draft, 0o600)
  renameSync(draft, path)
}

/**
 * Puts a fresh key before those that encrypt the files of a data folder; the service takes it at its next start.
 * @returns {string} the name of the key
 */
export function addFileKey(dataDir) {
  const path = join(dataDir, 'secrets.json')
  const stored = JSON.parse(readFileSync(path, 'utf8'))
  const names = stored.FILE_KEYS.split(',').map((entry) => entry.split(':')[0])
  const last = Math.max(0, ...names.map((name) => Number(/^k(\d+)$/u.exec(name)?.[1] ?? 0)))
  const name = `k${last + 1}`
  writeSecrets(path, {
    ...stored,
    FILE_KEYS: `${name}:${randomBytes(32).toString('base64')},${stored.FILE_KEYS}`,
  })
  return name
}

/**
 * The key of server actions belongs to the checkout, for it is part of what is built: another key would break every
 * form that is open in a browser while we build again.
 */
export function ensureBuildKey(cacheDir) {
  const path = join(cacheDir, 'actions-key')
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600 })
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= readFileSync(path, 'utf8').trim()
}
