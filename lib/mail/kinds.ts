/** The mails of `lifecycle.md` §7 that exist so far. */
export const mailKinds = ['deposit', 'receiptAgain', 'draftExpiring', 'move'] as const
export type MailKind = (typeof mailKinds)[number]
