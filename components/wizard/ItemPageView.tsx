'use client'

import { frenchWords } from '@/lib/copy/wizardWords'
import { type ListId, listPages } from '@/lib/procedure/answers'
import { stepRoutes } from '@/lib/stepRoutes'
import { Frame } from '../site/Frame'
import type { QuestionsViewProps } from './QuestionsView'
import { Place, Shell } from './Shell'
import { StepForm } from './StepForm'

type ItemPageViewProps = Omit<
  QuestionsViewProps,
  'page' | 'known' | 'advice' | 'list' | 'returnTo' | 'status'
> & {
  page: ListId
  item: string
  isNew: boolean
  toReview: boolean
}

/** An item of a list: what is asked of it, and back to its list. */
export function ItemPageView(props: ItemPageViewProps) {
  const { page: list, reference, sent, name, signedInAs, isNew, toReview, ...form } = props
  const words = sent ?? frenchWords
  const page = listPages[list]
  const back = (toReview ? stepRoutes.changeFromReview : stepRoutes.page)(reference, page)
  const heading = isNew ? words.lists[list].newItem : words.lists[list].editItem
  const title = `${heading} — ${words.ui.site.name}`
  return (
    <Frame words={words} signedInAs={signedInAs}>
      <Shell words={words} page={page} name={name} back={back}>
        <StepForm
          {...form}
          page={list}
          reference={reference}
          returnTo={toReview ? 'recapitulatif' : ''}
          sent={sent}
          title={title}
          errorTitle={words.ui.site.errorPrefix + title}
          head={<Place words={words} page={page} heading={heading} />}
          submitLabel={words.form.saveItem}
          back={back}
        />
      </Shell>
    </Frame>
  )
}
