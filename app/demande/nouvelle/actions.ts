'use server'

import { redirect } from 'next/navigation'
import { findApplicant } from '@/lib/accounts/applicant'
import { startDraft } from '@/lib/dossiers/draft'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { SessionEnded } from '@/lib/forms/sessionEnded'
import { eligibility } from '@/lib/procedure/eligibility'
import { routes } from '@/lib/routes'

export const startRequest = defineAction({
  who: 'sessionHolder',
  accepts: (form) => ({ wish: field(form, 'wish') }),
  comesBackTo: () => routes.newRequest,
  async does({ wish }, sessionId) {
    const applicant = await findApplicant(sessionId)
    if (!applicant) throw new SessionEnded()
    if (wish !== 'renew') return { issues: { wish: 'chooseMissing' }, values: {} }
    // That page says why not, and where to ask.
    if (eligibility(applicant.person, applicant.today) !== 'eligible') redirect(routes.newRequest)
    redirect(routes.preamble(await startDraft(applicant)))
  },
})
