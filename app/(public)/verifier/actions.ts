'use server'

import { redirect } from 'next/navigation'
import { readCode } from '@/lib/certificates/code'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { routes } from '@/lib/routes'

/** What no code can be: its page says « Inconnue », like that of a code that nobody bears. */
const noCode = 'inconnu'

/** « Vérifier »: leads to the page of the code, which can be kept. */
export const verify = defineAction({
  who: 'visitor',
  accepts: (form) => ({ code: field(form, 'code').trim() }),
  async does({ code }) {
    if (!code) return { issues: { code: 'missing' }, values: { code } }
    redirect(routes.verifyCode(readCode(code) ?? noCode))
  },
})
