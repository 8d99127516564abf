'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { agentRoutes } from '@/lib/agentRoutes'
import { agentCookie } from '@/lib/agents/sessions'
import { signInAgent } from '@/lib/agents/signIn'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { callerAddress } from '@/lib/forms/origin'
import { safeNext } from '@/lib/routes'

export const signIn = defineAction({
  who: 'visitor',
  secrets: ['password', 'code'],
  accepts: (form) => ({
    email: field(form, 'email').trim(),
    password: field(form, 'password'),
    code: field(form, 'code').trim(),
    next: field(form, 'next'),
  }),
  async does({ next, ...credentials }) {
    const { email, password, code } = credentials
    const issues: Record<string, string> = {}
    if (!email) issues.email = 'missing'
    if (!password) issues.password = 'missing'
    if (!code) issues.code = 'missing'
    if (Object.keys(issues).length > 0) return { issues, values: { email } }
    const { token } = await signInAgent({ ...credentials, address: callerAddress(await headers()) })
    const { name, options } = agentCookie()
    ;(await cookies()).set(name, token, options)
    redirect(safeNext(next, agentRoutes.agents))
  },
})
