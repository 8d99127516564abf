import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { Applicant } from '@/lib/accounts/applicant'
import { countUnreadOf } from './read'

/** Seconds between two looks, and looks before the browser is let to ask again, with its session checked anew. */
const everySeconds = 5
const looks = 60

/** The number of unread messages as server-sent events: at once, then whenever it changes. */
export function unreadStream({ sessionId }: Applicant, signal: AbortSignal): ReadableStream<Uint8Array> {
  const text = new TextEncoder()
  async function* events() {
    let told = -1
    for (let look = 0; look < looks && !signal.aborted; look += 1) {
      const unread = await countUnreadOf(sessionId)
      if (unread === null) return
      // A line that says nothing finds out that nobody listens any more.
      yield text.encode(unread === told ? ':\n\n' : `data: ${unread}\n\n`)
      told = unread
      await wait(everySeconds * 1000, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }
  // Node's and the browser's stream types differ in name only.
  return Readable.toWeb(Readable.from(events(), { objectMode: false })) as ReadableStream<Uint8Array>
}
