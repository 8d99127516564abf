'use server'

import { getAgent } from '@/lib/agents/actor'
import { renewRecoveryCodes } from '@/lib/agents/recoveryCodes'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { defineAction } from '@/lib/forms/defineAction'
import { routes } from '@/lib/routes'

/** New recovery codes, shown in the answer and nowhere else. */
export const renewCodes = defineAction({
  who: 'agent',
  accepts: () => ({}),
  comesBackTo: () => routes.agents,
  async does(_input, sessionId) {
    const lines = await renewRecoveryCodes(await getAgent(sessionId))
    const { codesShown } = catalogue(language()).agents.start
    return { issues: {}, values: {}, preview: [{ heading: codesShown, lines }] }
  },
})
