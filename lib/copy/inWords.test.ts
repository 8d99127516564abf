import { expect, test } from 'vitest'
import { instantOf } from '@/lib/clock'
import type { Answers } from '@/lib/procedure/answers'
import { agoInWords } from './agoInWords'
import { catalogue } from './catalogue'
import { situationInWords } from './situationInWords'

const words = catalogue('fr')

const situation = (answers: Answers, birthDate = '1990-04-02', permanentHeld = false) => ({
  today: '2026-11-24',
  person: {
    birthDate,
    nationalities: ['PRT'],
    permitKind: 'permit' as const,
    permanentHeld,
    permitExpiresOn: '2027-01-23',
  },
  answers,
})

test.each([
  [
    situation({ activity: 'employed', contractType: 'fixedTerm', overFiveYears: 'no' }),
    'CDD, moins de 5 ans',
  ],
  [situation({ activity: 'ceased', cessation: 'retired' }, '1950-01-01', true), 'Retraite, carte permanente'],
  [
    situation({ activity: 'employed', contractType: 'permanent', emancipated: true }, '2009-06-01'),
    'Mineur émancipé, CDI',
  ],
  [
    situation({ activity: 'employed', contractType: 'apprenticeship' }, '2009-06-01'),
    'Mineur, apprentissage',
  ],
  [
    situation({ activity: 'employed', contractType: 'permanent', overFiveYears: 'yes', otherJobs: ['a'] }),
    'Plusieurs emplois, CDI, plus de 5 ans',
  ],
  [situation({}), ''],
])('a situation is told in short', (told, expected) => {
  expect(situationInWords(told, words)).toBe(expected)
})

test.each([
  ['2026-11-24T14:00:00Z', 'il y a 4 min'],
  ['2026-11-24T11:05:00Z', 'il y a 2 h'],
  ['2026-11-23T22:30:00Z', 'hier'],
  ['2026-11-18T09:00:00Z', 'il y a 6 j'],
  ['2026-09-01T09:00:00Z', '1er septembre 2026'],
  ['2026-11-24T14:30:00Z', 'à l’instant'],
])('a moment is told by how long ago it was, in the days of Paris', (at, expected) => {
  expect(agoInWords(instantOf(at), instantOf('2026-11-24T14:04:00Z'), words).replaceAll(/\s/gu, ' ')).toBe(
    expected,
  )
})
