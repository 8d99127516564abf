import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

const patienceMs = 20_000

interface Task<Input, Output> {
  input: Input
  resolve: (output: Output) => void
  reject: (error: Error) => void
}

interface Answer<Output> {
  output?: Output
  error?: string
}

/**
 * A thread kept alive for one kind of work, in plain JavaScript beside its caller: it answers `{output}` or `{error}`
 * to an input. One task at a time, so that a heavy one fails alone; it starts again when it has died, and keeps no
 * process alive.
 * @param path of the module, from the root of the project
 * @param options `idleMs`: ends after so long without work, and gives its memory back
 */
export function thread<Input, Output>(path: string, { idleMs }: { idleMs?: number } = {}) {
  let worker: Worker | undefined
  let current: Task<Input, Output> | undefined
  let timer: NodeJS.Timeout | undefined
  const queue: Task<Input, Output>[] = []

  function settle({ output, error }: Answer<Output>): void {
    clearTimeout(timer)
    const task = current
    current = undefined
    if (output === undefined) task?.reject(new Error(error ?? 'The thread gave nothing'))
    else task?.resolve(output)
    next()
  }

  function drop(reason: string): void {
    const dropped = worker
    worker = undefined
    void dropped?.terminate()
    settle({ error: reason })
  }

  function start(): Worker {
    const started = new Worker(join(/* turbopackIgnore: true */ process.cwd(), path), { execArgv: [] })
    started.unref()
    started.on('message', settle)
    const gone = () => started === worker && drop('The thread has stopped')
    started.on('error', gone)
    started.on('exit', gone)
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
    worker ??= start()
    timer = setTimeout(() => drop('The thread took too long'), patienceMs)
    worker.postMessage(current?.input)
  }

  async function close(): Promise<void> {
    const closed = worker
    worker = undefined
    await closed?.terminate()
  }

  return {
    /** Throws when the work fails, or takes more than 20 seconds. */
    run(input: Input): Promise<Output> {
      return new Promise((resolve, reject) => {
        queue.push({ input, resolve, reject })
        next()
      })
    },
    close,
  }
}
