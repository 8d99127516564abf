'use server'

import { redirect } from 'next/navigation'
import { NotFound } from '@/lib/errors'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { routes } from '@/lib/routes'
import { deviceOf, keepDevice } from '@/lib/uploads/phoneCookie'
import {
  closePhoneLink,
  getPhoneTarget,
  openOnPhone,
  removePhoneFile,
  turnPhoneFile,
} from '@/lib/uploads/phoneLinks'

/** Ties the link to this telephone. */
export const begin = defineAction({
  who: 'visitor',
  accepts: (form) => ({ token: field(form, 'token') }),
  async does({ token }) {
    await keepDevice(token, await openOnPhone(token))
    redirect(routes.phone(token))
  },
})

const acts = { turn: turnPhoneFile, remove: removePhoneFile } as const

/** Turns or removes a picture that this telephone sent. */
export const actOnPicture = defineAction({
  who: 'visitor',
  accepts: (form) => {
    const act = field(form, 'act')
    if (act !== 'turn' && act !== 'remove') throw new NotFound()
    return { token: field(form, 'token'), file: field(form, 'file'), act } as const
  },
  comesBackTo: ({ token }) => routes.phone(token),
  async does({ token, file, act }) {
    await acts[act](await getPhoneTarget(token, await deviceOf(token)), file)
    redirect(routes.phone(token))
  },
})

/** All is sent: the link ends. */
export const finish = defineAction({
  who: 'visitor',
  accepts: (form) => ({ token: field(form, 'token') }),
  async does({ token }) {
    await closePhoneLink(await getPhoneTarget(token, await deviceOf(token)))
    redirect(routes.phoneSent(token))
  },
})
