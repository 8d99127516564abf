/** The languages of the applicants' side. Agents read French. */
export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

/** The language of what is deposited, printed, sealed, and read by agents. */
export const officialLanguage: Language = 'fr'

export function isLanguage(text: unknown): text is Language {
  return languages.some((known) => known === text)
}
