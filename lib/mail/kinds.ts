/** The mails of `lifecycle.md` §7 that exist so far. */
export const mailKinds = ['deposit', 'receiptAgain', 'draftExpiring', 'move'] as const
export type MailKind = (typeof mailKinds)[number]

/** The mails of an account: no dossier, at most a link. */
export const accountMailKinds = [
  'confirmAddress',
  'accountExists',
  'accountCreated',
  'passwordReset',
  'passwordChanged',
  'confirmNewAddress',
  'addressWillChange',
] as const
export type AccountMailKind = (typeof accountMailKinds)[number]

/** What the outbox carries: the mails to applicants, and what a visitor wrote to a prefecture. */
export type OutboxKind = MailKind | AccountMailKind | 'contact'
