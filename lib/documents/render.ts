import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Paper } from './paper'

const patienceMs = 20_000

interface Job {
  resolve: (pdf: Buffer) => void
  reject: (error: Error) => void
  timer: NodeJS.Timeout
}

interface Answer {
  id: number
  pdf?: Uint8Array
  error?: string
}

let renderer: Worker | undefined
let lastId = 0
const pending = new Map<number, Job>()

function failAll(error: Error): void {
  for (const { reject, timer } of pending.values()) {
    clearTimeout(timer)
    reject(error)
  }
  pending.clear()
}

function settle({ id, pdf, error }: Answer): void {
  const job = pending.get(id)
  if (!job) return
  pending.delete(id)
  clearTimeout(job.timer)
  if (pdf) job.resolve(Buffer.from(pdf))
  else job.reject(new Error(error ?? 'The renderer gave nothing'))
}

function start(): Worker {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'documents')
  const worker = new Worker(join(/* turbopackIgnore: true */ folder, 'renderer.mjs'), {
    workerData: { folder },
    execArgv: [],
  })
  // An idle renderer never keeps the process alive.
  worker.unref()
  const gone = (error: Error) => {
    if (renderer === worker) renderer = undefined
    failAll(error)
  }
  worker.on('message', settle)
  worker.on('error', gone)
  worker.on('exit', () => gone(new Error('The renderer has stopped')))
  return worker
}

/** Renders a paper as PDF/UA-1. Same paper, same bytes. Throws after 20 seconds. */
export function renderPaper(paper: Paper): Promise<Buffer> {
  renderer ??= start()
  const worker = renderer
  return new Promise((resolve, reject) => {
    lastId += 1
    const id = lastId
    const timer = setTimeout(() => {
      renderer = undefined
      failAll(new Error('The renderer took too long'))
      void worker.terminate()
    }, patienceMs)
    pending.set(id, { resolve, reject, timer })
    worker.postMessage({ id, template: 'paper.typ', data: paper })
  })
}

export async function closeRenderer(): Promise<void> {
  const worker = renderer
  renderer = undefined
  await worker?.terminate()
}
