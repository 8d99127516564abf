'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { resetPassword } from '@/lib/accounts/password'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { callerAddress } from '@/lib/forms/origin'
import { routes } from '@/lib/routes'

export const setNewPassword = defineAction({
  who: 'visitor',
  secrets: ['password'],
  accepts: (form) => ({ token: field(form, 'token'), password: field(form, 'password') }),
  async does({ token, password }) {
    const issue = await resetPassword(token, password, callerAddress(await headers()))
    if (issue) return { issues: { password: issue }, values: {} }
    redirect(routes.passwordChanged)
  },
})
