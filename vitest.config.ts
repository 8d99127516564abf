import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['lib/**/*.test.ts', 'db/**/*.test.ts', 'bin/**/*.test.ts'],
    globalSetup: ['./lib/testing/server.ts'],
    setupFiles: ['./lib/testing/worker.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // A worker's files run one after the other in its own database.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
