import { fork } from 'node:child_process'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { finished, type Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'

interface Task<Input, Output> {
  input: Input
  body?: Readable
  resolve: (output: Output) => void
  reject: (error: Error) => void
}

interface Answer<Output> {
  output?: Output
  error?: string
}

/** The worker could not be started, or not be given its work: nothing is said of what it was to read. */
export class SideWorkerDown extends Error {}

const notStarted = 'A worker could not be started'
const notGiven = 'A worker could not be given its work'
const tooLong = 'It took too long'

/** What is to be read comes from a place of contents, which may be slow. */
const givingMs = 120_000

interface Options {
  idleMs?: number
  apart?: boolean
  patienceMs?: number
}

interface Running {
  /** Only a process takes a body, in its standard input. */
  send: (input: unknown, body?: Readable) => void
  end: () => Promise<unknown>
}

/** `gone`: it has ended, or it never began. */
type Starts = (path: string, answer: (message: unknown) => void, gone: (began: boolean) => void) => Running

const startThread: Starts = (path, answer, gone) => {
  const worker = new Worker(path, { execArgv: [] })
  worker.unref()
  worker.on('message', answer)
  worker.on('error', () => gone(true)).on('exit', () => gone(true))
  return { send: (input) => worker.postMessage(input), end: () => worker.terminate() }
}

/** Without our environment: what opens the files of strangers holds no secret, and dies without taking us along. */
const startProcess: Starts = (path, answer, gone) => {
  const child = fork(path, [], {
    env: { NODE_ENV: 'production' },
    execArgv: ['--max-old-space-size=512'],
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  })
  child.unref()
  child.channel?.unref()
  const { stdin } = child
  if (stdin instanceof Socket) stdin.unref()
  // It has died: told by its end.
  stdin?.on('error', () => {})
  child.on('message', answer)
  const over = () => gone(child.pid !== undefined)
  child.on('error', over).on('exit', over)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const end = () => {
    child.kill('SIGKILL')
    return ended
  }
  const send = (input: unknown, body?: Readable) => {
    child.send(input as object)
    if (stdin) body?.pipe(stdin, { end: false })
  }
  return { send, end }
}

interface Hand {
  wait: (ms: number, reason: Error) => void
  drop: (reason: Error) => void
  isCurrent: () => boolean
}

/** Its time begins when it has all that it needs: a slow place of contents says nothing of what it holds. */
function give(
  { input, body }: { input: unknown; body?: Readable },
  running: Running,
  patienceMs: number,
  { wait, drop, isCurrent }: Hand,
): void {
  if (!body) wait(patienceMs, new Error(tooLong))
  else {
    wait(givingMs, new SideWorkerDown(notGiven))
    finished(body, { writable: false }, (cause) => {
      if (!isCurrent()) return
      if (cause) drop(new SideWorkerDown(notGiven, { cause }))
      else wait(patienceMs, new Error(tooLong))
    })
  }
  running.send(input, body)
}

/**
 * A thread or a process kept alive for one kind of work, in plain JavaScript beside its caller: it answers `{output}` or
 * `{error}` to an input. One task at a time, so that a heavy one fails alone; it starts again when it has died, and keeps
 * no process alive.
 * @param path of the module, from the root of the project
 * @param options `idleMs`: ends after so long without work, and gives its memory back; `apart`: in a process of its own;
 *   `patienceMs`: what takes longer is given up
 */
export function sideWorker<Input, Output>(
  path: string,
  { idleMs, apart = false, patienceMs = 20_000 }: Options = {},
) {
  let worker: Running | undefined
  let current: Task<Input, Output> | undefined
  let timer: NodeJS.Timeout | undefined
  const queue: Task<Input, Output>[] = []

  function settle(end: (task: Task<Input, Output>) => void): void {
    clearTimeout(timer)
    const task = current
    current = undefined
    const { body } = task ?? {}
    // Answered before it was all given: what is left in the pipe must not be read as the beginning of another one.
    if (body && !body.readableEnded) void close()
    body?.unpipe().destroy()
    if (task) end(task)
    next()
  }

  function wait(ms: number, reason: Error): void {
    clearTimeout(timer)
    timer = setTimeout(() => drop(reason), ms)
  }

  function take({ output, error }: Answer<Output>): void {
    settle(({ resolve, reject }) =>
      output === undefined ? reject(new Error(error ?? 'It gave nothing')) : resolve(output),
    )
  }

  function drop(reason: Error): void {
    const dropped = worker
    worker = undefined
    void dropped?.end()
    settle(({ reject }) => reject(reason))
  }

  function start(): Running {
    const whole = join(/* turbopackIgnore: true */ process.cwd(), path)
    const started: Running = (apart ? startProcess : startThread)(
      whole,
      // Our own module, which answers in this shape.
      (message) => started === worker && take(message as Answer<Output>),
      (began) =>
        started === worker && drop(began ? new Error('It has stopped') : new SideWorkerDown(notStarted)),
    )
    return started
  }

  function next(): void {
    if (current) return
    clearTimeout(timer)
    if (queue.length === 0) {
      if (idleMs) timer = setTimeout(() => void close(), idleMs).unref()
      return
    }
    current = queue.shift()
    try {
      worker ??= start()
      const task = current
      if (task) give(task, worker, patienceMs, { wait, drop, isCurrent: () => task === current })
    } catch (error) {
      worker = undefined
      settle(({ reject }) => reject(new SideWorkerDown(notStarted, { cause: error })))
    }
  }

  async function close(): Promise<void> {
    const closed = worker
    worker = undefined
    await closed?.end()
  }

  return {
    /**
     * Throws when the work fails, or takes too long.
     * @param body what a process apart reads from its standard input, so that it is never whole on this side
     */
    run(input: Input, body?: Readable): Promise<Output> {
      return new Promise((resolve, reject) => {
        queue.push({ input, body, resolve, reject })
        next()
      })
    },
    /** How many tasks wait or are under way. */
    load: () => queue.length + (current ? 1 : 0),
    close,
  }
}

/** Several of them for one kind of work, started as they are needed: a heavy task holds up those behind it only. */
export function sideWorkers<Input, Output>(count: number, ...made: Parameters<typeof sideWorker>) {
  const all = Array.from({ length: count }, () => sideWorker<Input, Output>(...made))
  const [first] = all
  if (!first) throw new Error('There must be one worker at least')
  return {
    run: (input: Input, body?: Readable) =>
      all.reduce((least, one) => (one.load() < least.load() ? one : least), first).run(input, body),
    close: async () => void (await Promise.all(all.map(({ close }) => close()))),
  }
}
