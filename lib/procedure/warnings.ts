import type { AnswerPage, RawAnswers } from './answers'
import { addMonths, type PlainDate } from './calendar'
import { oldestProofOfAddress } from './deadlines'
import type { Draft } from './steps'
import { issuesOf } from './steps'
import { date } from './values'

export const warningCodes = ['identityExpired', 'contractOver', 'proofOld', 'fiveYearsReached'] as const

/** Advice that never blocks. */
export type WarningCode = (typeof warningCodes)[number]

function dayAt(raw: RawAnswers, page: AnswerPage, field: string): PlainDate | null {
  const typed = raw[page] ?? {}
  const part = (name: string) => typed[`${field}.${name}`] ?? ''
  const read = date(false).safeParse({ day: part('day'), month: part('month'), year: part('year') })
  return read.success && read.data !== '' ? read.data : null
}

/** What deserves a second look before the deposit, under the rules of the day. */
export function warningsOf(draft: Draft): WarningCode[] {
  const { raw, today } = draft
  const identityExpiry = dayAt(raw, 'etat-civil', 'identityExpiry')
  const contractEnd = dayAt(raw, 'activite', 'contractEnd')
  const proof = dayAt(raw, 'pieces', 'address')
  const arrival = dayAt(raw, 'motif', 'arrivalDate')
  const relevant = {
    identityExpired: identityExpiry !== null && identityExpiry < today,
    contractOver: contractEnd !== null && contractEnd < today && raw.activite?.contractType !== 'permanent',
    proofOld: proof !== null && proof < oldestProofOfAddress(today) && !issuesOf('pieces', draft).address,
    fiveYearsReached:
      arrival !== null && addMonths(arrival, 60) <= today && raw.motif?.overFiveYears === 'no',
  }
  return warningCodes.filter((code) => relevant[code])
}
