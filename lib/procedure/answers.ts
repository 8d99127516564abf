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

/** The repeatable lists, by the segment that their items have below the address of their page. */
export const listIds = ['enfants', 'emplois'] as const
export type ListId = (typeof listIds)[number]

/** The page that a list stands on. */
export const listPages = { enfants: 'liens-familiaux', emplois: 'activite' } as const satisfies Record<
  ListId,
  AnswerPage
>

/** Where questions are asked: a page, or the own page of an item of a list. */
export type QuestionPage = AnswerPage | ListId

/** Key of an item among the answers: also its address below the request. */
export type ItemKey = `${AnswerPage}/${ListId}/${string}`

/** What was typed on a page: field name → text, kept as it came. A date holds three fields (`x.day`, `x.month`, `x.year`). */
export type RawPage = Record<string, string>
export type RawAnswers = Partial<Record<AnswerPage | ItemKey, RawPage>>

export function itemKey(list: ListId, id: string): ItemKey {
  return `${listPages[list]}/${list}/${id}`
}

/** Field that marks an item as removed: it is hidden and excluded, and an undo brings it back. */
export const removedField = 'removed'

export interface Item {
  id: string
  typed: RawPage
}

/** The items of a list, oldest first: ids begin with the time of their creation. */
export function itemsOf(list: ListId, raw: RawAnswers): Item[] {
  const prefix = itemKey(list, '')
  // Object.entries loses the shape of the keys.
  const entries = Object.entries(raw) as [string, RawPage][]
  return entries
    .filter(([key, typed]) => key.startsWith(prefix) && typed[removedField] !== 'on')
    .map(([key, typed]) => ({ id: key.slice(prefix.length), typed }))
    .sort((left, right) => (left.id < right.id ? -1 : 1))
}

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
/** Why one has stopped working; each has documents of its own. */
export const cessations = ['unemployment', 'sickness', 'training', 'retired', 'incapacity', 'other'] as const
/** What one does today, in one word: at work, or why not. */
export const occupations = ['employed', ...cessations] as const
export type Occupation = (typeof occupations)[number]
export const representatives = ['father', 'mother', 'guardian', 'authority'] as const
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
  emancipated?: boolean
  maritalStatus?: (typeof maritalStatuses)[number]
  sameAddressAsMinor?: boolean
  hasChildren?: (typeof yesNo)[number]
  overFiveYears?: (typeof yesNo)[number]
  /** Last of the ten half-years to prove, when the applicant chose it: `AAAA-1` or `AAAA-2`. */
  provenUntil?: string
  activity?: (typeof activities)[number]
  cessation?: (typeof cessations)[number]
  trainingUnrelated?: (typeof yesNo)[number]
  /** Ids of the jobs declared besides the first. */
  otherJobs?: readonly string[]
  contractType?: (typeof contractTypes)[number]
  employerHasNoSiret?: boolean
}

/** What the registry of permits says of the person, as far as the rules need it. */
export interface Person {
  birthDate: PlainDate
  nationalities: readonly string[]
  permitKind: 'permit' | 'vls-ts'
  /** The permit held is the permanent one (CESEDA R234-1). */
  permanentHeld: boolean
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
  const civil = raw['etat-civil']
  const work = raw.activite
  return {
    emancipated: civil?.emancipated === 'on',
    maritalStatus: oneOf(maritalStatuses, civil?.maritalStatus),
    sameAddressAsMinor: civil?.representativeSameAddress === 'on',
    hasChildren: oneOf(yesNo, raw['liens-familiaux']?.hasChildren),
    overFiveYears: oneOf(yesNo, raw.motif?.overFiveYears),
    provenUntil: raw.motif?.provenUntil,
    activity: oneOf(activities, work?.activity),
    cessation: oneOf(cessations, work?.cessation),
    trainingUnrelated: oneOf(yesNo, work?.trainingUnrelated),
    otherJobs: itemsOf('emplois', raw).map(({ id }) => id),
    ...contractOf(work),
  }
}

/** Null while the answers do not say it. */
export function occupationOf({ activity, cessation }: Answers): Occupation | null {
  return (activity === 'ceased' ? cessation : activity) ?? null
}

function contractOf(work: RawPage | undefined): Pick<Answers, 'contractType' | 'employerHasNoSiret'> {
  return {
    contractType: oneOf(contractTypes, work?.contractType),
    employerHasNoSiret: work?.employerHasNoSiret === 'on',
  }
}

/** The answers that each page decides; the rest of the situation is not touched while it is being filled. */
const decides = {
  'etat-civil': ['emancipated', 'maritalStatus', 'sameAddressAsMinor'],
  'liens-familiaux': ['hasChildren'],
  coordonnees: [],
  motif: ['overFiveYears', 'provenUntil'],
  activite: ['activity', 'cessation', 'trainingUnrelated', 'contractType', 'employerHasNoSiret'],
  pieces: [],
  recapitulatif: [],
} as const satisfies Record<AnswerPage, readonly (keyof Answers)[]>

/** The situation while a page is being filled: what is typed here decides what is asked here. */
export function situationWith(page: QuestionPage, situation: Situation, typed: RawPage): Situation {
  const { answers } = situation
  // A further job is asked what the first one is asked, about itself.
  if (page === 'emplois')
    return { ...situation, answers: { ...answers, activity: 'employed', ...contractOf(typed) } }
  if (page === 'enfants') return situation
  const read = answersOf({ [page]: typed })
  const here = decides[page].map((name) => [name, read[name]])
  return { ...situation, answers: { ...answers, ...Object.fromEntries(here) } }
}
