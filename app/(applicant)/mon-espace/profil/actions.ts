'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { signOutEverywhere } from '@/lib/accounts/email'
import { sessionCookie } from '@/lib/accounts/sessions'
import { defineAction } from '@/lib/forms/defineAction'
import { SessionEnded } from '@/lib/forms/sessionEnded'
import { routes } from '@/lib/routes'

export const endEverySession = defineAction({
  who: 'sessionHolder',
  accepts: () => ({}),
  comesBackTo: () => routes.profile,
  async does(_nothing, sessionId) {
    if (!(await signOutEverywhere(sessionId))) throw new SessionEnded()
    ;(await cookies()).delete(sessionCookie().name)
    redirect(routes.signedOutEverywhere)
  },
})
