import type { InboxKind } from '@/lib/mail/kinds'
import type { MessageCopy } from '../fr/inbox'

/** What each message of the inbox says (`lifecycle.md` §7). `{day}`, `{refusalDay}`, `{count}`, `{prefecture}` are filled in. */
export const messages: Record<InboxKind, MessageCopy> = {
  deposit: {
    title: 'Your application has been submitted',
    summary: 'Confirmation of submission attached',
    paragraphs: [
      'We have received your application. It is handled by the {prefecture}.',
      'You do not need to do anything else for now. If a document is missing, an officer will ask you for it.',
    ],
    action: 'See the confirmation of submission',
  },
  receiptAgain: {
    title: 'Your confirmation of submission has been sent to you again',
    summary: 'Sent again by email',
    paragraphs: ['You asked for it: it was sent to your email address.'],
    action: 'See the confirmation of submission',
  },
  draftExpiring: {
    title: 'Your draft will be deleted on {day}',
    summary: 'Save a page to keep it',
    paragraphs: [
      'You started an application and have not submitted it. If we do not hear from you, it will be deleted on {day}, with its files.',
      'To keep it, save a page: you will have another 90 days.',
    ],
  },
  move: {
    title: 'Your change of address is recorded',
    summary: 'Certificate to download',
    paragraphs: [
      'From now on, we will write to you at your new address.',
      'If you did not report anything, call 01 99 00 00 00 straight away.',
    ],
    action: 'Download the certificate',
  },
  complement: {
    title: 'We need additional documents',
    summary: 'Answer by {day}',
    paragraphs: ['We are examining your renewal application. Here is what is missing for us to continue.'],
    action: 'Attach the requested document',
  },
  complementReminder: {
    title: 'Reminder: documents to send by {day}',
    summary: '{count} still to send',
    paragraphs: [
      'You still have {count} to send by {day}.',
      'After that date, your application will not be closed automatically.',
    ],
    action: 'Attach the requested document',
  },
  complementExtended: {
    title: 'Deadline extended to {day}',
    summary: 'To send your documents',
    paragraphs: [
      'You now have until {day} to send the requested documents.',
      'If there is no answer from the prefecture by {refusalDay}, your application will be considered refused.',
    ],
    action: 'Attach the requested document',
  },
  complementCancelled: {
    title: 'The documents are no longer needed',
    summary: 'You do not need to send anything',
    paragraphs: [
      'The officer handling your application can continue without the requested documents. You do not need to do anything.',
    ],
    action: 'See my application',
  },
  answerReceived: {
    title: 'Your documents have been received',
    summary: 'Thank you for sending them',
    paragraphs: ['We have received what you sent.'],
    action: 'See my application',
  },
  updated: {
    title: 'Your application has been updated',
    summary: 'Correction or document added',
    paragraphs: [
      'What you corrected or added is now in your application, and the officer will see it.',
      'If this was not you, change your password, then call 01 99 00 00 00.',
    ],
    action: 'See my application',
  },
  withdrawn: {
    title: 'Your application has been withdrawn',
    summary: 'The prefecture is no longer examining it',
    paragraphs: [
      'The prefecture is no longer examining it. Your right of residence does not depend on the card.',
      'To apply for a renewal again, submit a new application: you can do so now.',
    ],
  },
  transferred: {
    title: 'Your application is moving to another prefecture',
    summary: 'It follows your new address',
    paragraphs: [
      'Your application is now handled by the {prefecture}, with its full history. The time limit for an answer does not change.',
    ],
    action: 'See my application',
  },
  extensionIssued: {
    title: 'A certificate is available',
    summary: 'Valid until {day}',
    paragraphs: [
      'Your card expired before the decision. This extension certificate (attestation de prolongation de l’instruction) is valid until {day}.',
      'It is optional for a European or Swiss citizen, and may be useful with a bank or an employer. Your right of residence does not depend on it.',
    ],
    action: 'Download the certificate',
  },
  refusalDateReached: {
    title: 'The time limit for an answer has passed',
    summary: 'What this means, and what you can do',
    paragraphs: [
      'The prefecture did not answer by {day}. By law, your application is considered refused, but an answer may still come.',
      'You can ask for the reasons for this refusal: the prefecture has one month to answer. You can also contest it within two months.',
      'Your right of residence is not affected: it does not depend on the card.',
    ],
    action: 'See my application',
  },
  reasonsRequested: {
    title: 'You have asked for the reasons for the refusal',
    summary: 'The prefecture has one month to answer',
    paragraphs: [
      'Your request for the reasons is recorded. The prefecture has one month to answer it.',
      'You can contest the refusal from now on, and until two months after its answer.',
    ],
    action: 'See my application',
  },
  reasonsGiven: {
    title: 'The prefecture has answered your request for the reasons',
    summary: 'Its reasons are in your application',
    paragraphs: [
      'The prefecture tells you why it did not give a favourable answer in time. Its answer is in your application.',
      'The two-month time limit for contesting runs from this answer. Another decision may still come.',
    ],
    action: 'Read the answer',
  },
  decision: {
    title: 'A decision has been made',
    summary: 'Read it in your space',
    paragraphs: ['The prefecture has made a decision. Open it to read it.'],
    action: 'Read the decision',
  },
  decisionUnopened: {
    title: 'A decision is waiting for you',
    summary: 'You have not opened it yet',
    paragraphs: ['The prefecture made a decision a week ago. Open it to read it.'],
    action: 'Read the decision',
  },
  cardOrdered: {
    title: 'Your card is being made',
    summary: 'You will be told when it is ready',
    paragraphs: ['Your card is being made. We will write to you when it is ready.'],
    action: 'See my application',
  },
  cardAvailable: {
    title: 'Your card is available',
    summary: 'Collect it at the prefecture',
    paragraphs: [
      'Collect it at the counter: {place}, {hours}.',
      'Bring your identity document and your old card.',
    ],
    action: 'See my application',
  },
  cardDelivered: {
    title: 'Your card has been handed over to you',
    summary: 'Your application is finished',
    paragraphs: ['Your new card has been handed over to you. The history of your application stays here.'],
    action: 'See my application',
  },
  reopened: {
    title: 'Your application is being examined again',
    summary: 'The previous decision no longer applies',
    paragraphs: [
      'The prefecture is examining your application again: the decision it had made no longer applies.',
      'You do not need to do anything. A new decision will be sent to you.',
    ],
    action: 'See my application',
  },
  certificateChanged: {
    title: 'The status of a certificate has changed',
    summary: 'It can no longer be used',
    paragraphs: [
      'The certificate of favourable decision that was issued to you has been withdrawn. The reason is written with the decision. The officer is examining your application again.',
      'Your right of residence does not depend on the card. If you have any questions, call 01 99 00 00 00.',
    ],
    action: 'Read why',
  },
}

/** The inbox itself. */
export const inbox: typeof import('../fr/inbox').inbox = {
  title: 'Notifications',
  list: 'Messages received',
  unreadCount: { one: ': 1 unread', many: ': {count} unread' },
  unread: 'Unread: ',
  none: 'You do not have any messages yet.',
  choose: 'Choose a message to read it.',
  tab: 'My space',
  back: 'All notifications',
  from: '{prefecture} · {day}, {time}',
  fromUs: 'Residence permit · {day}, {time}',
  you: 'Your turn: by {day}',
  hello: 'Hello {name},',
  moreTime: 'Ask for more time',
  cannot: 'I cannot provide it',
  before: 'Send everything by {day}.',
  suspended: 'Until then, the prefecture’s time limit for an answer is suspended.',
  notClosed:
    'After that date, your application will not be closed automatically: an officer will decide what happens next and will tell you.',
  remaining: 'You still have {count} to send by {day}.',
  nothingRemains: 'We do not need anything else from you: your application is back with the officer.',
  newRefusal:
    'If there is no answer from the prefecture by {refusalDay}, your application will be considered refused.',
  oneDocument: '1 document',
  documents: '{count} documents',
  ended: 'This request for documents is over. You do not need to send anything more.',
}
