'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { requestAccount } from '@/lib/accounts/creation'
import { findCreation, keepCreation } from '@/lib/accounts/creationCookie'
import { emailIssue } from '@/lib/accounts/identification'
import { Refusal } from '@/lib/errors'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { callerAddress } from '@/lib/forms/origin'
import { routes } from '@/lib/routes'

export const recordAddress = defineAction({
  who: 'visitor',
  accepts: (form) => ({ email: field(form, 'email').trim() }),
  async does({ email }) {
    const issue = emailIssue(email)
    if (issue) return { issues: { email: issue }, values: { email } }
    const creation = await findCreation()
    if (!creation) throw new Refusal('creationEnded')
    const { foreignerNumber } = creation
    await requestAccount({ foreignerNumber, email, address: callerAddress(await headers()) })
    await keepCreation({ foreignerNumber, email })
    redirect(routes.creationRecorded)
  },
})
