import type { CaseMailKind, MailKind } from '@/lib/mail/kinds'
import type { CaseFacts, MailFacts, MailFrame, MailWords } from '@/lib/mail/templates'
import { lowerFirst } from '../sentences'

/** What stands around every mail. */
export const mailFrame: MailFrame = {
  button: 'Sign in',
  /** In the text version. */
  link: '{label}: {link}',
  fallback: 'If the button does not work, copy this address into your browser:',
  foot: [
    'If you have a question: 01 99 00 00 00, Monday to Friday, 9 am to 5 pm.',
    'We never ask for your password or for a payment by email.',
    'Demonstration service – does not replace the official site.',
  ],
  brand: 'Residence permit',
}

export function greeting(firstName: string): string {
  return firstName ? `Hello ${firstName},` : 'Hello,'
}

/** The words of each mail of `lifecycle.md` §7. */
export function mailWords(kind: Exclude<MailKind, CaseMailKind>, facts: MailFacts): MailWords {
  switch (kind) {
    case 'deposit':
      return {
        subject: `Your application no. ${facts.reference} has been submitted`,
        title: 'Your application has been submitted',
        greeting: greeting(facts.firstName),
        paragraphs: [
          `We received it on ${facts.day} at ${facts.time}. It is handled by the ${lowerFirst(facts.prefecture)}.`,
          `The confirmation of submission is attached to this email. Its number is ${facts.reference}.`,
          'You do not need to do anything else for now. If a document is missing, the prefecture will ask you for it.',
          `If there is no answer by ${facts.refusalDay}, and if your application is complete, it will be considered refused. Your right of residence does not depend on the card.`,
        ],
      }
    case 'receiptAgain':
      return {
        subject: 'Your confirmation of submission',
        title: 'Your confirmation of submission',
        greeting: greeting(facts.firstName),
        paragraphs: [
          'You asked us to send it to you again: it is attached to this email.',
          `Its number is ${facts.reference}. Your application is handled by the ${lowerFirst(facts.prefecture)}.`,
        ],
      }
    case 'draftExpiring':
      return {
        subject: `Your draft will be deleted on ${facts.day}`,
        title: 'Your draft is still here',
        greeting: greeting(facts.firstName),
        paragraphs: [
          `You started an application and have not submitted it. If we do not hear from you, it will be deleted on ${facts.day}, with its files.`,
          'To keep it, sign in and save a page: you will have another 90 days.',
          'If you no longer need it, you do not need to do anything.',
        ],
      }
    case 'move':
      return {
        subject: 'Your change of address is recorded',
        title: 'Your change of address is recorded',
        greeting: greeting(facts.firstName),
        paragraphs: [
          `You reported it on ${facts.day} at ${facts.time}. From now on, we will write to you at your new address.`,
          `Your prefecture is now the ${lowerFirst(facts.prefecture)}.`,
          'Sign in to download the certificate of your change of address.',
          'If you did not report anything, call 01 99 00 00 00 straight away.',
        ],
      }
  }
}

/** Nothing when that day has come already: it was told then. */
function refusalToCome(day: string): string[] {
  if (!day) return []
  return [
    `If there is no answer from the prefecture by ${day}, your application will be considered refused. Your right of residence does not depend on the card.`,
  ]
}

/** What each mail of a deposited request says of it. */
export const caseMails: Record<
  CaseMailKind,
  (facts: CaseFacts) => { subject: string; paragraphs: string[] }
> = {
  complement: ({ count, day, suspends }) => ({
    subject: 'We need additional documents',
    paragraphs: [
      `To continue examining your application, we need ${count} from you, to be sent by ${day}.`,
      'Sign in to see what is requested and why, and to send it.',
      ...(suspends ? ['Until then, the prefecture’s time limit for an answer is suspended.'] : []),
      'After that date, your application will not be closed automatically.',
    ],
  }),
  complementReminder: ({ count, day }) => ({
    subject: `Reminder: documents to send by ${day}`,
    paragraphs: [
      `You still have ${count} to send by ${day}.`,
      'If you cannot provide them, or if you need more time, sign in and tell us.',
      'After that date, your application will not be closed automatically.',
    ],
  }),
  complementExtended: ({ day, refusalDay }) => ({
    subject: `Deadline extended to ${day}`,
    paragraphs: [`You now have until ${day} to send the requested documents.`, ...refusalToCome(refusalDay)],
  }),
  complementCancelled: () => ({
    subject: 'The requested documents are no longer needed',
    paragraphs: [
      'The officer handling your application can continue without them. You do not need to send anything.',
    ],
  }),
  answerReceived: ({ count, day, refusalDay }) => ({
    subject: 'Your documents have been received',
    paragraphs: [
      'We have received what you sent.',
      count ? `You still have ${count} to send by ${day}.` : 'We do not need anything else from you for now.',
      ...refusalToCome(refusalDay),
    ],
  }),
  updated: () => ({
    subject: 'Your application has been updated',
    paragraphs: [
      'What you corrected or added is now in your application.',
      'If this was not you, change your password, then call 01 99 00 00 00.',
    ],
  }),
  withdrawn: () => ({
    subject: 'Your application has been withdrawn',
    paragraphs: [
      'You withdrew it: the prefecture is no longer examining it.',
      'To apply again to renew your permit, sign in and submit a new application.',
      'If this was not you, call 01 99 00 00 00 straight away.',
    ],
  }),
  transferred: ({ prefecture }) => ({
    subject: 'Your application is moving to another prefecture',
    paragraphs: [
      `It is now handled by the ${lowerFirst(prefecture)}, with its full history.`,
      'The time limit for an answer does not change. You do not need to do anything.',
    ],
  }),
  extensionIssued: ({ day }) => ({
    subject: 'A certificate is available',
    paragraphs: [
      `Your card expired before the decision. An extension certificate, valid until ${day}, is waiting for you in your space.`,
      'It is optional for a European or Swiss citizen: your right to live and work in France depends neither on the card nor on this certificate.',
    ],
  }),
  refusalDateReached: ({ day }) => ({
    subject: 'The time limit for an answer has passed',
    paragraphs: [
      `The prefecture did not answer by ${day}. By law, your application is considered refused; an answer may still come.`,
      'When you sign in, you can ask for the reasons for this refusal, and read how to contest it within two months.',
      'Your right of residence is not affected: it does not depend on the card.',
    ],
  }),
  reasonsGiven: () => ({
    subject: 'The prefecture has answered your request for the reasons',
    paragraphs: [
      'Sign in to read its answer, and to see until when you can contest the decision.',
      'Your right of residence is not affected: it does not depend on the card.',
    ],
  }),
  decision: () => ({
    subject: 'A decision has been made',
    paragraphs: ['The prefecture has made a decision on your application. Sign in to read it.'],
  }),
  decisionUnopened: () => ({
    subject: 'A decision is waiting for you',
    paragraphs: ['The prefecture made a decision a week ago. Sign in to read it.'],
  }),
  cardAvailable: () => ({
    subject: 'Your card is available',
    paragraphs: ['Sign in to find out where and when to collect it, and what to bring.'],
  }),
  certificateChanged: () => ({
    subject: 'The status of a certificate has changed',
    paragraphs: ['A certificate that was issued to you is no longer valid. Sign in to find out why.'],
  }),
}

/** At the foot of each of them. */
export function numbered(reference: string): string {
  return `Your application number is ${reference}.`
}
