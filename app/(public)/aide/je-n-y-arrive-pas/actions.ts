'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { contactIssues, sendContactRequest } from '@/lib/contact/requests'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { callerAddress } from '@/lib/forms/origin'
import { routes } from '@/lib/routes'

export const sendMessage = defineAction({
  who: 'visitor',
  accepts: (form) => ({
    name: field(form, 'name'),
    department: field(form, 'department'),
    email: field(form, 'email'),
    phone: field(form, 'phone'),
    message: field(form, 'message'),
    reference: field(form, 'reference'),
  }),
  async does(typed) {
    const issues = contactIssues(typed)
    if (Object.keys(issues).length > 0) return { issues, values: typed }
    redirect(routes.stuckTold(await sendContactRequest(typed, callerAddress(await headers()))))
  },
})
