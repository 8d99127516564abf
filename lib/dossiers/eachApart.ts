import { log } from '@/lib/log'

/**
 * Does the same for each of several things, one after the other. One that fails is logged, and holds back none of the
 * others: it is tried again by the next sweep.
 */
export async function eachApart<Thing>(
  things: readonly Thing[],
  what: string,
  work: (thing: Thing) => Promise<unknown>,
): Promise<void> {
  for (const thing of things) {
    try {
      await work(thing)
    } catch (error) {
      log.error('a sweep left something undone', { code: what, error })
    }
  }
}
