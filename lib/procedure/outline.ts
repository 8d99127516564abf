import { activities, cessations, type Situation, yesNo } from './answers'
import { addMonths, type PlainDate } from './calendar'

/** What somebody who has no account says of himself to know which documents to gather: nothing personal. */
export const outlineOptions = {
  age: ['adult', 'emancipated', 'minor'],
  permanentHeld: yesNo,
  overFiveYears: yesNo,
  activity: activities,
  cessation: cessations,
  trainingUnrelated: yesNo,
} as const

export type OutlineField = keyof typeof outlineOptions
export type Outline = { [Field in OutlineField]: (typeof outlineOptions)[Field][number] }

/** Who asks for nothing in particular: an adult at work for less than five years. */
const usual: Outline = {
  age: 'adult',
  permanentHeld: 'no',
  overFiveYears: 'no',
  activity: 'employed',
  cessation: 'unemployment',
  trainingUnrelated: 'no',
}

function chosen<const Option extends string>(
  options: readonly Option[],
  typed: string | undefined,
  otherwise: Option,
): Option {
  return options.find((option) => option === typed) ?? otherwise
}

/** Reads what an address says; what it does not say, or says wrongly, is the usual. */
export function readOutline(typed: Partial<Record<string, string>>): Outline {
  const { age, permanentHeld, overFiveYears, activity, cessation, trainingUnrelated } = outlineOptions
  return {
    age: chosen(age, typed.age, usual.age),
    permanentHeld: chosen(permanentHeld, typed.permanentHeld, usual.permanentHeld),
    overFiveYears: chosen(overFiveYears, typed.overFiveYears, usual.overFiveYears),
    activity: chosen(activity, typed.activity, usual.activity),
    cessation: chosen(cessation, typed.cessation, usual.cessation),
    trainingUnrelated: chosen(trainingUnrelated, typed.trainingUnrelated, usual.trainingUnrelated),
  }
}

/** The situation that an outline stands for on a day; its person is nobody. */
export function outlinedSituation(outline: Outline, today: PlainDate): Situation {
  const years = outline.age === 'adult' ? 30 : 17
  return {
    today,
    person: {
      birthDate: addMonths(today, -12 * years),
      nationalities: [],
      permitKind: 'permit',
      permanentHeld: outline.permanentHeld === 'yes',
      permitExpiresOn: today,
    },
    answers: {
      emancipated: outline.age === 'emancipated',
      overFiveYears: outline.overFiveYears,
      activity: outline.activity,
      cessation: outline.cessation,
      trainingUnrelated: outline.trainingUnrelated,
    },
  }
}
