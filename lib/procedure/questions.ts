import {
  activities,
  cessations,
  contractTypes,
  identityKinds,
  maritalStatuses,
  type QuestionPage,
  representatives,
  type Situation,
  yesNo,
} from './answers'
import { type ConditionName, holds } from './conditions'

interface Common {
  page: QuestionPage
  /** Asked in the same words on the own page of each item of a list. */
  also?: 'emplois'
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
    | { kind: 'choice'; options: readonly string[] }
    | { kind: 'checkbox' }
    | { kind: 'halfYear' }
    | {
        kind: 'date'
        /** A question of the same page whose date comes first. */
        notBefore?: string
        /** It has happened: a day after today is refused. */
        past?: true
        /** It happened to somebody younger than the applicant. */
        afterBirth?: true
        /** It happened in the applicant's life. */
        ownLife?: true
      }
    | { kind: 'country'; among: 'union' | 'world' }
    | { kind: 'identityNumber' | 'phone' | 'email' | 'hours' | 'siret' }
  )

export const questions = {
  emancipated: {
    page: 'etat-civil',
    kind: 'checkbox',
    when: 'isMinor',
    required: 'never',
    source: 'Guide, étape 1 (1/3), cas 2',
  },
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
  representativeRole: {
    page: 'etat-civil',
    kind: 'choice',
    options: representatives,
    when: 'isRepresented',
    required: 'isRepresented',
    source: 'Guide, étape 1 (1/3), cas 3 ; CESEDA, annexe 6-4',
  },
  representativeFamilyName: {
    page: 'etat-civil',
    kind: 'name',
    max: 100,
    when: 'isRepresented',
    required: 'isRepresented',
    source: 'Guide, étape 1 (1/3), cas 3 ; CESEDA, annexe 6-4',
  },
  representativeGivenNames: {
    page: 'etat-civil',
    kind: 'name',
    max: 100,
    when: 'isRepresented',
    required: 'isRepresented',
    source: 'Guide, étape 1 (1/3), cas 3 ; CESEDA, annexe 6-4',
  },
  representativePhone: {
    page: 'etat-civil',
    kind: 'phone',
    when: 'isRepresented',
    required: 'isRepresented',
    source: 'Guide, étape 1 (1/3), cas 3 ; CESEDA, annexe 6-4',
  },
  representativeEmail: {
    page: 'etat-civil',
    kind: 'email',
    when: 'isRepresented',
    required: 'never',
    source: 'Guide, étape 1 (1/3), cas 3 ; CESEDA, annexe 6-4',
  },
  representativeSameAddress: {
    page: 'etat-civil',
    kind: 'checkbox',
    when: 'isRepresented',
    required: 'never',
    source: 'Guide, étape 1 (1/3), cas 3 ; CESEDA, annexe 6-4',
  },
  representativeAddress: {
    page: 'etat-civil',
    kind: 'text',
    max: 200,
    when: 'representativeLivesElsewhere',
    required: 'representativeLivesElsewhere',
    source: 'Guide, étape 1 (1/3), cas 3 ; CESEDA, annexe 6-4',
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
    when: 'always',
    required: 'always',
    source: 'Guide, étape 1 (2/3)',
  },

  childFamilyName: {
    page: 'enfants',
    kind: 'name',
    max: 100,
    when: 'always',
    required: 'always',
    source: 'Guide, étape 1 (2/3)',
  },
  childGivenNames: {
    page: 'enfants',
    kind: 'name',
    max: 100,
    when: 'always',
    required: 'always',
    source: 'Guide, étape 1 (2/3)',
  },
  childBirthDate: {
    page: 'enfants',
    kind: 'date',
    past: true,
    afterBirth: true,
    when: 'always',
    required: 'always',
    source: 'Guide, étape 1 (2/3)',
  },
  childNationality: {
    page: 'enfants',
    kind: 'country',
    among: 'world',
    when: 'always',
    required: 'always',
    source: 'Guide, étape 1 (2/3)',
  },
  childLivesInFrance: {
    page: 'enfants',
    kind: 'choice',
    options: yesNo,
    when: 'always',
    required: 'always',
    source: 'Guide, étape 1 (2/3)',
  },

  addressIsCurrent: {
    page: 'coordonnees',
    kind: 'choice',
    options: yesNo,
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
    when: 'holdsNoPermanentCard',
    required: 'holdsNoPermanentCard',
    source: 'Guide, étape 2 (1/2)',
  },
  arrivalDate: {
    page: 'motif',
    kind: 'date',
    past: true,
    ownLife: true,
    when: 'always',
    required: 'always',
    source: 'CESEDA R234-1',
  },
  provenUntil: {
    page: 'motif',
    kind: 'halfYear',
    when: 'mayBeOverFiveYears',
    required: 'never',
    source: 'Service-public F16003 : cinq années consécutives',
  },
  leftTwoYears: {
    page: 'motif',
    kind: 'choice',
    options: yesNo,
    when: 'holdsPermanentCard',
    required: 'holdsPermanentCard',
    source: 'CESEDA L234-2 : le droit se perd après deux ans d’absence',
  },

  activity: {
    page: 'activite',
    kind: 'choice',
    options: activities,
    when: 'always',
    required: 'always',
    source: 'Guide, étape 2 (2/2)',
  },
  cessation: {
    page: 'activite',
    kind: 'choice',
    options: cessations,
    when: 'mayHaveCeased',
    required: 'hasCeased',
    source: 'Service-public F16003',
  },
  trainingUnrelated: {
    page: 'activite',
    kind: 'choice',
    options: yesNo,
    when: 'inTraining',
    required: 'inTraining',
    source: 'Service-public F16003',
  },
  contractType: {
    page: 'activite',
    also: 'emplois',
    kind: 'choice',
    options: contractTypes,
    when: 'notCeased',
    required: 'isEmployed',
    source: 'Guide, étape 2 (2/2)',
  },
  contractStart: {
    page: 'activite',
    also: 'emplois',
    kind: 'date',
    ownLife: true,
    when: 'notCeased',
    required: 'isEmployed',
    source: 'CESEDA, annexe 6-4',
  },
  contractEnd: {
    page: 'activite',
    also: 'emplois',
    kind: 'date',
    notBefore: 'contractStart',
    when: 'contractMayEnd',
    required: 'contractMustEnd',
    source: 'Service-public F16003',
  },
  job: {
    page: 'activite',
    also: 'emplois',
    kind: 'text',
    max: 100,
    when: 'notCeased',
    required: 'isEmployed',
    source: 'CESEDA, annexe 6-4',
  },
  weeklyHours: {
    page: 'activite',
    also: 'emplois',
    kind: 'hours',
    when: 'notCeased',
    required: 'isEmployed',
    source: 'CESEDA, annexe 6-4',
  },
  employerName: {
    page: 'activite',
    also: 'emplois',
    kind: 'text',
    max: 100,
    when: 'notCeased',
    required: 'isEmployed',
    source: 'Guide, étape 2 (2/2)',
  },
  siret: {
    page: 'activite',
    also: 'emplois',
    kind: 'siret',
    when: 'employerHasSiret',
    required: 'mustGiveSiret',
    source: 'CESEDA, annexe 6-4',
  },
  employerHasNoSiret: {
    page: 'activite',
    also: 'emplois',
    kind: 'checkbox',
    when: 'notCeased',
    required: 'never',
    source: 'Particulier employeur ou employeur étranger',
  },
  employerAddress: {
    page: 'activite',
    also: 'emplois',
    kind: 'text',
    max: 200,
    when: 'notCeased',
    required: 'isEmployed',
    source: 'Guide, étape 2 (2/2)',
  },
  employerPhone: {
    page: 'activite',
    also: 'emplois',
    kind: 'phone',
    when: 'notCeased',
    required: 'never',
    source: 'Guide, étape 2 (2/2)',
  },
  employerEmail: {
    page: 'activite',
    also: 'emplois',
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
export function askedQuestions(page: QuestionPage, situation: Situation): QuestionId[] {
  return questionsOn(page).filter((id) => holds(questions[id].when, situation))
}

/** Every question that a page may ask, whatever the situation. */
export function questionsOn(page: QuestionPage): QuestionId[] {
  return questionIds.filter((id) => question(id).page === page || question(id).also === page)
}

/** The field names under which a question posts its answer. */
export function fieldsOf(id: QuestionId): string[] {
  return questions[id].kind === 'date' ? [`${id}.day`, `${id}.month`, `${id}.year`] : [id]
}
