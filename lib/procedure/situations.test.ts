import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  activities,
  answerPages,
  cessations,
  type Person,
  type RawAnswers,
  type Situation,
  yesNo,
} from './answers'
import { addMonths } from './calendar'
import { askedDocuments, type DocumentId } from './documents'
import { askedQuestions, questionIds, questions } from './questions'
import { situationOf } from './steps'

const today = '2026-11-25'

function person(ageInMonths: number, permanentHeld: boolean): Person {
  const birthDate = addMonths(today, -ageInMonths)
  return {
    birthDate,
    nationalities: ['PRT'],
    permitKind: 'permit',
    permanentHeld,
    permitExpiresOn: '2027-01-23',
  }
}

interface Case {
  age?: number
  emancipated?: boolean
  held?: boolean
  over: 'yes' | 'no'
  activity: 'employed' | 'ceased'
  cessation?: (typeof cessations)[number]
  unrelated?: 'yes' | 'no'
  jobs?: number
}

function rawOf({ emancipated, over, activity, cessation, unrelated, jobs = 0 }: Case): RawAnswers {
  const work: Record<string, string> = { activity }
  if (cessation) work.cessation = cessation
  if (unrelated) work.trainingUnrelated = unrelated
  const others = Array.from({ length: jobs }, (_, rank) => [
    `activite/emplois/${String(rank).padStart(10, '0')}`,
    { employerName: 'Démo' },
  ])
  return {
    'etat-civil': emancipated ? { emancipated: 'on' } : {},
    motif: { overFiveYears: over },
    activite: work,
    ...Object.fromEntries(others),
  }
}

function situation(known: Case): Situation {
  return situationOf({
    person: person((known.age ?? 30) * 12, known.held ?? false),
    raw: rawOf(known),
    today,
  })
}

function required(known: Case): DocumentId[] {
  return askedDocuments(situation(known))
    .filter(({ required }) => required)
    .map(({ id }) => id)
}

const everyone: DocumentId[] = ['identity', 'address', 'ephoto']
const tenHalfYears = Array<DocumentId>(10).fill('stay')
const fiveYears = Array<DocumentId>(5).fill('right')
const permanent = [...tenHalfYears, ...fiveYears]

describe('the table of domain.md §4, row by row', () => {
  test.each<[string, Case, DocumentId[]]>([
    ['employee, under five years', { over: 'no', activity: 'employed' }, ['employment']],
    [
      'two more jobs: a statement each',
      { over: 'no', activity: 'employed', jobs: 2 },
      ['employment', 'employment', 'employment'],
    ],
    ['employee, over five years', { over: 'yes', activity: 'employed' }, permanent],
    ['permanent card held', { over: 'yes', held: true, activity: 'employed' }, []],
    [
      'unemployment, under five years',
      { over: 'no', activity: 'ceased', cessation: 'unemployment' },
      ['endOfJob', 'jobseeker'],
    ],
    [
      'unemployment, over five years',
      { over: 'yes', activity: 'ceased', cessation: 'unemployment' },
      [...permanent, 'endOfJob', 'jobseeker'],
    ],
    ['sick leave', { over: 'no', activity: 'ceased', cessation: 'sickness' }, ['unfitness']],
    [
      'training for the same trade',
      { over: 'no', activity: 'ceased', cessation: 'training', unrelated: 'no' },
      ['training'],
    ],
    [
      'training for another trade',
      { over: 'no', activity: 'ceased', cessation: 'training', unrelated: 'yes' },
      ['endOfJob', 'training'],
    ],
    [
      'retired, first permanent card',
      { over: 'yes', activity: 'ceased', cessation: 'retired' },
      ['lastTwelveMonths', 'healthInsurance', 'threeYearsOfWork'],
    ],
    [
      'retired, permanent card held',
      { over: 'yes', held: true, activity: 'ceased', cessation: 'retired' },
      ['healthInsurance', 'threeYearsOfWork'],
    ],
    ['incapacity', { over: 'yes', activity: 'ceased', cessation: 'incapacity' }, ['incapacity']],
    ['another reason', { over: 'no', activity: 'ceased', cessation: 'other' }, ['otherProof']],
  ])('%s', (_row, known, expected) => {
    expect(required(known)).toEqual([...everyone, ...expected])
  })

  test('an emancipated minor proves it, another minor is represented, an adult neither', () => {
    const work = { over: 'no', activity: 'employed' } as const
    expect(required({ ...work, age: 17, emancipated: true })).toContain('emancipation')
    expect(required({ ...work, age: 16 })).toEqual([
      ...everyone,
      'minorStatement',
      'filiation',
      'representativeIdentity',
      'employment',
    ])
    expect(required({ ...work, age: 18, emancipated: true })).toEqual([...everyone, 'employment'])
  })

  test('what is optional is asked and not required', () => {
    const optional = (known: Case) =>
      askedDocuments(situation(known)).flatMap(({ id, required }) => (required ? [] : [id]))
    expect(optional({ over: 'no', activity: 'employed' })).toEqual(['currentPermit', 'employmentExtra'])
    expect(optional({ over: 'yes', activity: 'employed' })).toEqual(['currentPermit', 'employment'])
  })
})

const anyCase = fc.record({
  age: fc.integer({ min: 16, max: 99 }),
  emancipated: fc.boolean(),
  held: fc.boolean(),
  over: fc.constantFrom(...yesNo),
  activity: fc.constantFrom(...activities),
  cessation: fc.constantFrom(...cessations),
  unrelated: fc.constantFrom(...yesNo),
  jobs: fc.integer({ min: 0, max: 4 }),
})

describe('over every situation', () => {
  test('there is a list, no key twice, and everybody’s documents in it', () => {
    fc.assert(
      fc.property(anyCase, (known) => {
        const keys = askedDocuments(situation(known)).map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys).toEqual(expect.arrayContaining(everyone))
        // Somebody who holds no permanent card proves his right by at least one document more.
        if (!known.held) expect(required(known).length).toBeGreaterThan(everyone.length)
      }),
    )
  })

  test('the list is the sum of what each answer adds: cessation never touches the personal documents', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...cessations), (known, other) => {
        const personal = (one: Case) => required(one).filter((id) => !reasonOf(id))
        expect(personal({ ...known, cessation: other })).toEqual(personal(known))
      }),
    )
  })

  test('a question is required only when it is asked', () => {
    fc.assert(
      fc.property(anyCase, (known) => {
        const now = situation(known)
        for (const page of answerPages)
          for (const id of askedQuestions(page, now)) expect(questions[id].page).toBe(page)
        const asked = answerPages.flatMap((page) => askedQuestions(page, now))
        expect(new Set(asked).size).toBe(asked.length)
        expect(questionIds).toEqual(expect.arrayContaining(asked))
      }),
    )
  })

  test('an answer that stops being relevant is excluded, and comes back when it is relevant again', () => {
    fc.assert(
      fc.property(anyCase, (known) => {
        const working = situation({ ...known, activity: 'employed' })
        const stopped = situation({ ...known, activity: 'ceased' })
        const again = situation({ ...known, activity: 'employed' })
        expect(askedQuestions('activite', stopped)).not.toContain('contractType')
        expect(askedQuestions('activite', again)).toEqual(askedQuestions('activite', working))
        expect(askedDocuments(again)).toEqual(askedDocuments(working))
      }),
    )
  })
})

function reasonOf(id: DocumentId): boolean {
  return ![
    'identity',
    'address',
    'ephoto',
    'emancipation',
    'minorStatement',
    'filiation',
    'representativeIdentity',
  ].includes(id)
}
