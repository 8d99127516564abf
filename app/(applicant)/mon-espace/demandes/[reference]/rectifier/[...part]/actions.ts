'use server'

import { redirect } from 'next/navigation'
import { language } from '@/lib/copy/language'
import { correctAnswers } from '@/lib/dossiers/correct'
import { getVisit } from '@/lib/dossiers/getVisit'
import { NotFound } from '@/lib/errors'
import { defineAction, field } from '@/lib/forms/defineAction'
import { postedPage } from '@/lib/forms/postedPage'
import { removedField } from '@/lib/procedure/answers'
import { readPart } from '@/lib/procedure/parts'
import { routes } from '@/lib/routes'

/** The form names the questions that it asks in `page`, and in `item` the part of the request that they are about. */
function postedPart(form: FormData) {
  const part = readPart(field(form, 'item'))
  if (!part) throw new NotFound()
  return postedPage(form, part.key, part.list ?? part.page)
}

/** Sends the corrected answers of a page, or of an item of a list; a move is declared on its own page. */
export const correct = defineAction({
  who: 'sessionHolder',
  written: true,
  accepts: postedPart,
  comesBackTo: ({ reference, page }) => routes.rectify(reference, `/${page}`),
  async does(posted, sessionId) {
    if (posted.page === 'coordonnees' && posted.values.addressIsCurrent === 'no') redirect(routes.move)
    const issues = await correctAnswers(await getVisit(sessionId, posted.reference), posted, language())
    if (Object.keys(issues).length > 0)
      return { issues, values: { ...posted.values, item: posted.page }, version: posted.version }
    redirect(routes.rectify(posted.reference, '?fait=correction'))
  },
})

/** Takes an item out of the request. */
export const removeAnswers = defineAction({
  who: 'sessionHolder',
  accepts: (form) => ({ ...postedPart(form), fields: [removedField], values: { [removedField]: 'on' } }),
  comesBackTo: ({ reference, page }) => routes.rectify(reference, `/${page}`),
  async does(posted, sessionId) {
    await correctAnswers(await getVisit(sessionId, posted.reference), posted, language())
    redirect(routes.rectify(posted.reference, '?fait=correction'))
  },
})
