import * as english from '@/lib/copy/en/mails'
import * as french from '@/lib/copy/fr/mails'
import type { Language } from '@/lib/copy/languages'
import type { CaseMailKind, MailKind } from './kinds'

export interface MailFacts {
  firstName: string
  reference: string
  day: string
  time: string
  prefecture: string
  refusalDay: string
}

export interface MailWords {
  subject: string
  title: string
  greeting: string
  paragraphs: string[]
  /** What the button says, when it is not « Se connecter ». */
  button?: string
}

/** What the mails of a deposited request fill in; days are in words. */
export interface CaseFacts {
  firstName: string
  reference: string
  /** « 2 documents » */
  count: string
  day: string
  refusalDay: string
  prefecture: string
  /** The clock of silence waits. */
  suspends: boolean
}

/** What stands around the words of a mail. */
export interface MailFrame {
  /** What the button says, when the mail does not say it. */
  button: string
  /** `{label}` and `{link}`, in the text version. */
  link: string
  fallback: string
  foot: string[]
  brand: string
}

export interface MailTemplates {
  mailFrame: MailFrame
  mailWords(kind: Exclude<MailKind, CaseMailKind>, facts: MailFacts): MailWords
  /** Of a mail that tells what happened to a deposited request. */
  caseMailWords(kind: CaseMailKind, facts: CaseFacts): MailWords
}

const words: Record<Language, typeof french> = { fr: french, en: english }

/** The words of each mail of `lifecycle.md` §7, in the language of its reader. */
export function mailTemplates(language: Language): MailTemplates {
  const { mailFrame, mailWords, caseMails, greeting, numbered } = words[language]
  return {
    mailFrame,
    mailWords,
    caseMailWords(kind, facts) {
      const { subject, paragraphs } = caseMails[kind](facts)
      return {
        subject,
        title: subject,
        greeting: greeting(facts.firstName),
        paragraphs: [...paragraphs, numbered(facts.reference)],
      }
    },
  }
}

export interface ContactFacts {
  number: string
  day: string
  time: string
  name: string
  email: string
  phone: string
  message: string
}

/** What a visitor wrote, as the service of a prefecture receives it. Nothing of it is in the subject. */
export function contactMailWords({
  number,
  day,
  time,
  name,
  email,
  phone,
  message,
}: ContactFacts): MailWords {
  return {
    subject: `Message n° ${number} : une personne n’y arrive pas`,
    title: 'Une personne demande votre aide',
    greeting: 'Bonjour,',
    paragraphs: [
      `Ce message a été écrit sur la page « Je n’y arrive pas » le ${day} à ${time}. Il porte le numéro ${number}.`,
      `Nom : ${name}`,
      ...(email ? [`Courriel : ${email}`] : []),
      ...(phone ? [`Téléphone : ${phone}`] : []),
      'Son message :',
      ...message.split(/\n+/u),
      'La personne n’est pas forcément connectée au service : assurez-vous de son identité avant de lui parler d’un dossier.',
    ],
  }
}
