/** The mails of `lifecycle.md` §7 that tell what happens to a request once it is deposited. */
export const caseMailKinds = [
  'complement',
  'complementReminder',
  'complementExtended',
  'complementCancelled',
  'answerReceived',
  'updated',
  'withdrawn',
  'transferred',
  'extensionIssued',
  'refusalDateReached',
  'reasonsGiven',
  'decision',
  'decisionUnopened',
  'cardAvailable',
  'certificateChanged',
] as const
export type CaseMailKind = (typeof caseMailKinds)[number]

/** The mails to an applicant; each mirrors a message of the inbox. */
export type MailKind = 'deposit' | 'receiptAgain' | 'draftExpiring' | 'move' | CaseMailKind

/** What is told in the inbox alone. */
export type InboxKind = MailKind | 'cardOrdered' | 'cardDelivered' | 'reopened' | 'reasonsRequested'

/** The mails of an account, of an applicant or of an agent: no dossier, at most a link. */
export const accountMailKinds = [
  'confirmAddress',
  'accountExists',
  'accountCreated',
  'passwordReset',
  'passwordChanged',
  'confirmNewAddress',
  'addressWillChange',
  'accountClosed',
  'agentAccess',
] as const
export type AccountMailKind = (typeof accountMailKinds)[number]

/** What the outbox carries: the mails to applicants, and what a visitor wrote to a prefecture. */
export type OutboxKind = MailKind | AccountMailKind | 'contact'
