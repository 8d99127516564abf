'use server'

import { redirect } from 'next/navigation'
import { agentRoutes } from '@/lib/agentRoutes'
import { getAgent } from '@/lib/agents/actor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { assignDossiers, takeDossier, takeMostUrgent } from '@/lib/dossiers/examine'
import { rowsPerPage } from '@/lib/dossiers/queue'
import { addressOf, queryOf } from '@/lib/dossiers/queueAddress'
import { isReference } from '@/lib/dossiers/reference'
import { defineAction } from '@/lib/forms/defineAction'
import { field, fields, texts } from '@/lib/forms/fields'

/** « Prendre ce dossier », from the queue. */
export const take = defineAction({
  who: 'agent',
  accepts: (form) => ({ reference: field(form, 'reference') }),
  comesBackTo: () => agentRoutes.queue(),
  async does({ reference }, sessionId) {
    await takeDossier(await getAgent(sessionId), reference)
    redirect(agentRoutes.case(reference))
  },
})

/** « Prendre le plus urgent ». */
export const takeNext = defineAction({
  who: 'agent',
  accepts: () => ({}),
  comesBackTo: () => agentRoutes.queue(),
  async does(_input, sessionId) {
    redirect(agentRoutes.case(await takeMostUrgent(await getAgent(sessionId))))
  },
})

/** « Affecter » : the dossiers that are ticked, to one agent. */
export const assignTicked = defineAction({
  who: 'agent',
  accepts: (form) => ({
    references: fields(form, 'reference').filter(isReference).slice(0, rowsPerPage),
    handler: field(form, 'handler'),
    address: addressOf(queryOf({ file: field(form, 'file') })),
    values: texts(form),
  }),
  comesBackTo: ({ address }) => agentRoutes.queue(address),
  async does({ references, handler, address, values }, sessionId) {
    const agent = await getAgent(sessionId)
    const { bulk } = catalogue(language()).agents.queue
    const issues: Record<string, string> = {
      ...(references.length === 0 && { reference: bulk.noneTicked }),
      ...(!handler && { handler: bulk.nobody }),
    }
    if (Object.keys(issues).length > 0) return { issues, values }
    const { given, left } = await assignDossiers(agent, references, handler)
    redirect(
      agentRoutes.queue({ ...address, affectes: String(given), ...(left > 0 && { restes: String(left) }) }),
    )
  },
})
