'use server'

import { redirect } from 'next/navigation'
import { getVisit } from '@/lib/dossiers/getVisit'
import { rectifyDossier } from '@/lib/dossiers/rectify'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { fileChange } from '@/lib/forms/fileChange'
import { routes } from '@/lib/routes'

const comesBackTo = ({ reference }: { reference: string }) => routes.rectify(reference)

/** What is corrected in words, and the files that wait. */
export const rectify = defineAction({
  who: 'sessionHolder',
  accepts: (form) => ({ reference: field(form, 'reference'), correction: field(form, 'correction') }),
  written: ({ correction }) => ({ correction }),
  comesBackTo,
  async does({ reference, correction }, sessionId) {
    await rectifyDossier(await getVisit(sessionId, reference), correction)
    redirect(routes.requestAfter(reference, 'ajout'))
  },
})

export const changeFile = defineAction(fileChange(routes.rectify))
