import type { Situation } from './answers'

/**
 * Named conditions: the only way for a question or a document to depend on the situation.
 * A name reads after « si » and is tested as a whole.
 */
export const conditions = {
  always: () => true,
  livesAsCouple: ({ answers }) =>
    answers.maritalStatus === 'married' ||
    answers.maritalStatus === 'pacs' ||
    answers.maritalStatus === 'cohabiting',
  /** Also before the answer: without JavaScript the questions of the same page are all there from the start. */
  notCeased: ({ answers }) => answers.activity !== 'ceased',
  employedUnderFiveYears: ({ answers }) => answers.activity === 'employed' && answers.overFiveYears === 'no',
  contractMayEnd: ({ answers }) => answers.activity !== 'ceased' && answers.contractType !== 'permanent',
  contractMustEnd: ({ answers }) =>
    answers.activity !== 'ceased' &&
    (answers.contractType === 'fixedTerm' ||
      answers.contractType === 'temporary' ||
      answers.contractType === 'apprenticeship' ||
      answers.contractType === 'professionalisation' ||
      answers.contractType === 'publicContract'),
  employerHasSiret: ({ answers }) => answers.activity !== 'ceased' && !answers.employerHasNoSiret,
  never: () => false,
} satisfies Record<string, (situation: Situation) => boolean>

export type ConditionName = keyof typeof conditions

export function holds(name: ConditionName, situation: Situation): boolean {
  return conditions[name](situation)
}
