import type { PlainDate } from './calendar'

/** The pages that hold answers, in the addresses of the service. */
export const answerPages = [
  'etat-civil',
  'liens-familiaux',
  'coordonnees',
  'motif',
  'activite',
  'pieces',
  'recapitulatif',
] as const
export type AnswerPage = (typeof answerPages)[number]

/** What was typed on a page: field name → text, kept as it came. A date holds three fields (`x.day`, `x.month`, `x.year`). */
export type RawPage = Record<string, string>
export type RawAnswers = Partial<Record<AnswerPage, RawPage>>

export const yesNo = ['yes', 'no'] as const
export const maritalStatuses = [
  'single',
  'married',
  'pacs',
  'cohabiting',
  'separated',
  'divorced',
  'widowed',
] as const
export const identityKinds = ['idCard', 'passport'] as const
export const activities = ['employed', 'ceased'] as const
export const contractTypes = [
  'permanent',
  'fixedTerm',
  'temporary',
  'apprenticeship',
  'professionalisation',
  'intermittent',
  'privateHousehold',
  'civilServant',
  'publicContract',
  'other',
] as const

/** The few answers that decide what else is asked. Absent: not answered yet, or not understood. */
export interface Answers {
  maritalStatus?: (typeof maritalStatuses)[number]
  hasChildren?: (typeof yesNo)[number]
  overFiveYears?: (typeof yesNo)[number]
  activity?: (typeof activities)[number]
  contractType?: (typeof contractTypes)[number]
  employerHasNoSiret?: boolean
}

/** What the registry of permits says of the person, as far as the rules need it. */
export interface Person {
  birthDate: PlainDate
  nationalities: readonly string[]
  permitKind: 'permit' | 'vls-ts'
  permitExpiresOn: PlainDate
}

/** Everything a condition may look at. `today` is the legal day in Paris. */
export interface Situation {
  today: PlainDate
  person: Person
  answers: Answers
}

function oneOf<const Option extends string>(
  options: readonly Option[],
  value: string | undefined,
): Option | undefined {
  return options.find((option) => option === value)
}

/** Reads from what was typed the answers that decide, and nothing else. */
export function answersOf(raw: RawAnswers): Answers {
  return {
    maritalStatus: oneOf(maritalStatuses, raw['etat-civil']?.maritalStatus),
    hasChildren: oneOf(yesNo, raw['liens-familiaux']?.hasChildren),
    overFiveYears: oneOf(yesNo, raw.motif?.overFiveYears),
    activity: oneOf(activities, raw.activite?.activity),
    contractType: oneOf(contractTypes, raw.activite?.contractType),
    employerHasNoSiret: raw.activite?.employerHasNoSiret === 'on',
  }
}

/** The situation while a page is being filled: what is typed here decides what is asked here. */
export function situationWith(page: AnswerPage, situation: Situation, typed: RawPage): Situation {
  const here = Object.entries(answersOf({ [page]: typed })).filter(([, value]) => value !== undefined)
  return { ...situation, answers: { ...situation.answers, ...Object.fromEntries(here) } }
}
