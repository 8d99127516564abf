'use server'

import { redirect } from 'next/navigation'
import { draftOf, findVisit } from '@/lib/dossiers/read'
import { NotFound } from '@/lib/errors'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'
import type { FormState } from '@/lib/forms/formState'
import { postedPage } from '@/lib/forms/postedPage'
import { savePosted } from '@/lib/forms/savePosted'
import { serverChecks } from '@/lib/forms/serverChecks'
import { itemKey, listPages, removedField } from '@/lib/procedure/answers'
import { isListId, itemIdPattern } from '@/lib/procedure/lists'
import { itemIssues } from '@/lib/procedure/steps'
import { routes } from '@/lib/routes'

function postedItem(form: FormData) {
  const list = field(form, 'page')
  const item = field(form, 'item')
  if (!isListId(list) || !itemIdPattern.test(item)) throw new NotFound()
  const posted = postedPage(form, itemKey(list, item), list)
  // Saved again, an item that another tab took out comes back: nothing typed is lost.
  const returnToReview = field(form, 'returnTo') === 'recapitulatif'
  return { ...posted, fields: [...posted.fields, removedField], list, item, returnToReview }
}

/** What is missing of a new item in which nothing was typed: it is no item yet, and the list does not show it. */
async function issuesOfNothing(
  { reference, page, list, item, values }: ReturnType<typeof postedItem>,
  sessionId: string,
): Promise<FormState | null> {
  if (Object.keys(values).length > 0) return null
  const visit = await findVisit(sessionId, reference)
  if (!visit || visit.dossier.answers[page]) return null
  const issues = itemIssues(list, {}, draftOf(visit, {}), serverChecks)
  return Object.keys(issues).length > 0 ? { issues, values: { item }, version: 0 } : null
}

/** Saves an item of a list, then says what is wrong in it or goes back to the list. */
export const saveItem = defineAction({
  who: 'sessionHolder',
  accepts: postedItem,
  comesBackTo: ({ reference, list, item, returnToReview }) =>
    routes.item(reference, list, item, returnToReview),
  async does(posted, sessionId) {
    const { page, list, item, reference, returnToReview } = posted
    const nothing = await issuesOfNothing(posted, sessionId)
    if (nothing) return nothing
    const visit = await savePosted(posted, sessionId)
    // A page drawn anew would name a new item: the form keeps the one it has saved.
    if ('issues' in visit) return { ...visit, values: { ...visit.values, item } }
    const typed = visit.dossier.answers[page] ?? {}
    const issues = itemIssues(list, typed, draftOf(visit, {}), serverChecks)
    if (Object.keys(issues).length > 0)
      return { issues, values: { ...typed, item }, version: visit.dossier.pageVersions[page] ?? 0 }
    redirect((returnToReview ? routes.changeFromReview : routes.page)(reference, listPages[list]))
  },
})
