import type { Snapshot } from '@/db/schema/dossiers'
import type { Catalogue } from '@/lib/copy/catalogue'
import type { Language } from '@/lib/copy/languages'
import { fill } from '@/lib/copy/sentences'
import { takesItems } from '@/lib/dossiers/correct'
import { listView } from '@/lib/dossiers/listView'
import { draftOf, type Visit } from '@/lib/dossiers/read'
import { itemKey } from '@/lib/procedure/answers'
import { countedItems } from '@/lib/procedure/lists'
import { type QuestionsPage, readPart } from '@/lib/procedure/parts'
import { situationOf } from '@/lib/procedure/steps'
import { routes } from '@/lib/routes'
import { GroupedList } from '../ui/GroupedList'

interface CorrectableAnswersProps {
  words: Catalogue
  language: Language
  visit: Visit
  /** As last declared. */
  snapshot: Snapshot
}

/** What was declared, page by page, each with the way to correct it. */
export function CorrectableAnswers({ words, language, visit, snapshot }: CorrectableAnswersProps) {
  const { rectify: own } = words.after
  return (
    <section className="piece" aria-labelledby="reponses">
      <div className="piece__h">
        <h2 id="reponses">{own.answers}</h2>
      </div>
      <p className="small soft">{own.answersText}</p>
      {snapshot.blocks.flatMap(({ page, heading, rows }) => {
        const part = readPart(page)
        if (!part) return []
        return (
          <details className="more" key={page}>
            <summary>{heading}</summary>
            <div>
              <GroupedList
                rows={rows.map((row) => ({ ...row, value: row.value || words.ui.review.notAnswered }))}
              />
              <p className="row deed">
                {waysOf({ words, language, visit }, part.page).map(({ key, label }) => (
                  <a
                    className="btn btn--line"
                    key={key}
                    href={routes.rectify(visit.dossier.reference, `/${key}`)}
                  >
                    {label}
                  </a>
                ))}
              </p>
            </div>
          </details>
        )
      })}
    </section>
  )
}

/** The forms of a page: its own, those of the items of its list, and that of one more. */
function waysOf({ words, language, visit }: Omit<CorrectableAnswersProps, 'snapshot'>, page: QuestionsPage) {
  const { rectify: own } = words.after
  const list = listView(page, visit, words, language)
  const ways: { key: string; label: string }[] = [{ key: page, label: own.change }]
  if (!list || !takesItems(list.id, draftOf(visit, {}))) return ways
  const draft = draftOf(visit, {})
  const counted = countedItems(list.id, draft.raw, situationOf(draft))
  for (const { id, heading } of list.items.filter((item) => counted.some(({ id }) => id === item.id)))
    ways.push({ key: itemKey(list.id, id), label: fill(own.changeItem, { item: heading }) })
  return [...ways, { key: itemKey(list.id, 'nouveau'), label: words.lists[list.id].add }]
}
