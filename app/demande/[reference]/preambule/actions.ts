'use server'

import { redirect } from 'next/navigation'
import { findApplicant } from '@/lib/accounts/applicant'
import { keepGathered } from '@/lib/dossiers/gathered'
import { defineAction } from '@/lib/forms/defineAction'
import { field, fields } from '@/lib/forms/fields'
import { SessionEnded } from '@/lib/forms/sessionEnded'
import { routes } from '@/lib/routes'

export const keepList = defineAction({
  who: 'sessionHolder',
  accepts: (form) => ({
    reference: field(form, 'reference'),
    shown: fields(form, 'shown'),
    ticked: fields(form, 'gathered'),
    /** Pressed, not kept by a script as it was ticked. */
    pressed: field(form, 'intent') === 'keep',
  }),
  comesBackTo: ({ reference }) => routes.preamble(reference),
  async does({ reference, pressed, ...list }, sessionId) {
    const applicant = await findApplicant(sessionId)
    if (!applicant) throw new SessionEnded()
    await keepGathered(applicant, reference, list)
    if (pressed) redirect(routes.listKept(reference))
    return null
  },
})
