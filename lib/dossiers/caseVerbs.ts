import type { Agent } from '@/lib/agents/read'
import type { Action } from '@/lib/procedure/transitions'
import { announceCard, orderCard, recordHandOver, reopenDossier, revokeDecision } from './card'
import { cancelComplement, examineAsIs } from './complement'
import { cancelSignature, returnProposal, sendDecisionNow, signDecision } from './decide'
import { releaseDossier, startReview, takeDossier, validateCompleteness } from './examine'
import { giveReasons } from './silenceReasons'
import { recordLetter } from './tasks'

/** What an agent does with one press of a button. */
export const caseVerbs = {
  take: takeDossier,
  release: releaseDossier,
  startReview,
  validateCompleteness,
  cancelComplement,
  examineAsIs,
  sign: signDecision,
  sendNow: sendDecisionNow,
  cancelSignature,
  orderCard,
  announceCard,
  recordHandOver,
  recordLetter,
} as const satisfies Record<string, (agent: Agent, reference: string) => Promise<void>>
export type CaseVerb = keyof typeof caseVerbs

/** What an agent does and says why. */
export const reasonedVerbs = {
  returnProposal,
  reopen: reopenDossier,
  revoke: revokeDecision,
  giveReasons,
} as const satisfies Record<string, (agent: Agent, reference: string, because: string) => Promise<void>>
export type ReasonedVerb = keyof typeof reasonedVerbs

/** The action of the table behind each button. */
export const actionOf = {
  take: 'take',
  release: 'release',
  startReview: 'startReview',
  validateCompleteness: 'validateCompleteness',
  cancelComplement: 'cancelComplement',
  examineAsIs: 'examineAsIs',
  sign: 'sign',
  sendNow: 'sign',
  cancelSignature: 'cancelSignature',
  orderCard: 'orderCard',
  announceCard: 'announceCard',
  recordHandOver: 'recordHandOver',
  recordLetter: 'recordLetter',
  returnProposal: 'returnProposal',
  reopen: 'reopen',
  revoke: 'revoke',
  giveReasons: 'giveReasons',
} as const satisfies Record<CaseVerb | ReasonedVerb, Action>

export function isCaseVerb(name: string): name is CaseVerb {
  return Object.hasOwn(caseVerbs, name)
}

export function isReasonedVerb(name: string): name is ReasonedVerb {
  return Object.hasOwn(reasonedVerbs, name)
}
