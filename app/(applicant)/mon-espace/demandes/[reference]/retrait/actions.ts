'use server'

import { redirect } from 'next/navigation'
import { withdrawDossier } from '@/lib/dossiers/afterDeposit'
import { getVisit } from '@/lib/dossiers/getVisit'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { routes } from '@/lib/routes'

export const withdraw = defineAction({
  who: 'sessionHolder',
  accepts: (form) => ({ reference: field(form, 'reference') }),
  comesBackTo: ({ reference }) => routes.withdraw(reference),
  async does({ reference }, sessionId) {
    await withdrawDossier(await getVisit(sessionId, reference))
    redirect(routes.requestAfter(reference, 'retrait'))
  },
})
