/** Why a document is asked for again (`domain.md` §8); the words are in the catalogue. */
export const reasonCodes = [
  'missing',
  'unreadable',
  'incomplete',
  'outdated',
  'wrongSubject',
  'translation',
  'inconsistent',
  'ephotoRefused',
  'other',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** What is asked for and no document of the procedure is: it says what in the remark. */
export const otherDocument = 'other'

/** What an agent writes about one document, at most. */
export const remarkMax = 1000
