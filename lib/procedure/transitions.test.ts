import { expect, test } from 'vitest'
import { type Action, can, states, transitions } from './transitions'

test('who may do what in each state, as one table', () => {
  // Object.keys loses the names of the actions.
  const actions = Object.keys(transitions) as Action[]
  const table = Object.fromEntries(
    states.map((state) => [state, actions.filter((action) => can('applicant', action, state))]),
  )
  expect(table).toEqual({
    draft: ['saveDraft', 'changeFiles', 'submit', 'declareMove'],
    submitted: ['declareMove', 'readReceipt'],
  })
})
