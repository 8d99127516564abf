import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

const patienceMs = 20_000

interface Waiting<Output> {
  resolve: (output: Output) => void
  reject: (error: Error) => void
  timer: NodeJS.Timeout
}

interface Answer<Output> {
  id: number
  output?: Output
  error?: string
}

/**
 * A thread kept alive for one kind of work, in plain JavaScript beside its caller. It answers `{id, output}` or
 * `{id, error}` to `{id, input}`. It starts at its first task, starts again when it has died, and keeps no process alive.
 * @param path of the module, from the root of the project
 */
export function thread<Input, Output>(path: string) {
  let worker: Worker | undefined
  let lastId = 0
  const waiting = new Map<number, Waiting<Output>>()

  function failAll(error: Error): void {
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer)
      reject(error)
    }
    waiting.clear()
  }

  function settle({ id, output, error }: Answer<Output>): void {
    const task = waiting.get(id)
    if (!task) return
    waiting.delete(id)
    clearTimeout(task.timer)
    if (output === undefined) task.reject(new Error(error ?? 'The thread gave nothing'))
    else task.resolve(output)
  }

  function start(): Worker {
    const started = new Worker(join(/* turbopackIgnore: true */ process.cwd(), path), { execArgv: [] })
    started.unref()
    const gone = (error: Error) => {
      if (worker !== started) return
      worker = undefined
      failAll(error)
    }
    started.on('message', settle)
    started.on('error', gone)
    started.on('exit', () => gone(new Error('The thread has stopped')))
    return started
  }

  return {
    /** Throws after 20 seconds. */
    run(input: Input): Promise<Output> {
      worker ??= start()
      const current = worker
      return new Promise((resolve, reject) => {
        lastId += 1
        const timer = setTimeout(() => {
          worker = undefined
          failAll(new Error('The thread took too long'))
          void current.terminate()
        }, patienceMs)
        waiting.set(lastId, { resolve, reject, timer })
        current.postMessage({ id: lastId, input })
      })
    },
    async close(): Promise<void> {
      const current = worker
      worker = undefined
      await current?.terminate()
    },
  }
}
