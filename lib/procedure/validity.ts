import { type cessations, itemsOf, type RawAnswers, type RawPage, type Situation } from './answers'
import { addDays, addMonths, daysBetween, earlier, type PlainDate, partsOf } from './calendar'
import { typedDay } from './checks'
import { holds } from './conditions'

/** Why a card is proposed for so long; the sentence is in the catalogue. */
export const validityRules = ['permanentStay', 'openEnded', 'contract', 'sixMonths', 'fiveYears'] as const
export type ValidityRule = (typeof validityRules)[number]

export interface Validity {
  startsOn: PlainDate
  endsOn: PlainDate
  rule: ValidityRule
}

const monthsOfPermanent = 120
const monthsAtMost = 60
const monthsAfterContract = 6

/** Kept for six months when the job was lost in its first year (CESEDA R233-7, 2°), which nobody is asked: the agent says if it lasted. */
const shortRights: readonly (typeof cessations)[number][] = ['unemployment']

/** The end of a card of the full length of a contract, six months more, five years at most. */
function endAfterContract(startsOn: PlainDate, from: PlainDate, to: PlainDate): PlainDate {
  const after = addDays(to, 1)
  const start = partsOf(from)
  const end = partsOf(after)
  const span = (end.year - start.year) * 12 + end.month - start.month
  const months = addMonths(from, span) > after ? span - 1 : span
  const rest = daysBetween(addMonths(from, months), after)
  const full = addDays(addMonths(startsOn, months + monthsAfterContract), rest - 1)
  const cap = addDays(addMonths(startsOn, monthsAtMost), -1)
  return earlier(full, cap)
}

/** A contract with a date of end gives its own length, any other one five years (CESEDA R233-11 and the practice of service-public). */
function ofJob(typed: RawPage, startsOn: PlainDate): Validity {
  const openEnded = {
    startsOn,
    endsOn: addDays(addMonths(startsOn, monthsAtMost), -1),
    rule: 'openEnded',
  } as const
  const from = typedDay(typed, 'contractStart')
  const to = typedDay(typed, 'contractEnd')
  if (typed.contractType === 'permanent' || !from || !to || to < from) return openEnded
  return { startsOn, endsOn: endAfterContract(startsOn, from, to), rule: 'contract' }
}

/**
 * The validity proposed to the agent, who may change it with a reason (`domain.md` §7).
 * It starts on the day of the decision, or the day after the end of the card held.
 */
export function proposedValidity(situation: Situation, raw: RawAnswers, today: PlainDate): Validity {
  const afterCard = addDays(situation.person.permitExpiresOn, 1)
  const startsOn = afterCard > today ? afterCard : today
  const lasting = (months: number, rule: ValidityRule) => ({
    startsOn,
    endsOn: addDays(addMonths(startsOn, months), -1),
    rule,
  })
  if (asksPermanent(situation)) return lasting(monthsOfPermanent, 'permanentStay')
  const { activity, cessation } = situation.answers
  if (activity === 'ceased')
    return shortRights.some((reason) => reason === cessation)
      ? lasting(monthsAfterContract, 'sixMonths')
      : lasting(monthsAtMost, 'fiveYears')
  const jobs = [raw.activite ?? {}, ...itemsOf('emplois', raw).map(({ typed }) => typed)]
  return jobs
    .map((typed) => ofJob(typed, startsOn))
    .reduce((best, other) => (other.endsOn > best.endsOn ? other : best))
}

/** Permanent residence is asked for, or held (CESEDA R234-1). */
export function asksPermanent(situation: Situation): boolean {
  return holds('asksPermanent', situation)
}
