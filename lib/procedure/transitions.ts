/** Who may do what, from which state (`lifecycle.md` §2). Verbs, buttons and tests read this table; nothing else compares a state. */
export const states = [
  'draft',
  'submitted',
  'formalReview',
  'complementRequested',
  'complementReceived',
  'underReview',
  'decisionProposed',
  'accepted',
  'refused',
  'closed',
  'cardInProduction',
  'cardAvailable',
  'cardDelivered',
  'withdrawn',
] as const
export type DossierState = (typeof states)[number]

/** At the prefecture, not decided yet. A person has one such request at most. */
export const openStates = [
  'submitted',
  'formalReview',
  'complementRequested',
  'complementReceived',
  'underReview',
  'decisionProposed',
] as const satisfies readonly DossierState[]

/** Deposited, whatever became of it. */
const filedStates = states.filter((state) => state !== 'draft')
const beingHandled = openStates.filter((state) => state !== 'submitted')
const decided = [
  'accepted',
  'refused',
  'closed',
  'cardInProduction',
  'cardAvailable',
  'cardDelivered',
] as const satisfies readonly DossierState[]

/** Ways for a request to end by a decision. */
export const outcomes = ['accepted', 'refused', 'closed'] as const satisfies readonly DossierState[]
export type Outcome = (typeof outcomes)[number]

export const agentRoles = ['officer', 'signatory', 'supervisor', 'admin'] as const
export type AgentRole = (typeof agentRoles)[number]
export type Role = 'applicant' | AgentRole | 'system'

/**
 * Where an action leads. `same`: the state stays. `deleted`: nothing is left. `back`: where the request for documents
 * came from. `decided`: what the decision says. `reopened`: a proposal falls and the examination goes on, else it stays.
 */
type Target = DossierState | 'same' | 'deleted' | 'back' | 'decided' | 'reopened'

interface Transition {
  who: readonly Role[]
  from: readonly DossierState[]
  to: Target
  /** `handler`: the agent to whom it is assigned. `unassigned`: nobody has it yet. */
  only?: 'handler' | 'unassigned'
}

const officers = ['officer', 'signatory'] as const

export const transitions = {
  saveDraft: { who: ['applicant'], from: ['draft'], to: 'same' },
  changeFiles: { who: ['applicant'], from: ['draft'], to: 'same' },
  discardDraft: { who: ['applicant'], from: ['draft'], to: 'deleted' },
  warnDraft: { who: ['system'], from: ['draft'], to: 'same' },
  expireDraft: { who: ['system'], from: ['draft'], to: 'deleted' },
  submit: { who: ['applicant'], from: ['draft'], to: 'submitted' },

  readCase: { who: [...officers, 'supervisor'], from: filedStates, to: 'same' },
  take: { who: officers, from: openStates, to: 'same', only: 'unassigned' },
  assign: { who: ['supervisor'], from: openStates, to: 'same' },
  release: { who: officers, from: openStates, to: 'same', only: 'handler' },
  startReview: { who: officers, from: ['submitted'], to: 'formalReview', only: 'handler' },
  validateCompleteness: {
    who: officers,
    from: ['formalReview', 'complementReceived'],
    to: 'underReview',
    only: 'handler',
  },
  acceptItem: { who: officers, from: beingHandled, to: 'same', only: 'handler' },
  queryItem: { who: officers, from: beingHandled, to: 'same', only: 'handler' },
  note: { who: officers, from: beingHandled, to: 'same', only: 'handler' },

  requestComplement: {
    who: officers,
    from: ['formalReview', 'complementReceived', 'underReview'],
    to: 'complementRequested',
    only: 'handler',
  },
  cancelComplement: { who: officers, from: ['complementRequested'], to: 'back', only: 'handler' },
  extendComplement: { who: officers, from: ['complementRequested'], to: 'same', only: 'handler' },
  askExtension: { who: ['applicant'], from: ['complementRequested'], to: 'same' },
  remindComplement: { who: ['system'], from: ['complementRequested'], to: 'same' },
  answerPart: { who: ['applicant'], from: ['complementRequested'], to: 'same' },
  answerWhole: { who: ['applicant'], from: ['complementRequested'], to: 'complementReceived' },
  examineAsIs: { who: officers, from: ['complementRequested'], to: 'underReview', only: 'handler' },

  rectify: { who: ['applicant'], from: openStates, to: 'reopened' },
  addDocument: { who: ['applicant'], from: openStates, to: 'reopened' },
  declareMove: { who: ['applicant'], from: ['draft', ...openStates], to: 'reopened' },
  withdraw: { who: ['applicant'], from: openStates, to: 'withdrawn' },
  // Once an agent has found the file complete (CESEDA R431-15-1): what is asked for later does not undo it.
  issueExtension: {
    who: ['system'],
    from: ['complementRequested', 'complementReceived', 'underReview', 'decisionProposed'],
    to: 'same',
  },
  readExtension: { who: ['applicant'], from: openStates, to: 'same' },
  implicitRefusal: { who: ['system'], from: openStates, to: 'same' },
  requestReasons: { who: ['applicant'], from: openStates, to: 'same' },
  // What the task of a month asks for (CRPA L232-4).
  giveReasons: { who: officers, from: openStates, to: 'same' },

  propose: { who: officers, from: ['underReview'], to: 'decisionProposed', only: 'handler' },
  // Also when a closing came back, or the file was examined without what was awaited.
  proposeClosure: {
    who: officers,
    from: ['complementRequested', 'underReview'],
    to: 'decisionProposed',
    only: 'handler',
  },
  returnProposal: { who: ['signatory'], from: ['decisionProposed'], to: 'underReview' },
  sign: { who: ['signatory'], from: ['decisionProposed'], to: 'same' },
  cancelSignature: { who: ['signatory'], from: ['decisionProposed'], to: 'same' },
  takeEffect: { who: ['system'], from: ['decisionProposed'], to: 'decided' },
  orderCard: { who: officers, from: ['accepted'], to: 'cardInProduction' },
  announceCard: { who: officers, from: ['cardInProduction'], to: 'cardAvailable' },
  // A task of `lifecycle.md` §5, for a decision that nobody opened.
  recordLetter: { who: officers, from: decided, to: 'same' },
  recordHandOver: { who: officers, from: ['cardAvailable'], to: 'cardDelivered' },
  reopen: { who: ['signatory'], from: ['closed', 'refused'], to: 'underReview' },
  revoke: { who: ['signatory'], from: ['accepted', 'cardInProduction', 'cardAvailable'], to: 'underReview' },

  readReceipt: { who: ['applicant'], from: filedStates, to: 'same' },
  resendReceipt: { who: ['applicant'], from: filedStates, to: 'same' },
  readDecision: { who: ['applicant'], from: decided, to: 'same' },
  remindDecision: { who: ['system'], from: decided, to: 'same' },
} as const satisfies Record<string, Transition>

