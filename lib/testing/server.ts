import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string
    dataDir: string
  }
}

/** One real PostgreSQL for a run, with a template that every worker copies. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'titre-test-'))
  // As root the database runs as another user, who must pass through.
  chmodSync(dataDir, 0o711)
  const child = spawn(process.execPath, ['bin/test-database.mjs', dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => [''])])
  const url = String(line).trim()
  if (!url) throw new Error('The database of the tests did not start')
  project.provide('databaseUrl', url)
  project.provide('dataDir', dataDir)
  return async () => {
    const ended = once(child, 'exit')
    child.stdin.end()
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
}
