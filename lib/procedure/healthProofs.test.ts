import { expect, test } from 'vitest'
import { mayReadFile } from './healthProofs'

const dossier = (...ids: string[]) => ({
  handlerId: 'sabine',
  snapshot: { documents: ids.map((id) => ({ id })) },
})
const ill = dossier('identity', 'incapacity')
const well = dossier('identity', 'employment')

test.each([
  ['the agent who has the dossier', { id: 'sabine', role: 'officer' }, ill, 'incapacity', true],
  ['a signatory', { id: 'helene', role: 'signatory' }, ill, 'additional', true],
  ['another agent', { id: 'marc', role: 'officer' }, ill, 'incapacity', false],
  ['a supervisor', { id: 'etienne', role: 'supervisor' }, ill, 'additional', false],
  ['another agent', { id: 'marc', role: 'officer' }, ill, 'other', false],
  ['another agent', { id: 'marc', role: 'officer' }, ill, 'identity', true],
  ['another agent', { id: 'marc', role: 'officer' }, well, 'additional', true],
  ['another agent', { id: 'marc', role: 'officer' }, well, 'otherProof', true],
] as const)('%s: %o, %o, %s: %s', (_who, agent, filed, key, expected) => {
  expect(mayReadFile(agent, filed, key)).toBe(expected)
})
