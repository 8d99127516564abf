import { date, email } from '@/lib/procedure/values'
import type { Identification } from '@/lib/registry/permits'

export interface IdentificationRead {
  /** Null when something typed is missing or has no such form. */
  identification: Identification | null
  issues: Record<string, string>
}

type Typed = Record<string, string>

/** Spaces and case do not count in a number. */
export function tidyNumber(typed = ''): string {
  return typed.replace(/[\s.-]/gu, '').toUpperCase()
}

/** What is wrong with the form of a foreigner number; an empty text when nothing is. */
export function foreignerNumberIssue(number: string): string {
  if (!number) return 'numberMissing'
  if (!/^\d+$/u.test(number)) return 'numberDigits'
  // Old numbers have 9 digits, and are written today with a 0 before them.
  if (number.length === 9) return 'numberNine'
  return number.length === 10 ? '' : `numberLength:${number.length}`
}

/** What is wrong with an address by its form; an empty text when nothing is. */
export function emailIssue(address: string): string {
  if (!address) return 'emailMissing'
  return email(true).safeParse(address).error?.issues[0]?.message ?? ''
}

function readDate(typed: Typed, name: string, issues: Typed): string {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => typed[`${name}.${part}`])
  const read = date(true).safeParse({ day, month, year })
  if (!read.success) issues[name] = read.error.issues[0]?.message ?? 'dateMissing'
  return read.data ?? ''
}

/** Reads the form of identification; only the fields of the chosen document count. */
export function readIdentification(typed: Typed): IdentificationRead {
  const issues: Typed = {}
  const note = (field: string, issue: string) => {
    if (issue) issues[field] = issue
  }
  const foreignerNumber = tidyNumber(typed.foreignerNumber)
  note('foreignerNumber', foreignerNumberIssue(foreignerNumber))
  const read = typed.kind === 'vls-ts' ? visa(typed, issues, note) : permit(typed, issues, note)
  const birthDate = readDate(typed, 'birthDate', issues)
  const sound = Object.keys(issues).length === 0
  return { identification: sound ? { foreignerNumber, birthDate, ...read } : null, issues }
}

type Note = (field: string, issue: string) => void

/** Nine or ten Latin letters and digits, tidied. */
export function isCardNumber(number: string): boolean {
  return /^[A-Z0-9]{9,10}$/u.test(number)
}

function permit(typed: Typed, issues: Typed, note: Note) {
  const cardNumber = tidyNumber(typed.cardNumber)
  if (!cardNumber) note('cardNumber', 'cardMissing')
  else if (!isCardNumber(cardNumber)) note('cardNumber', `cardForm:${cardNumber.length}`)
  return { kind: 'permit' as const, cardNumber, expiresOn: readDate(typed, 'permitExpiresOn', issues) }
}

function visa(typed: Typed, issues: Typed, note: Note) {
  const visaNumber = tidyNumber(typed.visaNumber)
  if (!visaNumber) note('visaNumber', 'visaMissing')
  else if (!/^[A-Z0-9]{12}$/u.test(visaNumber)) note('visaNumber', `visaForm:${visaNumber.length}`)
  const startsOn = readDate(typed, 'visaStartsOn', issues)
  return {
    kind: 'vls-ts' as const,
    visaNumber,
    startsOn,
    expiresOn: readDate(typed, 'visaExpiresOn', issues),
  }
}
