/** The version of the rules a dossier is filed under. One line is added for each change of questions, documents or deadlines. */
export const versions = [
  '2026-11-24: adult employee, under five years of residence',
  '2026-11-25: minors, cessation of activity, permanent residence, children, several jobs',
] as const

export const procedureVersion: string = versions[versions.length - 1]?.slice(0, 10) ?? ''
