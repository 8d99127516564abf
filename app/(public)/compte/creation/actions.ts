'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { identify } from '@/lib/accounts/creation'
import { keepCreation } from '@/lib/accounts/creationCookie'
import { readIdentification } from '@/lib/accounts/identification'
import { defineAction } from '@/lib/forms/defineAction'
import { texts } from '@/lib/forms/fields'
import { callerAddress } from '@/lib/forms/origin'
import { routes } from '@/lib/routes'

export const identifyHolder = defineAction({
  who: 'visitor',
  accepts: (form) => texts(form),
  async does(values) {
    const { identification, issues } = readIdentification(values)
    if (!identification) return { issues, values }
    await identify(identification, callerAddress(await headers()))
    await keepCreation({ foreignerNumber: identification.foreignerNumber })
    redirect(routes.creationAddress)
  },
})
