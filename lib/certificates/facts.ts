import type { Catalogue } from '@/lib/copy/catalogue'
import type { Language } from '@/lib/copy/languages'
import { fill } from '@/lib/copy/sentences'
import { dayInWords, instantDayInWords, timeInWords } from '@/lib/format'
import { codeInGroups } from './code'
import type { Verified } from './verify'

/** The right that a certificate gives, and just enough of its holder to compare; for the page and for its proof. */
export function certificateFacts({ content, issuedAt, code }: Verified, words: Catalogue) {
  const { rows } = words.after.verification
  const issuer = fill(rows.issuerValue, {
    prefecture: content.prefecture,
    day: instantDayInWords(issuedAt, words.language),
  })
  const holder = fill(rows.holderValue, { initials: content.initials, year: content.birthYear })
  const valid = fill(rows.validValue, {
    start: dayInWords(content.startsOn, words.language),
    end: dayInWords(content.endsOn, words.language),
  })
  return [
    { id: 'kind', term: rows.kind, value: rows.kindValue },
    { id: 'issuer', term: rows.issuer, value: issuer },
    { id: 'holder', term: rows.holder, value: holder },
    { id: 'mention', term: rows.mention, value: content.mention },
    { id: 'valid', term: rows.valid, value: valid },
    { id: 'work', term: rows.work, value: rows.workValue },
    { id: 'code', term: rows.code, value: codeInGroups(code) },
  ]
}

/** The sentence of a result, with the moment of the verification and since when it is so. */
export function resultInWords(text: string, now: Date, since: Date | null, language: Language): string {
  return fill(text, {
    day: instantDayInWords(now, language),
    time: timeInWords(now, language),
    since: since ? instantDayInWords(since, language) : '',
  })
}
