'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { changePassword } from '@/lib/accounts/password'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { callerAddress } from '@/lib/forms/origin'
import { SessionEnded } from '@/lib/forms/sessionEnded'
import { routes } from '@/lib/routes'

export const replacePassword = defineAction({
  who: 'sessionHolder',
  secrets: ['current', 'password'],
  accepts: (form) => ({ current: field(form, 'current'), password: field(form, 'password') }),
  comesBackTo: () => routes.changePassword,
  async does(typed, sessionId) {
    const refused = (field: string, issue: string) => ({ issues: { [field]: issue }, values: {} })
    if (!typed.current) return refused('current', 'currentMissing')
    const address = callerAddress(await headers())
    const changed = await changePassword(sessionId, { ...typed, address })
    if (!changed) throw new SessionEnded()
    if (changed.issue) return refused('password', changed.issue)
    redirect(routes.profileAfter('mot-de-passe'))
  },
})
