import { sweepDrafts } from '@/lib/dossiers/discard'
import { sweepReminders, sweepSilence, sweepUnopened } from '@/lib/dossiers/dueDates'
import { eachApart } from '@/lib/dossiers/eachApart'
import { sweepExtensions } from '@/lib/dossiers/extension'
import { sealJournal } from '@/lib/dossiers/sealJournal'
import { sweepSignatures } from '@/lib/dossiers/takeEffect'

const sweeps = [
  sweepDrafts,
  sweepSignatures,
  sweepReminders,
  sweepSilence,
  sweepUnopened,
  sweepExtensions,
  sealJournal,
]

/**
 * Runs all that has become due at this legal time. The due dates live in our tables: three days off and nothing is
 * missed, twice is the same as once (`lifecycle.md` §6). What fails holds back nothing else.
 */
export async function runDue(now: Date): Promise<void> {
  await eachApart(sweeps, 'runDue', (sweep) => sweep(now))
}
