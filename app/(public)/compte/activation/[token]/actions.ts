'use server'

import { redirect } from 'next/navigation'
import { activateAccount } from '@/lib/accounts/creation'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { routes } from '@/lib/routes'

export const activate = defineAction({
  who: 'visitor',
  secrets: ['password'],
  accepts: (form) => ({ token: field(form, 'token'), password: field(form, 'password') }),
  async does({ token, password }) {
    const issue = await activateAccount(token, password)
    if (issue) return { issues: { password: issue }, values: {} }
    redirect(routes.accountConfirmed)
  },
})
