'use server'

import { redirect } from 'next/navigation'
import { requestReasons } from '@/lib/dossiers/afterDeposit'
import { getVisit } from '@/lib/dossiers/getVisit'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { routes } from '@/lib/routes'

/** « Demander les motifs » of an implicit refusal. */
export const askReasons = defineAction({
  who: 'sessionHolder',
  accepts: (form) => ({ reference: field(form, 'reference') }),
  comesBackTo: ({ reference }) => routes.request(reference),
  async does({ reference }, sessionId) {
    await requestReasons(await getVisit(sessionId, reference))
    redirect(routes.requestAfter(reference, 'motifs'))
  },
})
