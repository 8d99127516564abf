import { Readable } from 'node:stream'
import { expect, onTestFinished, test, vi } from 'vitest'
import { SideWorkerDown, sideWorker } from './sideWorkers'

test('a program that does not start is told apart from one that dies of its work', async () => {
  const { execPath } = process
  process.execPath = '/nowhere/node'
  const absent = sideWorker('lib/uploads/pdfReader.mjs', { apart: true })
  const never = expect(absent.run({})).rejects.toBeInstanceOf(SideWorkerDown)
  process.execPath = execPath
  await never
  const dying = sideWorker('lib/nowhere.mjs', { apart: true })
  await expect(dying.run({})).rejects.toThrow('It has stopped')
  await expect(dying.run({})).rejects.not.toBeInstanceOf(SideWorkerDown)
})

test('what cannot be read to its end is no fault of what was in it', async () => {
  const reader = sideWorker('lib/uploads/pdfReader.mjs', { apart: true })
  async function* broken() {
    yield Buffer.from('%PDF-1.7')
    throw new Error('altered')
  }
  const input = { bytes: 100, testVirus: 'virus' }
  await expect(reader.run(input, Readable.from(broken()))).rejects.toBeInstanceOf(SideWorkerDown)
  // The next one is not given what was left of it.
  const whole = await reader.run({ ...input, bytes: 8 }, Readable.from([Buffer.from('%PDF-1.7')]))
  expect(whole).toEqual({ refused: 'fileDamaged' })
  await reader.close()
})

test('a place that gives slowly, or stops, is not the fault of what it gives', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const reader = sideWorker<object, { refused: string }>('lib/uploads/pdfReader.mjs', {
    apart: true,
    patienceMs: 2000,
  })
  const piece = Buffer.from('%PDF-1.7')
  async function* slow() {
    yield piece
    vi.advanceTimersByTime(10_000)
    yield piece
  }
  const input = { testVirus: 'virus', bytes: 16 }
  expect(await reader.run(input, Readable.from(slow()))).toEqual({ refused: 'fileDamaged' })
  const stopped = Readable.from(slow())
  const answer = reader.run(input, stopped)
  stopped.destroy()
  await expect(answer).rejects.toBeInstanceOf(SideWorkerDown)
  await reader.close()
})
