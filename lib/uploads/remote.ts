import { readFile } from 'node:fs/promises'
import pLimit from 'p-limit'

const patienceMs = 60_000

/**
 * A place that does not begin to answer is not waited for: the person is told, and sends again. Once it answers, its
 * bytes go as slowly as their reader takes them.
 */
export async function soon(
  call: (signal: AbortSignal) => Promise<Response>,
  milliseconds = patienceMs,
): Promise<Response> {
  const controller = new AbortController()
  const timer = setTimeout(
    () => controller.abort(new Error('The place of contents does not answer')),
    milliseconds,
  )
  try {
    return await call(controller.signal)
  } finally {
    clearTimeout(timer)
  }
}

/** Sealed contents that are whole in memory at the same time, on their way out. */
const leaving = pLimit(2)

/** Sends a sealed file of this machine. */
export function sendWhole(
  path: string,
  send: (sealed: Buffer<ArrayBuffer>) => Promise<Response>,
): Promise<void> {
  return leaving(async () => expectDone(await send(Buffer.from(await readFile(path)))))
}

export const rangeHeader = (start: number, length: number) => ({
  Range: `bytes=${start}-${start + length - 1}`,
})

/** Throws unless it was done; the words of the place say nothing to a person, and stay there. */
export async function expectDone(response: Response, ...allowed: number[]): Promise<void> {
  await response.body?.cancel()
  if (!response.ok && !allowed.includes(response.status))
    throw new Error(`The place of contents answered ${response.status}`)
}

/** The bytes of an answer to `rangeHeader`: those that were asked, or an error. */
export async function* askedBytes(response: Response): AsyncGenerator<Uint8Array> {
  if (response.status !== 206 || !response.body) {
    await response.body?.cancel()
    throw new Error(`The place of contents answered ${response.status}`)
  }
  yield* response.body
}
