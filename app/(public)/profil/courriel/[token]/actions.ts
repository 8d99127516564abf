'use server'

import { redirect } from 'next/navigation'
import { cancelEmailChange, confirmEmailChange } from '@/lib/accounts/email'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { routes } from '@/lib/routes'

export const confirmAddress = defineAction({
  who: 'visitor',
  accepts: (form) => ({ token: field(form, 'token') }),
  async does({ token }) {
    await confirmEmailChange(token)
    redirect(routes.emailChanged)
  },
})

export const keepAddress = defineAction({
  who: 'visitor',
  accepts: (form) => ({ token: field(form, 'token') }),
  async does({ token }) {
    await cancelEmailChange(token)
    redirect(routes.emailKept)
  },
})
