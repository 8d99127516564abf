import { genUploader } from 'uploadthing/client'
import type { UploadOutcome } from '@/db/schema/files'
import { stepRoutes } from '@/lib/stepRoutes'
import type { UploadRouter } from './router'

/** Where a file goes: a document of one's request, or the one of the link that a telephone opened. */
type Destination = { reference: string; document: string; replaces?: string } | { token: string }

/** What is told while a file goes. */
export interface UploadProgress {
  percent: number
  /** `waiting`: the network is lost, and tried again by itself. */
  state: 'sending' | 'waiting' | 'paused'
}

/**
 * Presigned addresses name the public address, but the page may have been opened by another name of the same machine:
 * the bytes go where the page came from. The signature is checked on the public one.
 */
async function fetchBesidePage(input: RequestInfo | URL, init?: object): Promise<Response> {
  const response = await fetch(input, init)
  if (!response.ok || response.body === null) return response
  const text = await response.text()
  return new Response(
    text.replaceAll(/"https?:\/\/[^/"]+(?=\/api\/storage\/)/gu, `"${location.origin}`),
    response,
  )
}

const uploaderAt = (url: string) => genUploader<UploadRouter>({ url, fetch: fetchBesidePage })

const isForbidden = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && error.code === 'FORBIDDEN'

/** Seconds between tries that get no further; one that does starts again from the first. */
const waits = [1, 2, 4, 8, 15, 30, 60]

/** Resolves after so many seconds, as soon as the network is back, or when it is told to stop. */
function backAgain(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, seconds * 1000)
    addEventListener('online', done)
    signal.addEventListener('abort', done)
  })
}

/** Not `randomUUID`: it wants a secure context, and a test machine on a local network is none. */
const newName = () =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16).padStart(8, '0')).join(
    '',
  )

/** One file on its way: it survives cuts, and can be paused, resumed and given up. */
export class Sending {
  private readonly name = newName()
  private controller = new AbortController()
  private percent = 0
  private given = false
  private paused = false
  private wake: () => void = () => {}

  constructor(
    private readonly file: File,
    private readonly destination: Destination,
    private readonly tell: (progress: UploadProgress) => void,
  ) {}

  pause(): void {
    this.paused = true
    this.controller.abort()
  }

  resume(): void {
    this.paused = false
    this.wake()
  }

  giveUp(): void {
    this.given = true
    this.controller.abort()
    this.wake()
  }

  /** What became of it; null when it was given up. Throws when the network does not come back, or the session ended. */
  async run(): Promise<UploadOutcome | null> {
    for (let failures = 0; failures <= waits.length; ) {
      if (this.paused && !this.given) await this.pausing()
      if (this.given) return null
      const reached = this.percent
      try {
        return await this.once()
      } catch (error) {
        // A refusal is written where the page will read it.
        if (isForbidden(error) && error.message === 'refused') return { refused: error.message }
        if (isForbidden(error)) throw error
        if (this.paused || this.given) continue
        failures = this.percent > reached ? 1 : failures + 1
        this.say('waiting')
        await backAgain(waits[failures - 1] ?? 0, this.controller.signal)
      }
    }
    throw new Error('The network did not come back')
  }

  private say(state: UploadProgress['state']): void {
    this.tell({ percent: this.percent, state })
  }

  private async pausing(): Promise<void> {
    this.say('paused')
    await new Promise<void>((resolve) => {
      this.wake = resolve
    })
  }

  /** One call a file: in a call of several, the first failure would cancel the others. */
  private async once(): Promise<UploadOutcome> {
    this.controller = new AbortController()
    this.say('sending')
    const { destination, name: sending } = this
    const options = {
      files: [this.file],
      signal: this.controller.signal,
      onUploadProgress: ({ progress }: { progress: number }) => {
        // What wraps the bytes is counted with them.
        this.percent = Math.min(99, Math.round(progress))
        this.say('sending')
      },
    }
    const [sent] =
      'token' in destination
        ? await uploaderAt(stepRoutes.phoneSending(destination.token)).uploadFiles('phone', {
            ...options,
            input: { ...destination, sending },
          })
        : await uploaderAt('/api/uploadthing').uploadFiles('document', {
            ...options,
            input: { ...destination, sending },
          })
    if (!sent) throw new Error('The upload had no answer')
    return sent.serverData
  }
}
