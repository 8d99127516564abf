'use server'

import { redirect } from 'next/navigation'
import { correctAnswers } from '@/lib/dossiers/correct'
import { getVisit } from '@/lib/dossiers/getVisit'
import { NotFound, Refusal } from '@/lib/errors'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
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
  accepts: postedPart,
  // With the version that it corrects: what was saved meanwhile is told before it is written over.
  written: ({ values, version }) => ({ ...values, version: String(version) }),
  comesBackTo: ({ reference, page }) => routes.rectify(reference, `/${page}`),
  async does(posted, sessionId) {
    // The address changes by its own declaration; what was typed beside it is corrected here.
    const moves = posted.page === 'coordonnees' && posted.values.addressIsCurrent === 'no'
    const kept = moves ? { ...posted, values: { ...posted.values, addressIsCurrent: 'yes' } } : posted
    const shown = { values: { ...posted.values, item: posted.page }, version: posted.version }
    try {
      const issues = await correctAnswers(await getVisit(sessionId, posted.reference), kept)
      if (Object.keys(issues).length > 0) return { ...shown, issues }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (moves && error.code === 'nothingCorrected') redirect(routes.move)
      // Told once: sent again, it stands over what was saved elsewhere.
      const { dossier } = await getVisit(sessionId, posted.reference)
      const { code, detail } = error
      return {
        ...shown,
        issues: {},
        refusal: { code, detail },
        version: dossier.pageVersions[posted.page] ?? 0,
      }
    }
    redirect(moves ? routes.move : routes.rectify(posted.reference, '?fait=correction'))
  },
})

/** Takes an item out of the request. */
export const removeAnswers = defineAction({
  who: 'sessionHolder',
  accepts: (form) => ({ ...postedPart(form), fields: [removedField], values: { [removedField]: 'on' } }),
  comesBackTo: ({ reference, page }) => routes.rectify(reference, `/${page}`),
  async does(posted, sessionId) {
    await correctAnswers(await getVisit(sessionId, posted.reference), posted)
    redirect(routes.rectify(posted.reference, '?fait=correction'))
  },
})
