'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { requestEmailChange } from '@/lib/accounts/email'
import { emailIssue } from '@/lib/accounts/identification'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { callerAddress } from '@/lib/forms/origin'
import { SessionEnded } from '@/lib/forms/sessionEnded'
import { meantAddress } from '@/lib/procedure/emailSlips'
import { routes } from '@/lib/routes'

export const changeEmail = defineAction({
  who: 'sessionHolder',
  accepts: (form) => ({ email: field(form, 'email').trim(), doubted: field(form, 'doubted') }),
  comesBackTo: () => routes.changeEmail,
  async does({ email, doubted }, sessionId) {
    const issue = emailIssue(email)
    if (issue) return { issues: { email: issue }, values: { email, doubted: '' } }
    const meant = meantAddress(email)
    // A suggestion: who sends the same again means it.
    if (meant && doubted !== email)
      return { issues: { email: `emailDoubted:${meant}` }, values: { email, doubted: email } }
    if (!(await requestEmailChange(sessionId, email, callerAddress(await headers()))))
      throw new SessionEnded()
    redirect(routes.profileAfter('courriel'))
  },
})
