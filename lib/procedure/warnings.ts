import { type AnswerPage, answerPages, type RawPage } from './answers'
import { addMonths, ageOn, type PlainDate } from './calendar'
import { typedDay } from './checks'
import { holds } from './conditions'
import { oldestProofOfAddress } from './deadlines'
import { meantAddress } from './emailSlips'
import { countedItems } from './lists'
import { previousPage } from './pages'
import { type Draft, issuesOf, situationOf } from './steps'
import { tidy } from './text'

export const warningCodes = [
  'turnedEighteen',
  'identityExpired',
  'sameChildTwice',
  'fiveYearsReached',
  'fiveYearsNotReached',
  'leftTwoYears',
  'contractOver',
  'contractNotStarted',
  'sameEmployerTwice',
  'longWeek',
  'proofOld',
  'emailSlip',
] as const

/** Advice that never blocks. */
export type WarningCode = (typeof warningCodes)[number]

/** The page whose answer a warning is about. */
const pages: Record<WarningCode, AnswerPage> = {
  turnedEighteen: 'etat-civil',
  identityExpired: 'etat-civil',
  sameChildTwice: 'liens-familiaux',
  fiveYearsReached: 'motif',
  fiveYearsNotReached: 'motif',
  leftTwoYears: 'motif',
  contractOver: 'activite',
  contractNotStarted: 'activite',
  sameEmployerTwice: 'activite',
  longWeek: 'activite',
  proofOld: 'pieces',
  emailSlip: 'activite',
}

/**
 * What to say on a page: of the answers just given on the page before, and of its own when it is seen again. The list of
 * documents follows from all of them, and the review shows them all: both say all.
 */
export function warningsOn(page: AnswerPage, draft: Draft): { code: WarningCode; page: AnswerPage }[] {
  const concerned = page === 'pieces' || page === 'recapitulatif' ? answerPages : [page, previousPage(page)]
  return warningsOf(draft)
    .map((code) => ({ code, page: pageOf(code, draft) }))
    .filter((warning) => concerned.includes(warning.page))
}

function pageOf(code: WarningCode, draft: Draft): AnswerPage {
  const representative = code === 'emailSlip' && representativeEmailOf(draft)
  return representative && meantAddress(representative) ? 'etat-civil' : pages[code]
}

/** What deserves a second look before the deposit, under the rules of the day. */
export function warningsOf(draft: Draft): WarningCode[] {
  const { raw, today, person } = draft
  const civil = raw['etat-civil'] ?? {}
  const identityExpiry = typedDay(civil, 'identityExpiry')
  const proof = typedDay(raw.pieces ?? {}, 'address')
  const arrival = typedDay(raw.motif ?? {}, 'arrivalDate')
  const fiveYearsAgo = addMonths(today, -60)
  const saysFiveYears = person.permanentHeld ? undefined : raw.motif?.overFiveYears
  const relevant: Record<WarningCode, boolean> = {
    // Answered as a minor, and no longer asked.
    turnedEighteen:
      ageOn(today, person.birthDate) >= 18 &&
      Boolean(civil.emancipated ?? civil.representativeRole ?? civil.representativeFamilyName),
    identityExpired: identityExpiry !== null && identityExpiry < today,
    sameChildTwice: hasSameChildTwice(draft),
    fiveYearsReached: arrival !== null && arrival <= fiveYearsAgo && saysFiveYears === 'no',
    fiveYearsNotReached: arrival !== null && arrival > fiveYearsAgo && saysFiveYears === 'yes',
    leftTwoYears: person.permanentHeld && raw.motif?.leftTwoYears === 'yes',
    contractOver: jobsOf(draft).some((job) => isOver(job, today)),
    contractNotStarted: jobsOf(draft).some((job) => (typedDay(job, 'contractStart') ?? '') > today),
    sameEmployerTwice: hasSameEmployerTwice(draft),
    longWeek: weeklyHoursOf(draft) > longestWeek,
    emailSlip: hasEmailSlip(draft),
    proofOld: proof !== null && proof < oldestProofOfAddress(today) && !issuesOf('pieces', draft).address,
  }
  return warningCodes.filter((code) => relevant[code])
}

function jobsOf(draft: Draft): RawPage[] {
  const situation = situationOf(draft)
  if (!holds('notCeased', situation)) return []
  return [
    draft.raw.activite ?? {},
    ...countedItems('emplois', draft.raw, situation).map(({ typed }) => typed),
  ]
}

/** An address of the employer, or of who represents a minor, at a domain that is one key from a common one. */
function hasEmailSlip(draft: Draft): boolean {
  const addresses = jobsOf(draft).map(({ employerEmail = '' }) => employerEmail.trim())
  return [...addresses, representativeEmailOf(draft)].some((address) => address && meantAddress(address))
}

function representativeEmailOf(draft: Draft): string {
  if (!holds('isRepresented', situationOf(draft))) return ''
  return draft.raw['etat-civil']?.representativeEmail?.trim() ?? ''
}

/** Hours of a week that all the contracts of a person may make up together: Code du travail, L. 3121-20 and L. 8261-1. */
const longestWeek = 48

function weeklyHoursOf(draft: Draft): number {
  const hours = jobsOf(draft).map(({ weeklyHours = '' }) => Number(weeklyHours.trim().replace(',', '.')))
  return hours.filter(Number.isFinite).reduce((sum, one) => sum + one, 0)
}

function hasSameEmployerTwice(draft: Draft): boolean {
  const known = jobsOf(draft)
    .map(({ siret = '', employerHasNoSiret }) => (employerHasNoSiret ? '' : siret.replace(/\D/gu, '')))
    .filter((digits) => digits !== '')
  return new Set(known).size < known.length
}

function isOver(job: RawPage, today: PlainDate): boolean {
  const end = typedDay(job, 'contractEnd')
  return end !== null && end < today && job.contractType !== 'permanent'
}

function hasSameChildTwice(draft: Draft): boolean {
  const known = countedItems('enfants', draft.raw, situationOf(draft)).map(({ typed }) =>
    [tidy(typed.childGivenNames ?? ''), typedDay(typed, 'childBirthDate')].join('|').toLowerCase(),
  )
  return new Set(known).size < known.length
}
