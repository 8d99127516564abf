/** The versions of the rules, the newest last: one line for each change of questions, documents or deadlines. */
export const versions = [
  { since: '2026-11-24', change: 'adult employee, under five years of residence' },
  {
    since: '2026-11-25',
    change:
      'minors, cessation of activity, permanent residence, children, several jobs, moves, drafts that end',
  },
  { since: '2026-11-26', change: 'whether one works is asked first' },
  { since: '2026-11-28', change: 'a day before birth or in the future is refused where it cannot be' },
] as const

/** The version a dossier is filed under: the day since which its rules hold. */
export const procedureVersion: string = versions[versions.length - 1]?.since ?? ''

/** Of the declarations as the newest line found them: `version.test.ts` asks for another line when they change. */
export const declarationsDigest = 'f81e8c593f549b4e'
