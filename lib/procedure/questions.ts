import {
  type AnswerPage,
  activities,
  contractTypes,
  identityKinds,
  maritalStatuses,
  type Situation,
  yesNo,
} from './answers'
import { type ConditionName, holds } from './conditions'

interface Common {
  page: AnswerPage
  /** Asked when this holds; otherwise hidden and excluded, never erased. */
  when: ConditionName
  /** Must be answered when this holds; otherwise optional. */
  required: ConditionName
  /** Text of law or page of the guide that the question comes from. */
  source: string
}

export type Question = Common &
  (
    | { kind: 'text' | 'longText' | 'name'; max: number }
    | {
        kind: 'choice'
        options: readonly string[] /** The options that this procedure takes so far. */
        open?: readonly string[]
      }
    | { kind: 'checkbox' }
    | { kind: 'date'; notBefore?: string }
    | { kind: 'country'; among: 'union' | 'world' }
    | { kind: 'identityNumber' | 'phone' | 'email' | 'hours' | 'siret' }
  )

export const questions = {
  usageName: {
    page: 'etat-civil',
    kind: 'name',
    max: 100,
    when: 'always',
    required: 'never',
    source: 'Guide, étape 1 (1/3)',
  },
  maritalStatus: {
    page: 'etat-civil',
    kind: 'choice',
    options: maritalStatuses,
    when: 'always',
    required: 'always',
    source: 'CESEDA, annexe 6-4',
  },
  identityKind: {
    page: 'etat-civil',
    kind: 'choice',
    options: identityKinds,
    when: 'always',
    required: 'always',
    source: 'CESEDA, annexe 6-4',
  },
  identityNumber: {
    page: 'etat-civil',
    kind: 'identityNumber',
    when: 'always',
    required: 'always',
    source: 'CESEDA, annexe 6-4',
  },
  identityExpiry: {
    page: 'etat-civil',
    kind: 'date',
    when: 'always',
    required: 'always',
    source: 'Service-public F16003',
  },
  identityCountry: {
    page: 'etat-civil',
    kind: 'country',
    among: 'union',
    when: 'always',
    required: 'always',
    source: 'CESEDA, annexe 6-4',
  },
  registryError: {
    page: 'etat-civil',
    kind: 'longText',
    max: 1000,
    when: 'always',
    required: 'never',
    source: 'Défenseur des droits, recommandation 4',
  },

  partnerFamilyName: {
    page: 'liens-familiaux',
    kind: 'name',
    max: 100,
    when: 'livesAsCouple',
    required: 'never',
    source: 'CESEDA, annexe 6-4',
  },
  partnerGivenNames: {
    page: 'liens-familiaux',
    kind: 'name',
    max: 100,
    when: 'livesAsCouple',
    required: 'never',
    source: 'CESEDA, annexe 6-4',
  },
  partnerNationality: {
    page: 'liens-familiaux',
    kind: 'country',
    among: 'world',
    when: 'livesAsCouple',
    required: 'never',
    source: 'CESEDA, annexe 6-4',
  },
  hasChildren: {
    page: 'liens-familiaux',
    kind: 'choice',
    options: yesNo,
    open: ['no'],
    when: 'always',
    required: 'always',
    source: 'Guide, étape 1 (2/3)',
  },

  addressIsCurrent: {
    page: 'coordonnees',
    kind: 'choice',
    options: yesNo,
    open: ['yes'],
    when: 'always',
    required: 'always',
    source: 'Guide, étape 1 (3/3)',
  },
  phone: {
    page: 'coordonnees',
    kind: 'phone',
    when: 'always',
    required: 'always',
    source: 'Guide, étape 1 (3/3)',
  },

  overFiveYears: {
    page: 'motif',
    kind: 'choice',
    options: yesNo,
    open: ['no'],
    when: 'always',
    required: 'always',
    source: 'Guide, étape 2 (1/2)',
  },
  arrivalDate: { page: 'motif', kind: 'date', when: 'always', required: 'always', source: 'CESEDA R234-1' },

  activity: {
    page: 'activite',
    kind: 'choice',
    options: activities,
    open: ['employed'],
    when: 'always',
    required: 'always',
    source: 'Guide, étape 2 (2/2)',
  },
  contractType: {
    page: 'activite',
    kind: 'choice',
    options: contractTypes,
    when: 'notCeased',
    required: 'notCeased',
    source: 'Guide, étape 2 (2/2)',
  },
  contractStart: {
    page: 'activite',
    kind: 'date',
    when: 'notCeased',
    required: 'notCeased',
    source: 'CESEDA, annexe 6-4',
  },
  contractEnd: {
    page: 'activite',
    kind: 'date',
    notBefore: 'contractStart',
    when: 'contractMayEnd',
    required: 'contractMustEnd',
    source: 'Service-public F16003',
  },
  job: {
    page: 'activite',
    kind: 'text',
    max: 100,
    when: 'notCeased',
    required: 'notCeased',
    source: 'CESEDA, annexe 6-4',
  },
  weeklyHours: {
    page: 'activite',
    kind: 'hours',
    when: 'notCeased',
    required: 'notCeased',
    source: 'CESEDA, annexe 6-4',
  },
  employerName: {
    page: 'activite',
    kind: 'text',
    max: 100,
    when: 'notCeased',
    required: 'notCeased',
    source: 'Guide, étape 2 (2/2)',
  },
  siret: {
    page: 'activite',
    kind: 'siret',
    when: 'employerHasSiret',
    required: 'employerHasSiret',
    source: 'CESEDA, annexe 6-4',
  },
  employerHasNoSiret: {
    page: 'activite',
    kind: 'checkbox',
    when: 'notCeased',
    required: 'never',
    source: 'Particulier employeur ou employeur étranger',
  },
  employerAddress: {
    page: 'activite',
    kind: 'text',
    max: 200,
    when: 'notCeased',
    required: 'notCeased',
    source: 'Guide, étape 2 (2/2)',
  },
  employerPhone: {
    page: 'activite',
    kind: 'phone',
    when: 'notCeased',
    required: 'never',
    source: 'Guide, étape 2 (2/2)',
  },
  employerEmail: {
    page: 'activite',
    kind: 'email',
    when: 'notCeased',
    required: 'never',
    source: 'Guide, étape 2 (2/2)',
  },

  observations: {
    page: 'recapitulatif',
    kind: 'longText',
    max: 2000,
    when: 'always',
    required: 'never',
    source: 'Guide, étape 4',
  },
  certified: {
    page: 'recapitulatif',
    kind: 'checkbox',
    when: 'always',
    required: 'always',
    source: 'Code pénal, articles 441-1 et suivants',
  },
} as const satisfies Record<string, Question>

export type QuestionId = keyof typeof questions

// Object.keys loses the names; the record above is the only source of them.
export const questionIds = Object.keys(questions) as QuestionId[]

/** A question seen through its common shape, whatever its kind. */
export function question(id: QuestionId): Question {
  return questions[id]
}

/** The questions of a page that this situation asks, in the order of the page. */
export function askedQuestions(page: AnswerPage, situation: Situation): QuestionId[] {
  return questionIds.filter((id) => questions[id].page === page && holds(questions[id].when, situation))
}

/** The field names under which a question posts its answer. */
export function fieldsOf(id: QuestionId): string[] {
  return questions[id].kind === 'date' ? [`${id}.day`, `${id}.month`, `${id}.year`] : [id]
}