export type Action = keyof typeof transitions

/** May this role do this, from this state? Ownership is the business of the query that found the dossier. */
export function can(role: Role, action: Action, state: DossierState): boolean {
  const { who, from }: Transition = transitions[action]
  return who.includes(role) && from.includes(state)
}

/** What the table looks at besides the state, for an agent of the prefecture that has the dossier. */
export interface Case {
  state: DossierState
  handlerId: string | null
}

/** May this agent do this with a dossier of his prefecture? */
export function canHandle(agent: { id: string; role: AgentRole }, action: Action, dossier: Case): boolean {
  const { only }: Transition = transitions[action]
  if (only === 'handler' && dossier.handlerId !== agent.id) return false
  if (only === 'unassigned' && dossier.handlerId !== null) return false
  return can(agent.role, action, dossier.state)
}

/** The state after an action, from `state`. `cameFrom` and `outcome` are needed by `back` and `decided` alone. */
export function stateAfter(
  action: Action,
  state: DossierState,
  { cameFrom, outcome }: { cameFrom?: DossierState; outcome?: Outcome } = {},
): DossierState {
  const { to }: Transition = transitions[action]
  switch (to) {
    case 'same':
      return state
    case 'reopened':
      return state === 'decisionProposed' ? 'underReview' : state
    case 'back':
      return cameFrom ?? 'underReview'
    case 'decided':
      if (!outcome) throw new Error('A decision takes effect without saying what it decides')
      return outcome
    case 'deleted':
      throw new Error('A dossier that is deleted has no state')
    default:
      return to
  }
}

export function isOpen(state: DossierState): boolean {
  return (openStates as readonly DossierState[]).includes(state)
}

const favourable = decided.filter((state) => state !== 'refused' && state !== 'closed')

/** Accepted, whatever became of the card. */
export function isFavourable(state: DossierState): boolean {
  return favourable.some((one) => one === state)
}

/** One request at a time: a draft, or one that is being examined, stands in the way of another. */
export function standsInTheWay(state: DossierState): boolean {
  return state === 'draft' || isOpen(state)
}

/** Keeps the accounts of agents and the settings of prefectures, and opens no dossier (`domain.md` §1). */
export function administers(role: AgentRole): boolean {
  return role === 'admin'
}

/** Reads the figures and the journal of a prefecture (`domain.md` §1). */
export function supervises(role: AgentRole): boolean {
  return role === 'supervisor'
}
