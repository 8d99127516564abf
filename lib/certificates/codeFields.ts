import anyAscii from 'any-ascii'
import type { registryPeople } from '@/db/schema/people'
import type { PlainDate } from '@/lib/procedure/calendar'
import { isPermanentMention } from '@/lib/procedure/eligibility'
import { alphaTwo } from '@/lib/registry/countries'
import { type CodeFields, fieldDay } from './twoDDoc'

/** Papers that bear a code, with the digit of field 6J. */
const codedPapers = { receipt: '1', extension: '2', certificate: '3' } as const
type CodedPaper = keyof typeof codedPapers

export interface CodedFacts {
  paper: CodedPaper
  reference: string
  submittedOn: PlainDate
  person: typeof registryPeople.$inferSelect
  /** What the paper grants and for how long; a receipt grants nothing. */
  right: { category: string; startsOn: PlainDate; endsOn: PlainDate } | null
}

/** Categories of field 6M, of forty characters at most (`domain.md` §10). */
const categories = {
  work: 'CITOYEN UE/EEE/SUISSE TOUTES ACTIV PRO',
  permanent: 'CITOYEN UE/EEE/SUISSE SEJOUR PERMANENT',
} as const

/** The category of a card by its mention. */
export function categoryOf(mention: string): string {
  return isPermanentMention(mention) ? categories.permanent : categories.work
}

const permissions = { granted: 'AUTORISE SON TITULAIRE A TRAVAILLER', none: 'SANS OBJET' } as const

/** What the standard lets a field hold besides capitals and spaces: names and places nothing, a street its number. */
const foreign = { name: /[^A-Z]+/gu, street: /[^A-Z0-9]+/gu } as const

/** A text in the letters of a field: Latin capitals without accents, whatever alphabet it was written in. */
export function codeLetters(text: string, kind: keyof typeof foreign = 'name'): string {
  // Two Greek letters that the standard of their passports (ELOT 743) reads together.
  return anyAscii(text.replace(/ο[υύ]/giu, 'ou')).toUpperCase().replace(foreign[kind], ' ').trim()
}

/** The fields of type 13 in their order, the mandatory ones all there, be they empty. */
export function codeFields({ paper, reference, submittedOn, person, right }: CodedFacts): CodeFields {
  const { address } = person
  const validity: CodeFields = right
    ? [
        ['6M', right.category],
        ['6N', fieldDay(right.startsOn)],
        ['6O', fieldDay(right.endsOn)],
      ]
    : []
  return [
    ['60', person.givenNames.map((name) => codeLetters(name)).join('/')],
    ['62', codeLetters(person.familyName)],
    ['63', codeLetters(person.usageName ?? '')],
    ['67', alphaTwo(person.nationalities[0] ?? '')],
    ['68', person.sex],
    ['69', fieldDay(person.birthDate)],
    ['6A', codeLetters(person.birthPlace)],
    ['6C', alphaTwo(person.birthCountry)],
    ['6J', codedPapers[paper]],
    ['6K', reference],
    ['6L', fieldDay(submittedOn)],
    ...validity,
    ['6P', right ? permissions.granted : permissions.none],
    ['6Q', person.foreignerNumber],
    ['6U', codeLetters(address.street || address.locality || address.building || '', 'street')],
    ['6W', address.postcode.padStart(5, '0').slice(0, 5)],
    ['6X', codeLetters(address.commune)],
    ['6Y', 'FR'],
  ]
}
