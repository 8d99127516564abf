import { closeDatabase } from '@/db/client'
import { seedDemo } from '@/lib/demo/seed'
import { closeRenderer } from '@/lib/documents/render'
import { closeBinder } from '@/lib/documents/wholeFile'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { ensurePrefectures } from '@/lib/registry/prefectures'
import { closePdfReader } from '@/lib/uploads/inspect'
import { closeHeicReader } from '@/lib/uploads/picture'
import { startWorker } from './worker'

/** What `bin/server.mjs` calls when the last request is answered. */
const hooks: typeof globalThis & { titreShutdown?: () => Promise<void> } = globalThis

/** Loads what every instance needs, starts the worker of this process, and says how to end both. */
export async function boot(): Promise<void> {
  await (env().DEMO ? seedDemo() : ensurePrefectures([]))
  const worker = await startWorker()
  hooks.titreShutdown = async () => {
    await worker.stop()
    await Promise.all([closeRenderer(), closeBinder(), closePdfReader(), closeHeicReader()])
    await closeDatabase()
  }
  log.info('ready')
}
