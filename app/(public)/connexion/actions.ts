'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { foreignerNumberIssue } from '@/lib/accounts/identification'
import { settleLanguage } from '@/lib/accounts/language'
import { sessionCookie } from '@/lib/accounts/sessions'
import { signInApplicant } from '@/lib/accounts/signIn'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { callerAddress } from '@/lib/forms/origin'
import { safeNext } from '@/lib/routes'

export const signIn = defineAction({
  who: 'visitor',
  secrets: ['password'],
  accepts: (form) => ({
    foreignerNumber: field(form, 'foreignerNumber').replace(/\s/gu, ''),
    password: field(form, 'password'),
    next: field(form, 'next'),
  }),
  async does({ foreignerNumber, password, next }) {
    const issues: Record<string, string> = {}
    const wrongNumber = foreignerNumberIssue(foreignerNumber)
    if (wrongNumber) issues.foreignerNumber = wrongNumber
    if (!password) issues.password = 'passwordMissing'
    if (Object.keys(issues).length > 0) return { issues, values: { foreignerNumber } }
    const { token, accountId } = await signInApplicant({
      foreignerNumber,
      password,
      address: callerAddress(await headers()),
    })
    const { name, options } = sessionCookie()
    ;(await cookies()).set(name, token, options)
    await settleLanguage(accountId)
    redirect(safeNext(next))
  },
})
