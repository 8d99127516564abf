import { catalogue } from '@/lib/copy/catalogue'
import { type Language, officialLanguage } from '@/lib/copy/languages'
import { accountMailKinds, caseMailKinds } from '@/lib/mail/kinds'
import { layOut } from '@/lib/mail/layout'
import { contactMailWords, type MailWords, mailTemplates } from '@/lib/mail/templates'
import { devWords } from './words'

const { example } = devWords

/** Every mail of `lifecycle.md` §7 in a language, with invented facts: its kind, its subject, its text. */
export function listMailTemplates(language: Language): { kind: string; subject: string; text: string }[] {
  const words = catalogue(language)
  const { mailWords, caseMailWords } = mailTemplates(language)
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
    ...(language === officialLanguage
      ? [['contact', contactMailWords(example)] satisfies [string, MailWords]]
      : []),
  ]
  return all.map(([kind, mail]) => ({
    kind,
    subject: mail.subject,
    text: layOut(mail, language, kind === 'contact' ? undefined : example.link).text,
  }))
}
