import { describe, expect, test } from 'vitest'
import {
  type Action,
  agentRoles,
  can,
  canHandle,
  type DossierState,
  isOpen,
  openStates,
  type Role,
  stateAfter,
  states,
  transitions,
} from './transitions'

// Object.keys loses the names of the actions.
const actions = Object.keys(transitions) as Action[]
const allowed = (role: Role, state: DossierState) =>
  actions.filter((action) => can(role, action, state)).join(' ')

/** The table of `lifecycle.md` §2, as one may read it: in each state, who may do what. */
const table: Record<DossierState, Partial<Record<Role, string>>> = {
  draft: {
    applicant: 'saveDraft changeFiles discardDraft submit declareMove',
    system: 'warnDraft expireDraft',
  },
  submitted: {
    officer: 'readCase take release startReview giveReasons',
    signatory: 'readCase take release startReview giveReasons',
    supervisor: 'readCase assign',
    applicant:
      'rectify addDocument declareMove withdraw readExtension requestReasons readReceipt resendReceipt',
    system: 'implicitRefusal',
  },
  formalReview: {
    officer:
      'readCase take release validateCompleteness acceptItem queryItem note requestComplement giveReasons',
    signatory:
      'readCase take release validateCompleteness acceptItem queryItem note requestComplement giveReasons',
    supervisor: 'readCase assign',
    applicant:
      'rectify addDocument declareMove withdraw readExtension requestReasons readReceipt resendReceipt',
    system: 'implicitRefusal',
  },
  complementRequested: {
    officer:
      'readCase take release acceptItem queryItem note cancelComplement extendComplement examineAsIs giveReasons proposeClosure',
    signatory:
      'readCase take release acceptItem queryItem note cancelComplement extendComplement examineAsIs giveReasons proposeClosure',
    supervisor: 'readCase assign',
    applicant:
      'askExtension answerPart answerWhole rectify addDocument declareMove withdraw readExtension requestReasons readReceipt resendReceipt',
    system: 'remindComplement issueExtension implicitRefusal',
  },
  complementReceived: {
    officer:
      'readCase take release validateCompleteness acceptItem queryItem note requestComplement giveReasons',
    signatory:
      'readCase take release validateCompleteness acceptItem queryItem note requestComplement giveReasons',
    supervisor: 'readCase assign',
    applicant:
      'rectify addDocument declareMove withdraw readExtension requestReasons readReceipt resendReceipt',
    system: 'issueExtension implicitRefusal',
  },
  underReview: {
    officer:
      'readCase take release acceptItem queryItem note requestComplement giveReasons propose proposeClosure',
    signatory:
      'readCase take release acceptItem queryItem note requestComplement giveReasons propose proposeClosure',
    supervisor: 'readCase assign',
    applicant:
      'rectify addDocument declareMove withdraw readExtension requestReasons readReceipt resendReceipt',
    system: 'issueExtension implicitRefusal',
  },
  decisionProposed: {
    officer: 'readCase take release acceptItem queryItem note giveReasons',
    signatory:
      'readCase take release acceptItem queryItem note giveReasons returnProposal sign cancelSignature',
    supervisor: 'readCase assign',
    applicant:
      'rectify addDocument declareMove withdraw readExtension requestReasons readReceipt resendReceipt',
    system: 'issueExtension implicitRefusal takeEffect',
  },
  accepted: {
    officer: 'readCase orderCard recordLetter',
    signatory: 'readCase orderCard recordLetter revoke',
    supervisor: 'readCase',
    applicant: 'readReceipt resendReceipt readDecision',
    system: 'remindDecision',
  },
  refused: {
    officer: 'readCase recordLetter',
    signatory: 'readCase recordLetter reopen',
    supervisor: 'readCase',
    applicant: 'readReceipt resendReceipt readDecision',
    system: 'remindDecision',
  },
  closed: {
    officer: 'readCase recordLetter',
    signatory: 'readCase recordLetter reopen',
    supervisor: 'readCase',
    applicant: 'readReceipt resendReceipt readDecision',
    system: 'remindDecision',
  },
  cardInProduction: {
    officer: 'readCase announceCard recordLetter',
    signatory: 'readCase announceCard recordLetter revoke',
    supervisor: 'readCase',
    applicant: 'readReceipt resendReceipt readDecision',
    system: 'remindDecision',
  },
  cardAvailable: {
    officer: 'readCase recordLetter recordHandOver',
    signatory: 'readCase recordLetter recordHandOver revoke',
    supervisor: 'readCase',
    applicant: 'readReceipt resendReceipt readDecision',
    system: 'remindDecision',
  },
  cardDelivered: {
    officer: 'readCase recordLetter',
    signatory: 'readCase recordLetter',
    supervisor: 'readCase',
    applicant: 'readReceipt resendReceipt readDecision',
    system: 'remindDecision',
  },
  withdrawn: {
    officer: 'readCase',
    signatory: 'readCase',
    supervisor: 'readCase',
    applicant: 'readReceipt resendReceipt',
  },
}

describe('who may do what', () => {
  test.each(states)('in the state %s', (state) => {
    for (const role of ['applicant', ...agentRoles, 'system'] as const)
      expect([role, allowed(role, state)]).toEqual([role, table[state][role] ?? ''])
  })
})

test('a supervisor never decides, and an administrator opens no dossier', () => {
  const decides: Action[] = ['propose', 'proposeClosure', 'sign', 'returnProposal', 'reopen', 'revoke']
  for (const state of states) {
    expect(decides.filter((action) => can('supervisor', action, state))).toEqual([])
    expect(allowed('admin', state)).toBe('')
  }
})

test('a dossier is handled by the one to whom it is assigned, and taken only when it is nobody’s', () => {
  const sabine = { id: 'sabine', role: 'officer' } as const
  const mine = { state: 'formalReview', handlerId: 'sabine' } as const
  const theirs = { state: 'formalReview', handlerId: 'karim' } as const
  const nobodys = { state: 'formalReview', handlerId: null } as const
  expect(canHandle(sabine, 'requestComplement', mine)).toBe(true)
  expect(canHandle(sabine, 'requestComplement', theirs)).toBe(false)
  expect(canHandle(sabine, 'requestComplement', nobodys)).toBe(false)
  expect(canHandle(sabine, 'take', nobodys)).toBe(true)
  expect(canHandle(sabine, 'take', theirs)).toBe(false)
})

describe('where an action leads', () => {
  test('a change of the applicant’s undoes a proposal, and nothing else', () => {
    expect(stateAfter('addDocument', 'decisionProposed')).toBe('underReview')
    expect(stateAfter('declareMove', 'formalReview')).toBe('formalReview')
  })
  test('a request that is cancelled goes back where it came from', () => {
    expect(stateAfter('cancelComplement', 'complementRequested', { cameFrom: 'formalReview' })).toBe(
      'formalReview',
    )
  })
  test('a decision says itself where it leads', () => {
    expect(stateAfter('takeEffect', 'decisionProposed', { outcome: 'refused' })).toBe('refused')
    expect(() => stateAfter('takeEffect', 'decisionProposed')).toThrow()
  })
  test('a draft that is deleted has no state', () => {
    expect(() => stateAfter('discardDraft', 'draft')).toThrow()
  })
})

test('open is from the deposit to the decision', () => {
  expect(states.filter(isOpen)).toEqual(openStates)
})
