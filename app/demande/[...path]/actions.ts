'use server'

import { redirect } from 'next/navigation'
import { removeItem, restoreItem } from '@/lib/dossiers/items'
import { countFiles, draftOf, findVisit, type Visit } from '@/lib/dossiers/read'
import { resendReceipt, submitDossier } from '@/lib/dossiers/submit'
import { NotFound, Refusal } from '@/lib/errors'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import { fileChange } from '@/lib/forms/fileChange'
import type { FormState } from '@/lib/forms/formState'
import { type PostedPage, postedPage } from '@/lib/forms/postedPage'
import { savePosted } from '@/lib/forms/savePosted'
import { serverChecks } from '@/lib/forms/serverChecks'
import { SessionEnded } from '@/lib/forms/sessionEnded'
import { type AnswerPage, itemKey } from '@/lib/procedure/answers'
import { declaredList, listOn, readItemIntent } from '@/lib/procedure/lists'
import { isAnswerPage, isWizardPage } from '@/lib/procedure/pages'
import { firstIncomplete, isMoveToDeclare, issuesOf, nextPage } from '@/lib/procedure/steps'
import { routes } from '@/lib/routes'

type PostedAnswers = PostedPage<AnswerPage> & { returnToReview: boolean; read: string }

function postedAnswers(form: FormData): PostedAnswers {
  const page = field(form, 'page')
  if (!isWizardPage(page) || !isAnswerPage(page)) throw new NotFound()
  const posted = withAnnouncement(postedPage(form, page, page))
  return { ...posted, returnToReview: field(form, 'returnTo') === 'recapitulatif', read: field(form, 'read') }
}

/** Who adds an item to a list has said that there is one. */
function withAnnouncement(posted: PostedPage<AnswerPage>): PostedPage<AnswerPage> {
  const list = posted.intent === 'add' ? listOn(posted.page) : undefined
  const question = list && declaredList(list).announcedBy
  return question ? { ...posted, values: { ...posted.values, [question]: 'yes' } } : posted
}

/** Saves a page of the request, then says what is wrong in it or leads on. The last page deposits. */
export const saveStep = defineAction({
  who: 'sessionHolder',
  accepts: postedAnswers,
  comesBackTo: ({ reference, page }) => routes.page(reference, page),
  async does(posted, sessionId) {
    const visit = await savePosted(posted, sessionId)
    if ('issues' in visit) return visit
    // Only « quitter » leaves, and « enregistrer » stays; a button that nobody knows continues, and so validates.
    if (posted.intent === 'leave') redirect(routes.home)
    if (posted.intent === 'stay') redirect(routes.page(posted.reference, posted.page))
    if (isMoveToDeclare(posted.page, visit.dossier.answers))
      redirect(routes.moveFrom(posted.reference, posted.returnToReview))
    await followItemIntent(posted, sessionId)
    return posted.page === 'recapitulatif' ? deposit(posted, visit) : goOn(posted, visit)
  },
})

/** « Ajouter », « Modifier » and « Supprimer » of the list of this page: what was typed on the page is saved already. */
async function followItemIntent(
  { intent, page, reference, returnToReview }: PostedAnswers,
  sessionId: string,
): Promise<void> {
  const asked = readItemIntent(intent)
  const list = listOn(page)
  if (!asked || !list) return
  if (asked.verb === 'add') redirect(routes.item(reference, list, 'nouveau', returnToReview))
  if (asked.verb === 'edit') redirect(routes.item(reference, list, asked.id, returnToReview))
  const key = itemKey(list, asked.id)
  const done =
    asked.verb === 'remove' ? removeItem(sessionId, reference, key) : restoreItem(sessionId, reference, key)
  if (!(await done)) throw new SessionEnded()
  redirect(
    asked.verb === 'remove'
      ? routes.itemRemoved(reference, list, asked.id, returnToReview)
      : (returnToReview ? routes.changeFromReview : routes.page)(reference, page),
  )
}

async function draftFor({ page, returnToReview }: PostedAnswers, visit: Visit) {
  const counts = page === 'pieces' || page === 'recapitulatif' || returnToReview
  return draftOf(visit, counts ? await countFiles(visit.dossier.id) : {})
}

async function goOn(posted: PostedAnswers, visit: Visit): Promise<FormState> {
  const draft = await draftFor(posted, visit)
  const refused = refusal(posted, visit, issuesOf(posted.page, draft, serverChecks))
  return (
    refused ?? redirect(routes.page(posted.reference, nextPage(posted.page, draft, posted.returnToReview)))
  )
}

async function deposit(posted: PostedAnswers, visit: Visit): Promise<FormState> {
  const { reference } = posted
  const draft = await draftFor(posted, visit)
  const refused = refusal(posted, visit, issuesOf('recapitulatif', draft, serverChecks))
  if (refused) return refused
  const lacking = firstIncomplete(draft, serverChecks)
  if (lacking !== 'recapitulatif') redirect(routes.changeFromReview(reference, lacking))
  try {
    await submitDossier(visit.applicant, reference, posted.read)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'reviewMoved') redirect(routes.reviewAgain(reference))
    throw error
  }
  redirect(routes.page(reference, 'confirmation'))
}

/** What the form shows again: everything that is saved of the page, and what is wrong in it. */
function refusal(
  { page }: PostedAnswers,
  { dossier }: Visit,
  issues: Record<string, string>,
): FormState | null {
  if (Object.keys(issues).length === 0) return null
  return { issues, values: dossier.answers[page] ?? {}, version: dossier.pageVersions[page] ?? 0 }
}

/** « Renvoyer par courriel »: the receipt goes once more to the address of the account. */
export const sendReceiptAgain = defineAction({
  who: 'sessionHolder',
  accepts: (form) => ({ reference: field(form, 'reference') }),
  comesBackTo: ({ reference }) => routes.page(reference, 'confirmation'),
  async does({ reference }, sessionId) {
    const visit = await findVisit(sessionId, reference)
    if (!visit) throw new SessionEnded()
    await resendReceipt(visit)
    redirect(routes.receiptSent(reference))
  },
})

export const changeFile = defineAction(fileChange((reference) => routes.page(reference, 'pieces')))
