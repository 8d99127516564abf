import type { Catalogue } from './catalogue'
import { issueSentence } from './issueSentence'
import { fill } from './sentences'

/** What a form of the account needs of the catalogue, also in the browser. */
export interface AccountFormWords {
  account: Catalogue['ui']['account']
  form: Catalogue['form']
  issues: Catalogue['issues']
  refusals: Catalogue['refusals']
}

export function accountFormWords({ ui, form, issues, refusals }: Catalogue): AccountFormWords {
  return { account: ui.account, form, issues, refusals }
}

/** The sentence for an issue of a form of the account, or of the procedure for what both ask (a date, an address). */
export function accountSentence(issue: string | undefined, words: AccountFormWords): string | undefined {
  if (!issue) return undefined
  const [code = '', count = ''] = issue.split(':')
  const own = Object.entries(words.account.issues).find(([known]) => known === code)
  if (own) return fill(own[1], { count })
  return issueSentence(issue, { issues: words.issues, months: words.form.months })
}
