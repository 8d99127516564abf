import type { AnswerPage, ItemKey, QuestionPage, RawPage } from '@/lib/procedure/answers'
import { postableFields } from '@/lib/procedure/steps'
import { field } from './fields'

/** Far beyond any answer: what is longer is no answer, and is cut. */
const longestField = 20_000

export interface PostedPage<Page extends AnswerPage | ItemKey> {
  reference: string
  page: Page
  version: number
  /** The fields that the form held, and what was typed in them; an empty one is not there. */
  fields: string[]
  values: RawPage
  intent: string
}

/**
 * Reads a page of questions, an item of a list or the documents page.
 * @param asks where its questions are declared
 */
export function postedPage<Page extends AnswerPage | ItemKey>(
  form: FormData,
  page: Page,
  asks: QuestionPage,
): PostedPage<Page> {
  const shown = form.has('shown') ? field(form, 'shown').split(' ') : null
  const fields = postableFields(asks, shown)
  const values: RawPage = {}
  for (const name of fields) {
    const value = field(form, name)
    if (value !== '') values[name] = value.slice(0, longestField).toWellFormed()
  }
  return {
    reference: field(form, 'reference'),
    page,
    version: Number(/^\d{1,6}$/u.exec(field(form, 'version'))?.[0] ?? 0),
    fields,
    values,
    intent: field(form, 'intent'),
  }
}
