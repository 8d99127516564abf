'use server'

import { redirect } from 'next/navigation'
import { agentRoutes } from '@/lib/agentRoutes'
import { accountActs, actOnAccount, saveAgentAccount } from '@/lib/agents/accounts'
import { catalogue } from '@/lib/copy/catalogue'
import { issueSentence } from '@/lib/copy/issueSentence'
import { language } from '@/lib/copy/language'
import { NotFound } from '@/lib/errors'
import { defineAction } from '@/lib/forms/defineAction'
import { field, texts } from '@/lib/forms/fields'

/** The sentence of each field: its own when it is empty or only this page knows the rule, else the general one. */
function sentences(found: Record<string, string>): Record<string, string> {
  const words = catalogue(language())
  const own: Record<string, string> = words.agents.accounts.issues
  return Object.fromEntries(
    Object.entries(found).map(([name, issue]) => [
      name,
      own[issue === 'missing' || issue === 'unknownOption' ? name : issue] ??
        issueSentence(issue, { issues: words.issues, months: words.form.months }),
    ]),
  )
}

export const saveAccount = defineAction({
  who: 'agent',
  written: true,
  accepts: (form) => ({
    id: field(form, 'id'),
    name: field(form, 'name'),
    quality: field(form, 'quality'),
    email: field(form, 'email'),
    role: field(form, 'role'),
    prefecture: field(form, 'prefecture'),
    values: texts(form),
  }),
  comesBackTo: ({ id }) => agentRoutes.agentAccount(id || 'nouveau'),
  async does({ id, values, ...typed }, sessionId) {
    const saved = await saveAgentAccount(sessionId, id || null, typed)
    if ('issues' in saved) return { issues: sentences(saved.issues), values }
    redirect(agentRoutes.agentAccount(saved.id, id ? 'saved' : 'opened'))
  },
})

export const actOn = defineAction({
  who: 'agent',
  accepts: (form) => {
    const act = accountActs.find((known) => known === field(form, 'act'))
    if (!act) throw new NotFound()
    return { id: field(form, 'id'), act }
  },
  comesBackTo: ({ id }) => agentRoutes.agentAccount(id),
  async does({ id, act }, sessionId) {
    await actOnAccount(sessionId, id, act)
    redirect(agentRoutes.agentAccount(id, act))
  },
})
