'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { requestAccount } from '@/lib/accounts/creation'
import { findCreation, keepCreation } from '@/lib/accounts/creationCookie'
import { Refusal } from '@/lib/errors'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { callerAddress } from '@/lib/forms/origin'
import { meantAddress } from '@/lib/procedure/emailSlips'
import { routes } from '@/lib/routes'

/** Sends the mail again: to the same address, or to the one that was meant. */
export const sendAgain = defineAction({
  who: 'visitor',
  accepts: (form) => ({ corrects: field(form, 'intent') === 'correct' }),
  async does({ corrects }) {
    const creation = await findCreation()
    if (!creation?.email) throw new Refusal('creationEnded')
    const { foreignerNumber } = creation
    const email = (corrects && meantAddress(creation.email)) || creation.email
    await requestAccount({ foreignerNumber, email, address: callerAddress(await headers()) })
    await keepCreation({ foreignerNumber, email })
    redirect(routes.creationSentAgain)
  },
})
