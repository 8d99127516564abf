/** Who may do what, from which state. Verbs, buttons and tests read this table; nothing else compares a state. */
export const states = ['draft', 'submitted'] as const
export type DossierState = (typeof states)[number]

export type Role = 'applicant' | 'system'

interface Transition {
  who: readonly Role[]
  from: readonly DossierState[]
  /** `same`: the state does not change. `deleted`: nothing is left of it. */
  to: DossierState | 'same' | 'deleted'
}

export const transitions = {
  saveDraft: { who: ['applicant'], from: ['draft'], to: 'same' },
  changeFiles: { who: ['applicant'], from: ['draft'], to: 'same' },
  discardDraft: { who: ['applicant'], from: ['draft'], to: 'deleted' },
  warnDraft: { who: ['system'], from: ['draft'], to: 'same' },
  expireDraft: { who: ['system'], from: ['draft'], to: 'deleted' },
  submit: { who: ['applicant'], from: ['draft'], to: 'submitted' },
  declareMove: { who: ['applicant'], from: ['draft', 'submitted'], to: 'same' },
  readReceipt: { who: ['applicant'], from: ['submitted'], to: 'same' },
  resendReceipt: { who: ['applicant'], from: ['submitted'], to: 'same' },
} as const satisfies Record<string, Transition>

export type Action = keyof typeof transitions

/** May this role do this, from this state? Ownership is the business of the query that found the dossier. */
export function can(role: Role, action: Action, state: DossierState): boolean {
  const { who, from }: Transition = transitions[action]
  return who.includes(role) && from.includes(state)
}
