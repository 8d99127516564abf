'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { closeAccount } from '@/lib/accounts/closure'
import { sessionCookie } from '@/lib/accounts/sessions'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { callerAddress } from '@/lib/forms/origin'
import { SessionEnded } from '@/lib/forms/sessionEnded'
import { routes } from '@/lib/routes'

export const close = defineAction({
  who: 'sessionHolder',
  secrets: ['current'],
  accepts: (form) => ({ current: field(form, 'current') }),
  comesBackTo: () => routes.closeAccount,
  async does({ current }, sessionId) {
    if (!current) return { issues: { current: 'currentMissing' }, values: {} }
    const address = callerAddress(await headers())
    if (!(await closeAccount(sessionId, { current, address }))) throw new SessionEnded()
    ;(await cookies()).delete(sessionCookie().name)
    redirect(routes.accountClosed)
  },
})
