import type { CaseMailKind, MailKind } from '@/lib/mail/kinds'
import type { CaseFacts, MailFacts, MailFrame, MailWords } from '@/lib/mail/templates'

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

function greeting(firstName: string): string {
  return firstName ? `Hello ${firstName},` : 'Hello,'
}

/** The words of each mail of `lifecycle.md` §7. */
export function mailWords(kind: Exclude<MailKind, CaseMailKind>, facts: MailFacts): MailWords {
  switch (kind) {
    case 'deposit':
      return {
        subject: `Your application no. ${facts.reference} has been submitted`,
        title: 'Your application is submitted',
        greeting: greeting(facts.firstName),
        paragraphs: [
          `We received it on ${facts.day} at ${facts.time}. It is handled by the ${lowerFirst(facts.prefecture)}.`,
          `The confirmation of submission is attached to this email. Its number is ${facts.reference}.`,
          'You have nothing else to do for now. If a document is missing, the prefecture will ask you for it.',
          `If you have had no answer by ${facts.refusalDay}, your application will be considered refused. Your right of residence does not depend on the card.`,
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
          `You started an application and did not submit it. Unless we hear from you, it will be deleted on ${facts.day}, with its files.`,
          'To keep it, sign in and save a page: you will have another 90 days.',
          'If you no longer need it, you have nothing to do.',
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
          'Sign in to download the certificate of your report.',
          'If you did not report anything, call 01 99 00 00 00 straight away.',
        ],
      }
  }
}

/** Nothing when that day has come already: it was told then. */
function refusalToCome(day: string): string[] {
  if (!day) return []
  return [
    `If you have had no answer from the prefecture by ${day}, your application will be considered refused. Your right of residence does not depend on the card.`,
  ]
}

const caseMails: Record<CaseMailKind, (facts: CaseFacts) => { subject: string; paragraphs: string[] }> = {
  complement: ({ count, day, suspends }) => ({
    subject: 'We need additional documents',
    paragraphs: [
      `To continue examining your application, we need ${count} from you, to be sent by ${day}.`,
      'Sign in to see what is asked for, and why, and to send it.',
      ...(suspends ? ['Until then, the prefecture’s time limit for answering is suspended.'] : []),
      'After that date, your application will not be closed automatically.',
    ],
  }),
  complementReminder: ({ count, day }) => ({
    subject: `Reminder: documents to send by ${day}`,
    paragraphs: [
      `You still have ${count} to send by ${day}.`,
      'If you cannot provide what is asked for, or if you need more time, sign in and tell us.',
      'After that date, your application will not be closed automatically.',
    ],
  }),
  complementExtended: ({ day, refusalDay }) => ({
    subject: `Deadline extended until ${day}`,
    paragraphs: [`You now have until ${day} to send the documents asked for.`, ...refusalToCome(refusalDay)],
  }),
  complementCancelled: () => ({
    subject: 'The documents asked for are no longer needed',
    paragraphs: [
      'The officer who handles your application can continue without them. You have nothing to send.',
    ],
  }),
  answerReceived: ({ count, day, refusalDay }) => ({
    subject: 'We have received your documents',
    paragraphs: [
      'We have received what you sent.',
      count ? `You still have ${count} to send by ${day}.` : 'Nothing else is expected from you for now.',
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
      'The time limit for answering does not change. You have nothing to do.',
    ],
  }),
  extensionIssued: ({ day }) => ({
    subject: 'A certificate is available',
    paragraphs: [
      `Your card reached its end date before the decision. An extension certificate, valid until ${day}, is waiting for you in your space.`,
      'It is optional for a European or Swiss citizen: your right to live and work in France depends neither on the card nor on this certificate.',
    ],
  }),
  refusalDateReached: ({ day }) => ({
    subject: 'The time limit for answering has passed',
    paragraphs: [
      `The prefecture had not answered by ${day}. The law considers that your application is refused; an answer may still come.`,
      'When you sign in, you can ask for the reasons for this refusal, and read how to contest it within two months.',
      'Your right of residence is unaffected: it does not depend on the card.',
    ],
  }),
  reasonsGiven: () => ({
    subject: 'The prefecture has answered your request for reasons',
    paragraphs: [
      'Sign in to read its answer, and to see until what date you can contest the decision.',
      'Your right of residence is unaffected: it does not depend on the card.',
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

/** The words of a mail that tells what happened to a deposited request. */
export function caseMailWords(kind: CaseMailKind, facts: CaseFacts): MailWords {
  const { subject, paragraphs } = caseMails[kind](facts)
  return {
    subject,
    title: subject,
    greeting: greeting(facts.firstName),
    paragraphs: [...paragraphs, `Your application number is ${facts.reference}.`],
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
