/** Why an answer is refused. The sentence is in `lib/copy`; what follows the colon in an issue completes it. */
export const issueCodes = [
  'missing',
  'unknownOption',
  'tooLong',
  'nameCharacters',
  'identityNumber',
  'dateMissing',
  'dateNoDay',
  'dateNoMonth',
  'dateNoYear',
  'dateNotNumbers',
  'dateMonth',
  'dateDay',
  'dateYear',
  'dateBeforeStart',
  'dateInFuture',
  'dateBeforeBirth',
  'dateBeforeOwnBirth',
  'phone',
  'email',
  'hours',
  'siretLength',
  'siretDigits',
  'siretSum',
  'ephotoMissing',
  'ephotoShort',
  'ephotoLong',
  'ephotoCharacters',
  'ephotoWithLater',
  'listEmpty',
  'itemIncomplete',
  'documentMissing',
  'reasonMissing',
  'notCertified',
  'postcode',
  'postcodeMonaco',
  'postcodeElsewhere',
  'postcodeUnknown',
  'communeChoice',
] as const
export type IssueCode = (typeof issueCodes)[number]

export interface Issue {
  code: IssueCode
  /** What completes the sentence: a count, a limit, a month. */
  detail: string
}

/** Writes an issue as the message of a schema: `code` or `code:detail`. */
export function issueText(code: IssueCode, detail: string | number = ''): string {
  return detail === '' ? code : `${code}:${detail}`
}

/** Reads back what `issueText` wrote; anything else is a plain `missing`. */
export function readIssue(text: string): Issue {
  const [head = '', ...rest] = text.split(':')
  const code = issueCodes.find((known) => known === head)
  return { code: code ?? 'missing', detail: rest.join(':') }
}
