/** The mails of `lifecycle.md` §7 that exist so far. */
export const mailKinds = ['deposit', 'move'] as const
export type MailKind = (typeof mailKinds)[number]
