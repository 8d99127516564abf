'use server'

import { redirect } from 'next/navigation'
import { addDocuments } from '@/lib/dossiers/addDocument'
import { getVisit } from '@/lib/dossiers/getVisit'
import { defineAction, field } from '@/lib/forms/defineAction'
import { SessionEnded } from '@/lib/forms/sessionEnded'
import { routes } from '@/lib/routes'
import { removeFile } from '@/lib/uploads/files'

const comesBackTo = ({ reference }: { reference: string }) => routes.rectify(reference)

export const add = defineAction({
  who: 'sessionHolder',
  accepts: (form) => ({ reference: field(form, 'reference') }),
  comesBackTo,
  async does({ reference }, sessionId) {
    await addDocuments(await getVisit(sessionId, reference))
    redirect(routes.requestAfter(reference, 'ajout'))
  },
})

export const remove = defineAction({
  who: 'sessionHolder',
  accepts: (form) => ({ reference: field(form, 'reference'), file: field(form, 'file') }),
  comesBackTo,
  async does({ reference, file }, sessionId) {
    if (!(await removeFile(sessionId, reference, file))) throw new SessionEnded()
    redirect(routes.rectify(reference))
  },
})
