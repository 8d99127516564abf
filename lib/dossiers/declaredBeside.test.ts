import { expect, test } from 'vitest'
import type { Snapshot } from '@/db/schema/dossiers'
import { declaredBeside } from './declaredBeside'

const row = (id: string, value = 'x') => ({ id, term: id, value })

const snapshot: Snapshot = {
  version: '1',
  documents: [],
  permitMention: '',
  blocks: [
    { page: 'etat-civil', heading: '', rows: [row('familyName'), row('identityNumber')] },
    { page: 'activite', heading: '', rows: [row('siret'), row('hours', ''), row('emplois/b1/siret')] },
  ],
}

test.each([
  ['identity', ['familyName', 'identityNumber']],
  ['employment', ['siret']],
  ['employment.b1', ['emplois/b1/siret']],
  ['ephoto', []],
  ['additional', []],
  ['address', []],
])('beside %s stand the answers that it proves', (key, ids) => {
  expect(declaredBeside(snapshot, key).map(({ id }) => id)).toEqual(ids)
})
