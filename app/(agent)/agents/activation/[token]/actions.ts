'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { agentRoutes } from '@/lib/agentRoutes'
import { activateAgent } from '@/lib/agents/access'
import { agentCookie } from '@/lib/agents/sessions'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'

export const activate = defineAction({
  who: 'visitor',
  secrets: ['password', 'code'],
  accepts: (form) => ({
    token: field(form, 'token'),
    password: field(form, 'password'),
    code: field(form, 'code'),
  }),
  async does({ token, password, code }) {
    const outcome = await activateAgent(token, password, code)
    if ('issues' in outcome) return { issues: outcome.issues, values: {} }
    const { name, options } = agentCookie()
    ;(await cookies()).set(name, outcome.session, options)
    redirect(agentRoutes.agents)
  },
})
