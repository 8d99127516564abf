'use server'

import { redirect } from 'next/navigation'
import { findApplicant } from '@/lib/accounts/applicant'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { fill } from '@/lib/copy/sentences'
import { declareMove } from '@/lib/dossiers/declareMove'
import { findVisit } from '@/lib/dossiers/read'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { SessionEnded } from '@/lib/forms/sessionEnded'
import { can } from '@/lib/procedure/transitions'
import { communesAt } from '@/lib/registry/communes'
import { keptAsTyped, moveInputs, plainPostcode, readMove } from '@/lib/registry/moveForm'
import { routes } from '@/lib/routes'

/** Far beyond any answer: what is longer is no answer, and is cut. */
const longestField = 1000

function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries(moveInputs.map((name) => [name, field(form, name).slice(0, longestField)]))
}

/** The communes of a postcode, and the one that was typed. */
function choicesFor({ postcode = '', commune = '' }: Record<string, string>) {
  const plain = plainPostcode(postcode)
  const listed = communesAt(plain).map(({ insee, name }) => ({ value: insee, label: name }))
  const { keepTyped } = catalogue(language()).move
  return commune ? [...listed, { value: keptAsTyped(plain), label: fill(keepTyped, { commune }) }] : listed
}

/** Declares a move, then goes back to the draft it came from, or shows what was declared. */
export const saveMove = defineAction({
  who: 'sessionHolder',
  accepts: (form) => ({
    reference: field(form, 'reference'),
    toReview: field(form, 'returnTo') === 'recapitulatif',
    typed: typedIn(form),
  }),
  written: ({ typed }) => typed,
  comesBackTo: ({ reference, toReview }) => (reference ? routes.moveFrom(reference, toReview) : routes.move),
  async does({ reference, toReview, typed }, sessionId) {
    const visit = reference ? await findVisit(sessionId, reference) : null
    const applicant = visit?.applicant ?? (await findApplicant(sessionId))
    if (!applicant) throw new SessionEnded()
    if (visit && !can('applicant', 'saveDraft', visit.dossier.state))
      redirect(routes.page(reference, 'confirmation'))
    const read = readMove(typed, applicant.today)
    if ('issues' in read) {
      const doubt = read.issues.communeChoice ?? typed.communeChoice
      return { issues: read.issues, values: typed, ...(doubt && { choices: choicesFor(typed) }) }
    }
    const id = await declareMove(applicant, read)
    redirect(
      reference
        ? toReview
          ? routes.page(reference, 'recapitulatif')
          : routes.moveSaved(reference)
        : routes.moveDeclared(id),
    )
  },
})
