'use server'

import { headers } from 'next/headers'
import { agentRoutes } from '@/lib/agentRoutes'
import { getAgent } from '@/lib/agents/actor'
import { renewRecoveryCodes } from '@/lib/agents/recoveryCodes'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { callerAddress } from '@/lib/forms/origin'

/** New recovery codes, shown in the answer and nowhere else. */
export const renewCodes = defineAction({
  who: 'agent',
  accepts: (form) => ({ password: field(form, 'password') }),
  comesBackTo: () => agentRoutes.agents,
  secrets: ['password'],
  async does({ password }, sessionId) {
    const address = callerAddress(await headers())
    const lines = await renewRecoveryCodes(await getAgent(sessionId), password, address)
    const { codesShown } = catalogue(language()).agents.start
    return { issues: {}, values: {}, preview: [{ heading: codesShown, lines }] }
  },
})
