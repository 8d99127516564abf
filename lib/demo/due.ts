import { setTimeout as wait } from 'node:timers/promises'
import { systemClock } from '@/lib/clock'
import { countUnsentMails } from './mailbox'

const patienceMs = 20_000

/** Waits until the queue has sent every mail that is due, so that whoever moved the clock can read them at once. */
export async function untilQuiet(): Promise<void> {
  const end = systemClock.inMs(patienceMs)
  while ((await countUnsentMails()) > 0 && systemClock.now() < end) await wait(50)
}
