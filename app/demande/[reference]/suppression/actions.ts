'use server'

import { redirect } from 'next/navigation'
import { findApplicant } from '@/lib/accounts/applicant'
import { discardDraft } from '@/lib/dossiers/discard'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { SessionEnded } from '@/lib/forms/sessionEnded'
import { routes } from '@/lib/routes'

export const discard = defineAction({
  who: 'sessionHolder',
  accepts: (form) => ({ reference: field(form, 'reference') }),
  comesBackTo: ({ reference }) => routes.discard(reference),
  async does({ reference }, sessionId) {
    const applicant = await findApplicant(sessionId)
    if (!applicant) throw new SessionEnded()
    await discardDraft(applicant, reference)
    redirect(routes.draftDiscarded)
  },
})
