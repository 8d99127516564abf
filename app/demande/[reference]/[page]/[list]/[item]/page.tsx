import { redirect } from 'next/navigation'
import { NotFoundView } from '@/components/site/NotFoundView'
import { ItemPage } from '@/components/wizard/ItemPage'
import { requireVisit } from '@/lib/accounts/visitor'
import { catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { newItemId } from '@/lib/dossiers/items'
import { draftOf, type Visit } from '@/lib/dossiers/read'
import { answerNotFound } from '@/lib/forms/status'
import { itemKey, type ListId, listPages } from '@/lib/procedure/answers'
import { isListId, itemIdPattern } from '@/lib/procedure/lists'
import { canVisit, firstIncomplete } from '@/lib/procedure/steps'
import { can } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'
import { saveItem } from './actions'

interface ItemRouteProps {
  params: Promise<{ reference: string; page: string; list: string; item: string }>
  searchParams: Promise<{ retour?: string }>
}

/** The own page of an item of a list: guard, what is known, view. */
export default async function ItemRoute({ params, searchParams }: ItemRouteProps) {
  const { reference, page, list, item } = await params
  const toReview = (await searchParams).retour === 'recapitulatif'
  const suffix = toReview ? '?retour=recapitulatif' : ''
  const visit = await requireVisit(reference, `/demande/${reference}/${page}/${list}/${item}${suffix}`)
  const isThere = visit && isListId(list) && listPages[list] === page && isKnown(visit, list, item)
  if (!isThere) answerNotFound()
  if (!isThere) return <NotFoundView />
  if (!can('applicant', 'saveDraft', visit.dossier.state)) redirect(routes.page(reference, 'confirmation'))
  const draft = draftOf(visit, {})
  if (!canVisit(listPages[list], draft)) redirect(routes.page(reference, firstIncomplete(draft)))
  return (
    <ItemPage
      words={catalogue(language())}
      visit={visit}
      language={language()}
      action={saveItem}
      list={list}
      item={item === 'nouveau' ? newItemId() : item}
      toReview={toReview}
    />
  )
}

function isKnown({ dossier }: Visit, list: ListId, item: string): boolean {
  // One that another tab took out is still shown: saved, it comes back with all that was typed.
  return (
    item === 'nouveau' || (itemIdPattern.test(item) && dossier.answers[itemKey(list, item)] !== undefined)
  )
}
