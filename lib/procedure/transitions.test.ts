import { expect, test } from 'vitest'
import { type Action, can, type Role, states, transitions } from './transitions'

test('who may do what in each state, as one table', () => {
  // Object.keys loses the names of the actions.
  const actions = Object.keys(transitions) as Action[]
  const table = (role: Role) =>
    Object.fromEntries(states.map((state) => [state, actions.filter((action) => can(role, action, state))]))
  expect(table('applicant')).toEqual({
    draft: ['saveDraft', 'changeFiles', 'discardDraft', 'submit', 'declareMove'],
    submitted: ['declareMove', 'readReceipt', 'resendReceipt'],
  })
  expect(table('system')).toEqual({ draft: ['warnDraft', 'expireDraft'], submitted: [] })
})
