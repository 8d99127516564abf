import type { Catalogue } from '../catalogue'
import { agents } from '../fr/agents'
import { accountMails, accountRefusals } from './account'
import { annexes } from './annexes'
import { contact } from './contact'
import { documentList } from './documentList'
import { documents } from './documents'
import { form } from './form'
import { lists, pages, steps } from './frame'
import { inbox, messages } from './inbox'
import { ui } from './interface'
import { issues } from './issues'
import { move } from './move'
import { phone } from './phone'
import { prose } from './prose'
import { questions } from './questions'
import { scanned } from './scanned'
import * as after from './space'
import { states } from './states'

const upload = 'The file is still on your device, and it is not damaged.'

export const english: Catalogue = {
  language: 'en',
  questions,
  form,
  annexes,
  documents,
  phone,
  documentList,
  contact,
  issues,
  warnings: {
    turnedEighteen:
      'You have turned 18 since you started this draft: your application is now that of an adult. The answers and documents specific to minors are no longer asked for.',
    identityExpired:
      'Your identity document has expired. You can still submit; the prefecture may ask you for a valid document.',
    contractOver:
      'The end date of your contract has already passed. Check the date, or explain it in the comments.',
    contractNotStarted: 'Your contract starts later. Check the start date; if it is right, you can submit.',
    proofOld:
      'Your proof of address (justificatif de domicile) is more than six months old. You can still submit; a recent document avoids a further request.',
    emailSlip:
      'An email address seems to contain a typing slip (for example “gmial.com” for “gmail.com”). Check the employer’s or the legal representative’s address.',
    sameEmployerTwice:
      'Two of your jobs have the same SIRET. If these are two contracts with the same employer, you can submit; otherwise, correct the number.',
    longWeek:
      'Your jobs together come to more than 48 hours a week, the longest working week the law allows. Check the hours of each contract, or explain it in the comments.',
    sameChildTwice:
      'The same child seems to be declared twice: same given name, same date of birth. Check the list.',
    fiveYearsNotReached:
      'You are applying for permanent residence, but the date you entered means less than five years in France. Check this date, or explain it in the comments.',
    leftTwoYears:
      'An absence of more than two years in a row can lead to the loss of permanent residence. You can still submit; explain your absence in the comments.',
    fiveYearsReached:
      'You have been in France for more than five years, according to the date you entered. If your residence has been continuous, you can apply for permanent residence.',
  },
  refusals: {
    signInUnknown: 'The foreigner number or the password does not match. Check both and try again.',
    signInTooMany: 'Too many attempts. Try again in {detail} minutes.',
    resendTooMany:
      'The confirmation has already been sent to you several times. Look in your spam folder too, or try again in {detail} minutes.',
    ...accountRefusals,
    stalePage:
      'This page has been saved elsewhere in the meantime, in another tab or on another device. What you entered is kept below: check it and save again.',
    reviewMoved:
      'Your application has not been submitted yet: it has changed since you opened this page, in another tab, on another device or because a birthday has passed. Read it again, then certify and submit.',
    notComplete:
      'Some answers or documents are still missing. Complete the parts that are marked, then submit.',
    notCertified: 'Tick the box to certify what you have declared.',
    alreadySubmitted: 'This application has already been submitted.',
    fileType: `“{detail}” is not a PDF or a photo (JPEG, PNG, WebP, HEIC). Send the document in one of these formats. ${upload}`,
    fileNotChosen: 'Choose a file first, then send it.',
    fileEmpty: 'The file “{detail}” is empty. Choose another one.',
    fileTooLarge: `“{detail}” is larger than 10 MB. Send a smaller photo, or split the document into several files. ${upload}`,
    fileLocked: `“{detail}” is protected by a password, so we cannot open it. Save a copy without a password, or take a photo of the document. ${upload}`,
    fileDamaged: `“{detail}” does not open: it is incomplete or damaged. Send it again, or take a photo of the document.`,
    fileTooManyPages: `“{detail}” has more than 50 pages. Send only the pages that are useful. ${upload}`,
    fileInfected:
      '“{detail}” contains a program known to be dangerous: we have destroyed it. Check your device with an antivirus, then send another copy of the document, or a photo.',
    fileActive: `“{detail}” contains a program or an automatic action, so we cannot keep it. Open it, print it with “Save as PDF”, and send that copy. ${upload}`,
    fileAttachments: `“{detail}” contains other files as attachments. Print it with “Save as PDF” and send that copy; send separately the attached files that are useful. ${upload}`,
    pictureTooSmall:
      'The image “{detail}” is too small to be read. Take a photo of the whole document, and send that photo.',
    pageOutOfSize: `“{detail}” has a page with no size, or larger than any paper. Print it in A4 format with “Save as PDF”, and send that copy. ${upload}`,
    pictureTooLarge: `The image “{detail}” has too many pixels to be opened. Make it smaller, or take the photo again with your phone’s usual setting. ${upload}`,
    tooManyFiles: 'You have already sent 10 files for this document. Delete one before adding “{detail}”.',
    dossierFull: 'Your files come to more than 100 MB in total. Delete some before adding “{detail}”.',
    phoneLinkSpent: 'This link no longer works. On your computer, show a new square and scan it.',
    uploadInterrupted: 'The upload was interrupted. Check your connection and send the file again.',
    documentNotAsked: 'This document is not asked for in your situation.',
    agentSignInUnknown:
      'The address, the password or the code does not match. Check all three and try again; the code changes every 30 seconds.',
    agentKnown: 'An active account already has the address {detail}. Look for it in the list.',
    ownAccount: 'This is your own account. Ask another administrator, so that you do not lock yourself out.',
    alreadyTaken: 'This file has just been taken by {detail}.',
    nothingToTake: 'No file is waiting to be taken: your colleagues have them all.',
    caseMoved:
      'This file changed while you were reading it: what you asked for is no longer possible. Read it again below.',
    otherRequestOpen:
      'Another application from the same person is already being examined: only one at a time.',
    requestMoved: 'Your application has changed in the meantime: this action is no longer possible.',
    noteEmpty: 'Write your note, 2,000 characters at most.',
    nothingAsked: 'Tick at least one document, and say which one when it is not in the list.',
    deadlineUnreal: 'Enter a date that exists, for example 24 12 2026.',
    deadlineOutOfRange: 'Choose a later date, no more than 90 days after the request.',
    notOverdue: 'Essential documents are still expected until {detail}.',
    ephotoUnsound:
      'The e-photo code has 22 letters and digits, and no other character. You entered {detail}: check it on the photo sheet.',
    nothingToSend: 'Add at least one file, or say why you cannot provide a document.',
    nothingToAdd: 'Write what needs to be corrected, or choose a file to add.',
    nothingCorrected: 'No answer has changed. Change the one that is no longer right, or go back.',
    alreadyExtended:
      'The deadline has already been extended once. Call 01 99 00 00 00 if you need more time.',
    proposalUnsound: 'The proposal is incomplete. Read the marked fields again.',
    returnWithoutReason: 'Say why, in a few words.',
    cardNumberUnsound: 'A card number has 9 or 10 letters and digits, with no accents. You entered {detail}.',
    changedSinceSeen:
      'The applicant has changed something since this page was opened. Read the file again in another tab, and what is proposed here, then send again.',
    reasonsTooShort:
      'Write the legal and factual reasons, in 20 to 4,000 characters: the applicant must be able to understand why, and to contest the decision.',
    alreadySigned: 'This decision is already signed.',
    ownProposal: 'You proposed this decision: another person must sign it.',
    addressUnchanged: 'This is already the address we have for you: there is nothing to report.',
    contactTooMany:
      'Too many messages have been sent from this connection. Try again in {detail} minutes, or call 01 99 00 00 00. Your text is kept below.',
    sessionEnded:
      'Your session has ended. Open the sign-in page in another tab, sign in, then come back here and press again: what you wrote is still on this page.',
    foreignOrigin: 'This page was opened from another site. Reload it and start again.',
  },
  session: {
    soon: 'Your session ends in less than five minutes.',
    stay: 'Stay signed in',
    held: 'Your session had ended. What you wrote is below, and has not been sent yet.',
    ended: 'Your session has ended. Sign in again in another tab before you send this page.',
    savedAsleep: 'Saved at {time}. Your session has ended: you will need to sign in again to continue.',
  },
  eligibility: {
    thirdCountry: {
      title: 'This service does not cover your permit',
      text: 'It is for citizens of the European Union, the European Economic Area and Switzerland. To renew your permit, contact your prefecture, or call 01 99 00 00 00: we will tell you which service is the right one.',
    },
    visaHolder: {
      title: 'You have a long-stay visa, not yet a permit to renew',
      text: 'A long-stay visa equivalent to a residence permit cannot be renewed here. Call 01 99 00 00 00, or ask your prefecture for a first residence card.',
    },
    french: {
      title: 'You are French: you do not need a residence card',
      text: 'A French national does not need a residence permit. If you are not a French national, call 01 99 00 00 00.',
    },
    underSixteen: {
      title: 'You can apply from the age of 16',
      text: 'The card is not issued to a minor under 16 for employed work, and your right of residence does not depend on it. If you have any questions, call 01 99 00 00 00 or contact your prefecture.',
    },
  },
  accountMails,
  steps,
  pages,
  lists,
  prose,
  ui,
  move,
  states,
  messages,
  inbox,
  after,
  scanned,
  /** The side of the agents is in French only. */
  agents,
}
