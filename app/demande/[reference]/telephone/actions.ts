'use server'

import { redirect } from 'next/navigation'
import { isReference } from '@/lib/dossiers/reference'
import { NotFound } from '@/lib/errors'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { SessionEnded } from '@/lib/forms/sessionEnded'
import { routes } from '@/lib/routes'
import { openPhoneLink } from '@/lib/uploads/phoneLinks'

/** Opens a link for a telephone; the page then shows its square. */
export const showSquare = defineAction({
  who: 'sessionHolder',
  accepts: (form) => {
    const reference = field(form, 'reference')
    if (!isReference(reference)) throw new NotFound()
    return { reference, document: field(form, 'document') }
  },
  comesBackTo: ({ reference, document }) => routes.phoneSquare(reference, document),
  async does({ reference, document }, sessionId) {
    const link = await openPhoneLink(sessionId, reference, document)
    if (!link) throw new SessionEnded()
    redirect(routes.phoneSquare(reference, document, link))
  },
})
