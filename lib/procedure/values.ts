import * as z from 'zod/mini'
import { daysInMonth, isRealDay, plainDate } from './calendar'
import { ephotoLength } from './documents'
import { issueText } from './issues'
import { tidy } from './text'

/**
 * All but letters of the alphabets of the Union, marks, spaces, apostrophes, hyphens and the point of « St. ». A letter
 * of another alphabet would be printed as an empty box.
 */
const notOfNames = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}'’ʼ\- .]/u

const identityPattern = /^[A-Z0-9 -]{5,20}$/
const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/

type Text = ReturnType<typeof text>

/** A line or a paragraph of at most `max` characters. */
export function text(max: number, required: boolean) {
  return z.pipe(
    z.pipe(z._default(z.optional(z.string()), ''), z.transform(tidy)),
    z.string().check(
      z.refine((value) => !required || value !== '', issueText('missing')),
      z.refine((value) => value.length <= max, issueText('tooLong', max)),
    ),
  )
}

function matching(base: Text, accept: (value: string) => string | null) {
  return base.check(
    z.superRefine((value, context) => {
      const message = value === '' ? null : accept(value)
      if (message) context.addIssue({ code: 'custom', message })
    }),
  )
}

export function name(max: number, required: boolean) {
  return matching(text(max, required), (value) => {
    const [stranger] = notOfNames.exec(value) ?? []
    return stranger === undefined ? null : issueText('nameCharacters', stranger)
  })
}

/** Number of an identity card or passport, kept in capitals. */
export function identityNumber(required: boolean) {
  return matching(text(100, required), (value) =>
    identityPattern.test(value.toUpperCase()) ? null : issueText('identityNumber'),
  )
}

/** An e-mail address by its shape only: what is typed wrong inside it, nobody can know. */
export function email(required: boolean) {
  return matching(text(254, required), (value) => (emailPattern.test(value) ? null : issueText('email')))
}

/** A telephone number by its shape: from 6 to 15 digits. The server also asks the numbering plans. */
export function phone(required: boolean, known: (value: string) => boolean) {
  return matching(text(40, required), (value) => {
    const digits = value.replace(/\D/gu, '').length
    const shaped = /^[+\d\s().\-/]+$/u.test(value) && digits >= 6 && digits <= 15
    return shaped && known(value) ? null : issueText('phone')
  })
}

/** Hours a week, from 0.5 to 48, with a comma or a point. */
export function hours(required: boolean) {
  return matching(text(200, required), (value) => {
    const count = Number(value.replace(',', '.'))
    return /^\d{1,2}([.,]\d{1,2})?$/u.test(value) && count >= 0.5 && count <= 48 ? null : issueText('hours')
  })
}

function luhnHolds(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Most establishments of La Poste are numbered by another rule: the sum of their digits is a multiple of five. */
const laPoste = '356000000'

/** Is this a possible SIRET? Luhn on the 14 digits and on the 9 of the SIREN. */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/u.test(digits) || /^0+$/u.test(digits)) return false
  if (digits.startsWith(laPoste) && [...digits].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0)
    return true
  return luhnHolds(digits) && luhnHolds(digits.slice(0, 9))
}

export function siret(required: boolean) {
  return matching(text(40, required), (value) => {
    const digits = value.replace(/[\s.-]/gu, '')
    if (!/^\d+$/u.test(digits)) return issueText('siretDigits')
    if (digits.length !== 14) return issueText('siretLength', digits.length)
    return isSiret(digits) ? null : issueText('siretSum')
  })
}

export function choice(options: readonly string[], required: boolean) {
  return matching(text(100, required), (value) =>
    options.includes(value) ? null : issueText('unknownOption'),
  )
}

export function checkbox(required: boolean) {
  return text(10, false).check(z.refine((value) => !required || value === 'on', issueText('notCertified')))
}

/** What is wrong with the three fields of a date, or null. Says which part, so that only this part is marked. */
function dateProblem(day: string, month: string, year: string, required: boolean): string | null {
  if (!day && !month && !year) return required ? issueText('dateMissing') : null
  if (!day) return issueText('dateNoDay')
  if (!month) return issueText('dateNoMonth')
  if (!year) return issueText('dateNoYear')
  const unread = Object.entries({ day, month, year }).filter(([, part]) => !/^\d{1,4}$/u.test(part))
  if (unread.length > 0) return issueText('dateNotNumbers', unread.map(([part]) => part).join('-'))
  const parts = { day: Number(day), month: Number(month), year: Number(year) }
  if (parts.month < 1 || parts.month > 12) return issueText('dateMonth')
  if (parts.year < 1900 || parts.year > 2200) return issueText('dateYear')
  if (!isRealDay(parts))
    return issueText('dateDay', `${parts.month}-${daysInMonth(parts.year, parts.month)}-${year}`)
  return null
}

/** Three fields in, a day out: `AAAA-MM-JJ`, or an empty string when nothing was typed. */
export function date(required: boolean) {
  const part = text(10, false)
  return z.pipe(
    z.object({ day: part, month: part, year: part }).check(
      z.superRefine(({ day, month, year }, context) => {
        const message = dateProblem(day, month, year, required)
        if (message) context.addIssue({ code: 'custom', message })
      }),
    ),
    z.transform(({ day, month, year }) =>
      day ? plainDate({ day: Number(day), month: Number(month), year: Number(year) }) : '',
    ),
  )
}

/** The code printed on the photo sheet: 22 letters and digits, capitals, spaces and hyphens dropped. */
export function tidyEphoto(typed: string): string {
  return typed.replace(/[\s-]/gu, '').toUpperCase()
}

export function ephotoProblem(typed: string): string | null {
  const code = tidyEphoto(typed)
  if (!/^[A-Z0-9]*$/u.test(code)) return issueText('ephotoCharacters')
  if (code.length < ephotoLength) return issueText('ephotoShort', code.length)
  return code.length > ephotoLength ? issueText('ephotoLong', code.length) : null
}
