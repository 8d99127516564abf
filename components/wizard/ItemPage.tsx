import { sentWords } from '@/lib/copy/sentWords'
import { draftOf } from '@/lib/dossiers/read'
import { greetingName, shortName } from '@/lib/format'
import { itemKey, type ListId } from '@/lib/procedure/answers'
import { situationOf } from '@/lib/procedure/steps'
import { ItemPageView } from './ItemPageView'
import { countriesFor, type WizardPageProps } from './QuestionsPage'

type ItemPageProps = WizardPageProps & { list: ListId; item: string; toReview: boolean }

/** The own page of an item of a list, told to the browser in small props. */
export function ItemPage({ words, visit, language, action, list, item, toReview }: ItemPageProps) {
  const { dossier, applicant } = visit
  const key = itemKey(list, item)
  return (
    <ItemPageView
      action={action}
      reference={dossier.reference}
      page={list}
      item={item}
      toReview={toReview}
      isNew={dossier.answers[key] === undefined}
      version={dossier.pageVersions[key] ?? 0}
      values={dossier.answers[key] ?? {}}
      situation={situationOf(draftOf(visit, {}))}
      countries={countriesFor(list, language)}
      sent={sentWords(language)}
      refusals={{ stalePage: words.refusals.stalePage, foreignOrigin: words.refusals.foreignOrigin }}
      name={shortName(applicant)}
      signedInAs={greetingName(applicant)}
    />
  )
}
