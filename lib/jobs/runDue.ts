import { sweepDrafts } from '@/lib/dossiers/discard'
import { sweepReminders, sweepSilence, sweepUnopened } from '@/lib/dossiers/dueDates'
import { sweepExtensions } from '@/lib/dossiers/extension'
import { sealJournal } from '@/lib/dossiers/sealJournal'
import { sweepSignatures } from '@/lib/dossiers/takeEffect'

/**
 * Runs all that has become due at this legal time. The due dates live in our tables: three days off and nothing is
 * missed, twice is the same as once (`lifecycle.md` §6).
 */
export async function runDue(now: Date): Promise<void> {
  await sweepDrafts(now)
  await sweepSignatures(now)
  await sweepReminders(now)
  await sweepSilence(now)
  await sweepUnopened(now)
  await sweepExtensions(now)
  await sealJournal(now)
}
