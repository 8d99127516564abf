import { itemsOf, type RawAnswers } from '@/lib/procedure/answers'
import { type PlainDate, partsOf } from '@/lib/procedure/calendar'
import { type AskedDocument, declaredDocument } from '@/lib/procedure/documents'
import { daysOfYear } from '@/lib/procedure/halfYears'
import { itemCalled } from '@/lib/procedure/lists'
import type { Catalogue } from './catalogue'
import { halfYearInWords } from './halfYear'
import { fill } from './sentences'

/** What a title is made of. */
type NamedDocument = Pick<AskedDocument, 'id' | 'of'>

function monthInWords(day: PlainDate, words: Catalogue): string {
  const { year, month } = partsOf(day)
  return `${words.form.months[month - 1]} ${year}`
}

/** The title of a document, with the half-year, the year or the employer it is asked for. */
export function documentTitle(asked: NamedDocument, raw: RawAnswers, words: Catalogue): string {
  const { title, titleOf } = words.documents[asked.id]
  const of = occasionInWords(asked, raw, words)
  return titleOf && of ? fill(titleOf, { of }) : title
}

function occasionInWords({ id, of }: NamedDocument, raw: RawAnswers, words: Catalogue): string {
  switch (declaredDocument(id).each) {
    case 'halfYear':
      return of ? halfYearInWords(of, words) : ''
    case 'year': {
      const { from, to } = daysOfYear(of ?? '')
      return fill(words.ui.documents.years, { from: monthInWords(from, words), to: monthInWords(to, words) })
    }
    case 'job':
      return employerOf(of, raw)
    case undefined:
      return ''
  }
}

/** A person with one job is not told which. */
function employerOf(job: string | undefined, raw: RawAnswers): string {
  const others = itemsOf('emplois', raw)
  if (others.length === 0) return ''
  const names = [raw.activite, ...others.map(({ typed }) => typed)].map((typed) =>
    itemCalled('emplois', typed ?? {}),
  )
  const rank = job === undefined ? 0 : others.findIndex(({ id }) => id === job) + 1
  const name = names[rank] ?? ''
  // Two jobs for one employer: the rank tells their documents apart.
  return names.filter((other) => other === name).length > 1 ? `${name} (${rank + 1})` : name
}
