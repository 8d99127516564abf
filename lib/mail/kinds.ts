/** The mails of `lifecycle.md` §7 that exist so far. */
export const mailKinds = ['deposit', 'receiptAgain', 'draftExpiring', 'move'] as const
export type MailKind = (typeof mailKinds)[number]
/** What the outbox carries: the mails to applicants, and what a visitor wrote to a prefecture. */
export type OutboxKind = MailKind | 'contact'
