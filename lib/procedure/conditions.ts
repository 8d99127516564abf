import type { Situation } from './answers'
import { ageOn } from './calendar'

function isMinor({ today, person }: Situation): boolean {
  return ageOn(today, person.birthDate) < 18
}

/** Without JavaScript the questions of a page are all there from the start: « not ceased » holds before the answer too. */
function works({ answers }: Situation): boolean {
  return answers.activity !== 'ceased'
}

function hasCeased({ answers }: Situation, reason: Situation['answers']['cessation']): boolean {
  return answers.activity === 'ceased' && answers.cessation === reason
}

/** Retired people and those who can no longer work have proofs of their own (CESEDA R234-3). */
function provesOtherwise(situation: Situation): boolean {
  return hasCeased(situation, 'retired') || hasCeased(situation, 'incapacity')
}

function isPermanent({ answers, person }: Situation): boolean {
  return person.permanentHeld || answers.overFiveYears === 'yes'
}

/**
 * Named conditions: the only way for a question or a document to depend on the situation.
 * A name reads after « si » and is tested as a whole.
 */
export const conditions = {
  always: () => true,
  never: () => false,

  /** A minor of sixteen or more may say that he is emancipated (Code civil 413-1, 413-2). */
  isMinor,
  isEmancipated: (situation) => isMinor(situation) && situation.answers.emancipated === true,
  isRepresented: (situation) => isMinor(situation) && !situation.answers.emancipated,
  representativeLivesElsewhere: (situation) =>
    isMinor(situation) && !situation.answers.emancipated && !situation.answers.sameAddressAsMinor,
  livesAsCouple: ({ answers }) =>
    answers.maritalStatus === 'married' ||
    answers.maritalStatus === 'pacs' ||
    answers.maritalStatus === 'cohabiting',
  mayHaveChildren: ({ answers }) => answers.hasChildren !== 'no',
  hasChildren: ({ answers }) => answers.hasChildren === 'yes',

  holdsNoPermanentCard: ({ person }) => !person.permanentHeld,
  holdsPermanentCard: ({ person }) => person.permanentHeld,
  mayBeOverFiveYears: ({ answers, person }) => !person.permanentHeld && answers.overFiveYears !== 'no',

  notCeased: works,
  mayHaveCeased: ({ answers }) => answers.activity !== 'employed',
  hasCeased: ({ answers }) => answers.activity === 'ceased',
  contractMayEnd: (situation) => works(situation) && situation.answers.contractType !== 'permanent',
  contractMustEnd: (situation) =>
    works(situation) &&
    (situation.answers.contractType === 'fixedTerm' ||
      situation.answers.contractType === 'temporary' ||
      situation.answers.contractType === 'apprenticeship' ||
      situation.answers.contractType === 'professionalisation' ||
      situation.answers.contractType === 'publicContract'),
  employerHasSiret: (situation) => works(situation) && !situation.answers.employerHasNoSiret,
  /** One thing at a time: who has not said that he works is asked for that alone. */
  mustGiveSiret: ({ answers }) => answers.activity === 'employed' && !answers.employerHasNoSiret,

  isEmployed: ({ answers }) => answers.activity === 'employed',
  employedUnderFiveYears: (situation) => situation.answers.activity === 'employed' && !isPermanent(situation),
  provesFiveYears: (situation) =>
    !situation.person.permanentHeld &&
    situation.answers.overFiveYears === 'yes' &&
    !provesOtherwise(situation),
  lostJob: (situation) => hasCeased(situation, 'unemployment'),
  onSickLeave: (situation) => hasCeased(situation, 'sickness'),
  inTraining: (situation) => hasCeased(situation, 'training'),
  lostJobOrTrainsForAnother: (situation) =>
    hasCeased(situation, 'unemployment') ||
    (hasCeased(situation, 'training') && situation.answers.trainingUnrelated === 'yes'),
  isRetired: (situation) => hasCeased(situation, 'retired'),
  isRetiredWithoutPermanentCard: (situation) =>
    hasCeased(situation, 'retired') && !situation.person.permanentHeld,
  isIncapacitated: (situation) => hasCeased(situation, 'incapacity'),
  /** Permanent residence: held, asked after five years, or earned early (CESEDA R234-1, R234-3). */
  asksPermanent: (situation) => isPermanent(situation) || provesOtherwise(situation),
  ceasedOtherwise: (situation) => hasCeased(situation, 'other'),
} satisfies Record<string, (situation: Situation) => boolean>

export type ConditionName = keyof typeof conditions

export function holds(name: ConditionName, situation: Situation): boolean {
  return conditions[name](situation)
}
