import { catalogue } from '@/lib/copy/catalogue'
import { accountMailKinds, caseMailKinds } from '@/lib/mail/kinds'
import { layOut } from '@/lib/mail/layout'
import { caseMailWords, contactMailWords, type MailWords, mailWords } from '@/lib/mail/templates'
import { devWords } from './words'

const { example } = devWords

/** Every mail of `lifecycle.md` §7, with invented facts: its kind, its subject, its text. */
export function listMailTemplates(): { kind: string; subject: string; text: string }[] {
  const words = catalogue('fr')
  const direct = ['deposit', 'receiptAgain', 'draftExpiring', 'move'] as const
  const all: [string, MailWords][] = [
    ...accountMailKinds.map((kind): [string, MailWords] => [
      kind,
      { ...words.accountMails[kind], greeting: words.ui.account.hello },
    ]),
    ...direct.map((kind): [string, MailWords] => [kind, mailWords(kind, example)]),
    ...caseMailKinds.map((kind): [string, MailWords] => [
      kind,
      caseMailWords(kind, { ...example, suspends: true }),
    ]),
    ['contact', contactMailWords(example)],
  ]
  return all.map(([kind, mail]) => ({
    kind,
    subject: mail.subject,
    text: layOut(mail, kind === 'contact' ? undefined : example.link).text,
  }))
}
