import { sweepDrafts } from '@/lib/dossiers/discard'

/**
 * Runs all that has become due at this legal time. The due dates live in our tables: three days off and nothing is
 * missed, twice is the same as once (`lifecycle.md` §6).
 */
export async function runDue(now: Date): Promise<void> {
  await sweepDrafts(now)
}
