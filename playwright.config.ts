import { defineConfig, devices } from '@playwright/test'
import { systemBrowser } from './bin/browser.mjs'

const port = Number(process.env.E2E_PORT ?? 3210)
export default defineConfig({
  testDir: 'e2e/journeys',
  testMatch: '*.e2e.ts',
  outputDir: 'test-results',
  // One instance and its personas serve every journey: they take turns.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // Recording every journey for the one that fails costs a sixth of the time.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: systemBrowser(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } } },
    {
      name: 'phone',
      grepInvert: /@desktop/,
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
    },
    {
      name: 'without JavaScript',
      grep: /@plain/,
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
    },
  ],
  webServer: {
    command: 'node bin/start.mjs',
    url: `http://localhost:${port}/api/health/ready`,
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: { PORT: String(port), DATA_DIR: process.env.E2E_DATA_DIR ?? 'test-results-data', DEMO: '1' },
  },
})
