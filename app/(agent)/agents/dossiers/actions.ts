'use server'

import { redirect } from 'next/navigation'
import { getAgent } from '@/lib/agents/actor'
import { takeDossier } from '@/lib/dossiers/examine'
import { defineAction, field } from '@/lib/forms/defineAction'
import { routes } from '@/lib/routes'

/** « Prendre ce dossier », from the queue. */
export const take = defineAction({
  who: 'agent',
  accepts: (form) => ({ reference: field(form, 'reference') }),
  comesBackTo: () => routes.queue(),
  async does({ reference }, sessionId) {
    await takeDossier(await getAgent(sessionId), reference)
    redirect(routes.case(reference))
  },
})
