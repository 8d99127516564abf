'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { foreignerNumberIssue, tidyNumber } from '@/lib/accounts/identification'
import { requestPasswordReset } from '@/lib/accounts/password'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { callerAddress } from '@/lib/forms/origin'
import { routes } from '@/lib/routes'

export const askForReset = defineAction({
  who: 'visitor',
  accepts: (form) => ({ foreignerNumber: tidyNumber(field(form, 'foreignerNumber')) }),
  async does({ foreignerNumber }) {
    const issue = foreignerNumberIssue(foreignerNumber)
    if (issue) return { issues: { foreignerNumber: issue }, values: { foreignerNumber } }
    await requestPasswordReset({ foreignerNumber, address: callerAddress(await headers()) })
    redirect(routes.resetSent)
  },
})
