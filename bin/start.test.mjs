// How the service starts, refuses to start and stops: tried on the real command.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { commandLine } from './processes.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folders = []
const running = new Set()
let nextPort = 3270

function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'titre-start-'))
  chmodSync(folder, 0o711)
  folders.push(folder)
  return folder
}

function launch(settings, [command, ...args] = [process.execPath, 'bin/start.mjs']) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      output += text
    })
  const ended = new Promise((resolve) =>
    child.once('exit', (code) => {
      running.delete(child)
      resolve(code)
    }),
  )
  const ready = (async () => {
    while (!output.includes('Ready:')) {
      if (child.exitCode !== null) throw new Error(output)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })()
  ready.catch(() => {})
  return { child, ended, ready, output: () => output }
}

function postmaster(folder) {
  return Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
}

after(() => {
  for (const child of running) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

test('starts, answers, and ends everything it started on SIGTERM within fifteen seconds', async () => {
  const [folder, port] = [newFolder(), nextPort++]
  const service = launch({ DATA_DIR: folder, PORT: String(port) })
  await service.ready
  const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`)
  assert.equal(answer.status, 200)
  const pid = postmaster(folder)
  const asked = Date.now()
  service.child.kill('SIGTERM')
  assert.equal(await service.ended, 0)
  assert.ok(Date.now() - asked < 15_000)
  assert.equal(commandLine(pid), '')
  assert.ok(!existsSync(join(folder, 'instance.pid')))
})

test('a SIGTERM to npm itself reaches the service', async () => {
  const [folder, port] = [newFolder(), nextPort++]
  const service = launch({ DATA_DIR: folder, PORT: String(port) }, ['npm', 'start'])
  await service.ready
  const pids = [postmaster(folder), Number(readFileSync(join(folder, 'instance.pid'), 'utf8'))]
  service.child.kill('SIGTERM')
  await service.ended
  for (const end = Date.now() + 15_000; pids.some((pid) => commandLine(pid)) && Date.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.deepEqual(pids.map(commandLine), ['', ''])
})

test('takes over the database that a SIGKILL left, and keeps its sessions and its data', async () => {
  const [folder, port] = [newFolder(), nextPort++]
  const first = launch({ DATA_DIR: folder, PORT: String(port) })
  await first.ready
  const pid = postmaster(folder)
  first.child.kill('SIGKILL')
  await first.ended
  assert.notEqual(commandLine(pid), '')
  const second = launch({ DATA_DIR: folder, PORT: String(port) })
  await second.ready
  assert.equal(postmaster(folder), pid)
  assert.match(second.output(), /taken over/)
  second.child.kill('SIGTERM')
  assert.equal(await second.ended, 0)
})

test('a live sister keeps her data folder: one sentence, nothing destroyed', async () => {
  const [folder, port] = [newFolder(), nextPort++]
  const sister = launch({ DATA_DIR: folder, PORT: String(port) })
  await sister.ready
  const intruder = launch({ DATA_DIR: folder, PORT: String(nextPort++) })
  assert.equal(await intruder.ended, 1)
  assert.match(intruder.output(), /Another instance \(process \d+\) already uses/)
  assert.equal((await fetch(`http://127.0.0.1:${port}/api/health/ready`)).status, 200)
  sister.child.kill('SIGTERM')
  await sister.ended
})

test('a port that is taken is told before anything is started', async () => {
  const port = nextPort++
  const holder = createServer().listen(port, '127.0.0.1')
  const folder = newFolder()
  const service = launch({ DATA_DIR: folder, PORT: String(port) })
  assert.equal(await service.ended, 1)
  assert.match(service.output(), new RegExp(`Port ${port} is taken`))
  assert.ok(!existsSync(join(folder, 'postgres')))
  holder.close()
})

test('a data folder that is no folder is told in one sentence', async () => {
  const file = join(newFolder(), 'file')
  writeFileSync(file, '')
  const service = launch({ DATA_DIR: file, PORT: String(nextPort++) })
  assert.equal(await service.ended, 1)
  assert.match(service.output(), /data folder .* cannot be read and written/)
  assert.equal(readFileSync(file, 'utf8'), '')
})

test('a page that breaks says what to do without any script, under the number that the log has', async () => {
  const [folder, port] = [newFolder(), nextPort++]
  const service = launch({ DATA_DIR: folder, PORT: String(port) })
  await service.ready
  const base = `http://127.0.0.1:${port}`
  const signedIn = await fetch(`${base}/dev/connexion`, {
    method: 'POST',
    body: new URLSearchParams({ foreignerNumber: '9900000102' }),
    redirect: 'manual',
  })
  const [cookie] = signedIn.headers.getSetCookie()[0].split(';')
  const pid = postmaster(folder)
  process.kill(pid, 'SIGINT')
  while (commandLine(pid)) await new Promise((resolve) => setTimeout(resolve, 50))
  const answer = await fetch(`${base}/mon-espace/profil`, { headers: { cookie } })
  assert.equal(answer.status, 500)
  const body = await answer.text()
  assert.match(
    body,
    /<html lang="fr">[\s\S]*Ce que vous avez enregistré est gardé[\s\S]*href="\/mon-espace\/profil"/,
  )
  const [, number] = /Donnez alors le numéro (\d+)/.exec(body)
  assert.match(service.output(), new RegExp(number))
  service.child.kill('SIGTERM')
  await service.ended
})

test('without the demo its pages are not there, and with an https address cookies and headers are secure', async () => {
  const [folder, port] = [newFolder(), nextPort++]
  const service = launch({
    DATA_DIR: folder,
    PORT: String(port),
    DEMO: '0',
    APP_URL: 'https://titre.example',
  })
  await service.ready
  for (const path of ['/dev', '/dev/mails', '/dev/mails.json', '/dev/horloge']) {
    assert.equal((await fetch(`http://127.0.0.1:${port}${path}`)).status, 404, path)
  }
  const home = await fetch(`http://127.0.0.1:${port}/`)
  assert.match(home.headers.get('strict-transport-security') ?? '', /max-age=\d+/)
  service.child.kill('SIGTERM')
  await service.ended
})
