// npm test: everything that CI runs. Installs what is missing, a browser included. Its last line counts.
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt, ensureInstalled } from './checkout.mjs'
import { ensureBuildKey } from './secrets.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const begun = Date.now()
const bin = (name) => join(root, 'node_modules', '.bin', name)
const counts = { passed: 0, failed: 0 }
let folder = ''

function log(line) {
  console.log(`\n[${String(Math.round((Date.now() - begun) / 1000)).padStart(4)} s] ${line}`)
}

function count(passed, failed) {
  counts.passed += passed
  counts.failed += failed
}

/** Runs a command with its output shown; answers its exit code and what it wrote on standard output when asked to. */
function run(command, args, { env = {}, capture = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', capture ? 'pipe' : 'inherit', 'inherit'],
    })
    let output = ''
    child.stdout?.on('data', (text) => {
      output += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

/** A check that passes or fails as a whole. */
async function check(name, command, args, judge = ({ code }) => code === 0) {
  log(name)
  const result = await run(command, args, { capture: judge.length > 1 })
  const good = judge(result, true)
  if (!good && result.output) console.log(result.output.slice(-4000))
  count(good ? 1 : 0, good ? 0 : 1)
}

/** A cruise that saw no module would report no violation. */
function layersHold({ code, output }, _shown) {
  const seen = /\((\d+) modules/u.exec(output)
  return code === 0 && Number(seen?.[1] ?? 0) > 100
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

async function unitTests() {
  log('Unit and integration tests, on a real PostgreSQL')
  const report = join(folder, 'vitest.json')
  const { code } = await run(bin('vitest'), [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const result = readJson(report)
  const failed = result?.numFailedTests ?? 0
  count(result?.numPassedTests ?? 0, code === 0 ? failed : Math.max(1, failed))
}

/** Node's own runner: the start of the service, and the crash test. */
async function nodeTests(name, files) {
  log(name)
  const { code, output } = await run(
    process.execPath,
    ['--test', '--test-reporter=spec', '--test-concurrency=1', ...files],
    { capture: true },
  )
  console.log(output)
  const number = (word) => Number(new RegExp(`ℹ ${word} (\\d+)`, 'u').exec(output)?.[1] ?? 0)
  count(number('pass'), code === 0 ? 0 : Math.max(1, number('fail')))
}

async function journeys() {
  log('Journeys: desktop, phone, without JavaScript')
  const { ensureBrowser } = await import('./browser.mjs')
  const report = join(folder, 'playwright.json')
  const data = join(folder, 'data')
  const { code } = await run(bin('playwright'), ['test', '--reporter=list,json'], {
    env: { CHROMIUM_PATH: await ensureBrowser(log), PLAYWRIGHT_JSON_OUTPUT_NAME: report, E2E_DATA_DIR: data },
  })
  const stats = readJson(report)?.stats
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0)
  count(stats?.expected ?? 0, code === 0 ? failed : Math.max(1, failed))
}

async function main() {
  process.chdir(root)
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  for (const name of ['DATABASE_URL', 'DATA_DIR', 'DEMO', 'APP_URL', 'PORT', 'HOST', 'NODE_ENV'])
    delete process.env[name]
  await ensureInstalled(root, log)
  ensureBuildKey(join(root, '.cache'))
  folder = mkdtempSync(join(tmpdir(), 'titre-run-'))
  chmodSync(folder, 0o711)
  await run(bin('next'), ['typegen'], { capture: true })
  await check('Types', bin('tsc'), ['--noEmit', '--incremental', 'false'])
  await check('Lint and format', bin('biome'), ['check', '--error-on-warnings'])
  await check(
    'Layers',
    bin('depcruise'),
    ['app', 'components', 'lib', 'db', '--output-type', 'err'],
    layersHold,
  )
  await check('Dead code', bin('knip'), ['--no-config-hints'])
  await unitTests()
  log('Production build')
  await ensureBuilt(root, log)
  await nodeTests('Start and stop', ['bin/start.test.mjs'])
  await journeys()
  await nodeTests('Crash: killed at random during a hundred deposits', ['e2e/crash.test.mjs'])
}

main()
  .catch((error) => {
    console.error(error.message)
    count(0, 1)
  })
  .finally(() => {
    if (folder) rmSync(folder, { recursive: true, force: true })
    log('Done')
    console.log(`${counts.passed} passed, ${counts.failed} failed`)
    process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1)
  })
