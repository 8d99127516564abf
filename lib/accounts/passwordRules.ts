import { commonPasswords } from './commonPasswords'

/** Twelve characters, and no other rule of composition (CNIL, recommendation of 2022 on passwords, with limits on tries). */
export const shortestPassword = 12
/** Far beyond a passphrase; a longer one is no password. */
const longestPassword = 200

export type PasswordIssue =
  | 'passwordMissing'
  | `passwordShort:${number}`
  | 'passwordLong'
  | 'passwordCommon'
  | 'passwordPersonal'

interface Known {
  foreignerNumber: string | null
  cardNumber: string | null
  visaNumber: string | null
  familyName: string
  givenNames: readonly string[]
}

/** What is wrong with a new password for this person, or null. */
export function passwordIssue(password: string, person: Known): PasswordIssue | null {
  const length = [...password].length
  if (length === 0) return 'passwordMissing'
  if (length < shortestPassword) return `passwordShort:${length}`
  if (length > longestPassword) return 'passwordLong'
  if (isCommon(password)) return 'passwordCommon'
  return isPersonal(password, person) ? 'passwordPersonal' : null
}

const lookalikes: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
}

/** Lower case, without accents: « Été » and « ete » are one guess. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The shortest text whose repetition gives this one. */
function unitOf(text: string): string {
  return /^(.+?)\1+$/su.exec(text)?.[1] ?? text
}

function isCommon(password: string): boolean {
  const text = plain(password).replace(/[\s._-]/gu, '')
  const bare = text.replace(/^\P{L}+|\P{L}+$/gu, '')
  const undone = bare.replace(/[01345@$]/gu, (sign) => lookalikes[sign] ?? sign)
  const bareUndone = text
    .replace(/[01345@$]/gu, (sign) => lookalikes[sign] ?? sign)
    .replace(/^\P{L}+|\P{L}+$/gu, '')
  return (
    unitOf(text).length <= 4 ||
    isRun(text) ||
    bare === '' ||
    [text, bare, undone, bareUndone].some((form) => commonPasswords.has(unitOf(form)))
  )
}

/** Each character follows the one before, up or down: `abcdefghijkl`, `987654321098`. */
function isRun(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0)
  return [1, -1].some((step) =>
    codes.every((code, rank) => rank === 0 || code - (codes[rank - 1] ?? 0) === step),
  )
}

function isPersonal(password: string, person: Known): boolean {
  const text = plain(password).replace(/[\s.-]/gu, '')
  const names = [person.familyName, ...person.givenNames].flatMap((name) => plain(name).split(/[^\p{L}]+/u))
  const numbers = [person.foreignerNumber, person.cardNumber, person.visaNumber].map((number) =>
    plain(number ?? ''),
  )
  return [...names.filter((name) => name.length >= 4), ...numbers.filter(Boolean)].some((known) =>
    text.includes(known),
  )
}
