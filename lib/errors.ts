/** Why a verb refuses. The sentence is in `lib/copy`. */
export const refusalCodes = [
  'signInUnknown',
  'signInTooMany',
  'resendTooMany',
  'notIdentified',
  'linkSpent',
  'creationEnded',
  'passwordWrong',
  'requestUnderWay',
  'stalePage',
  'reviewMoved',
  'notComplete',
  'notCertified',
  'alreadySubmitted',
  'fileType',
  'fileEmpty',
  'fileNotChosen',
  'fileTooLarge',
  'fileLocked',
  'fileDamaged',
  'fileTooManyPages',
  'fileInfected',
  'fileActive',
  'fileAttachments',
  'pictureTooSmall',
  'pictureTooLarge',
  'pageOutOfSize',
  'tooManyFiles',
  'dossierFull',
  'uploadInterrupted',
  'phoneLinkSpent',
  'documentNotAsked',
  'contactTooMany',
  'foreignOrigin',
  'sessionEnded',
  'addressUnchanged',
  'agentSignInUnknown',
  'agentKnown',
  'ownAccount',
  'alreadyTaken',
  'nothingToTake',
  'caseMoved',
  'otherRequestOpen',
  'requestMoved',
  'noteEmpty',
  'nothingAsked',
  'deadlineOutOfRange',
  'deadlineUnreal',
  'notOverdue',
  'nothingToSend',
  'ephotoUnsound',
  'nothingToAdd',
  'nothingCorrected',
  'alreadyExtended',
  'proposalUnsound',
  'changedSinceSeen',
  'returnWithoutReason',
  'reasonsTooShort',
  'cardNumberUnsound',
  'alreadySigned',
  'ownProposal',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** A refusal that the person can understand and mend. `detail` completes its sentence. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly detail: string

  constructor(code: RefusalCode, detail = '') {
    super(code)
    this.code = code
    this.detail = detail
  }
}

/** Thrown for what does not exist and for what belongs to somebody else: one answer for both. */
export class NotFound extends Error {}
