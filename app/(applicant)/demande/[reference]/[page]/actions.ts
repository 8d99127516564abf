'use server'

import { redirect } from 'next/navigation'
import { language } from '@/lib/copy/language'
import { saveAnswers } from '@/lib/dossiers/draft'
import { countFiles, draftOf, findVisit, type Visit } from '@/lib/dossiers/read'
import { submitDossier } from '@/lib/dossiers/submit'
import { NotFound, Refusal } from '@/lib/errors'
import { defineAction, field, SessionEnded } from '@/lib/forms/defineAction'
import type { FormState } from '@/lib/forms/formState'
import { serverChecks } from '@/lib/forms/serverChecks'
import type { AnswerPage, RawPage } from '@/lib/procedure/answers'
import { isAnswerPage, isWizardPage } from '@/lib/procedure/pages'
import { firstIncomplete, issuesOf, nextPage, postableFields } from '@/lib/procedure/steps'
import { routes } from '@/lib/routes'
import { removeFile as removeFromDraft } from '@/lib/uploads/files'

/** Far beyond any answer: what is longer is no answer, and is cut. */
const longestField = 20_000

interface PostedPage {
  reference: string
  page: AnswerPage
  version: number
  returnToReview: boolean
  leaves: boolean
  values: RawPage
}

function postedPage(form: FormData): PostedPage {
  const page = field(form, 'page')
  if (!isWizardPage(page) || !isAnswerPage(page)) throw new NotFound()
  const values: RawPage = {}
  for (const name of postableFields(page)) {
    const value = field(form, name)
    if (value !== '') values[name] = value.slice(0, longestField).toWellFormed()
  }
  return {
    reference: field(form, 'reference'),
    page,
    version: Number(/^\d{1,6}$/u.exec(field(form, 'version'))?.[0] ?? 0),
    returnToReview: field(form, 'returnTo') === 'recapitulatif',
    // Only « quitter » leaves; a button that nobody knows continues, and so validates.
    leaves: field(form, 'intent') === 'leave',
    values,
  }
}

async function saved(posted: PostedPage, sessionId: string): Promise<Visit | FormState> {
  try {
    const visit = await saveAnswers(sessionId, posted)
    if (!visit) throw new SessionEnded()
    return visit
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'alreadySubmitted') redirect(routes.page(posted.reference, 'confirmation'))
    const current = await findVisit(sessionId, posted.reference)
    return {
      issues: {},
      refusal: { code: error.code, detail: error.detail },
      values: posted.values,
      version: current?.dossier.pageVersions[posted.page] ?? 0,
    }
  }
}

/** Saves a page of the request, then says what is wrong in it or leads on. The last page deposits. */
export const saveStep = defineAction({
  who: 'sessionHolder',
  accepts: postedPage,
  comesBackTo: ({ reference, page }) => routes.page(reference, page),
  async does(posted, sessionId) {
    const { reference, page, values } = posted
    const visit = await saved(posted, sessionId)
    if ('issues' in visit) return visit
    if (posted.leaves) redirect(routes.home)
    const files =
      page === 'pieces' || page === 'recapitulatif' || posted.returnToReview
        ? await countFiles(visit.dossier.id)
        : {}
    const draft = draftOf(visit, files)
    const issues = issuesOf(page, draft, serverChecks)
    const version = visit.dossier.pageVersions[page] ?? 0
    if (Object.keys(issues).length > 0) return { issues, values, version }
    if (page !== 'recapitulatif')
      redirect(routes.page(reference, nextPage(page, draft, posted.returnToReview)))
    const lacking = firstIncomplete(draft, serverChecks)
    if (lacking !== 'recapitulatif') redirect(routes.changeFromReview(reference, lacking))
    await submitDossier(visit.applicant, reference, language())
    redirect(routes.page(reference, 'confirmation'))
  },
})

export const removeFile = defineAction({
  who: 'sessionHolder',
  accepts: (form) => ({ reference: field(form, 'reference'), file: field(form, 'file') }),
  comesBackTo: ({ reference }) => routes.page(reference, 'pieces'),
  async does({ reference, file }, sessionId) {
    if (!(await removeFromDraft(sessionId, reference, file))) throw new SessionEnded()
    redirect(routes.page(reference, 'pieces'))
  },
})
