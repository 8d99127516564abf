import type { Catalogue } from '../catalogue'
import type { Language } from '../languages'
import { notFound } from './notFound'

/** The other language, by its own name. */
const otherLanguage: readonly [code: Language, name: string] = ['fr', 'Français']

/** The words around every page of the request, also in the browser. */
export const site: typeof import('../fr/frame').site = {
  name: 'Residence permit',
  tagline: 'EU, EEA and Swiss citizens',
  demo: 'Demonstration service – does not replace the official site',
  skip: 'Skip to content',
  mainNav: 'Main',
  menu: 'Menu',
  closeMenu: 'Close the menu',
  parts: {
    space: 'My application',
    documents: 'Supporting documents',
    verify: 'Check a certificate',
    help: 'Help',
  },
  profileOf: 'My account:',
  otherLanguage,
  signIn: 'Sign in',
  signOut: 'Sign out',
  inbox: 'Notifications',
  helpTitle: 'Do you have a question? Are you stuck?',
  helpLine: ['01 99 00 00 00', 'tel:+33199000000'],
  help: 'Call {phone}, Monday to Friday, 9 am to 5 pm, for the price of a local call. An adviser can also tell you where to get help in person, or how to apply on paper.',
  footNav: notFound.footNav,
  foot: notFound.foot,
  errorPrefix: 'Error: ',
}

export const wizard: typeof import('../fr/frame').wizard = {
  tab: 'Renewal · {name}',
  step: 'Step {step} of 5',
  rank: '({rank}/{of})',
  next: 'Next: {title}',
  saved: 'Saved at {time}',
  savedOn: 'Saved on {day}',
  notSaved: 'Not saved',
  savedElsewhere:
    'Not saved: this page was changed in another tab or on another device. Your text stays here.',
  retry: 'Try again',
  yourRequest: 'Your application',
  done: 'Done',
  now: 'In progress',
  todo: 'Not started',
  draftKept: 'Your draft is kept for 90 days. You can resume it on another device.',
  known: 'What we already know',
  knownText:
    'This information comes from your current permit. A mistake in it does not stop you from continuing.',
  toFill: 'What you need to fill in',
  toFillText: 'You need to answer everything, except what is marked “(optional)”.',
  addressTitle: 'Your address',
  addressText: 'This is the address where we write to you.',
}

export const steps: Catalogue['steps'] = {
  personal: 'Check your personal information',
  reason: 'Check the reason for your application',
  documents: 'Send the supporting documents',
  deposit: 'Submit the application',
  confirmation: 'Confirmation of submission',
}

export const pages: Catalogue['pages'] = {
  'etat-civil': { title: 'Personal details of the applicant' },
  'liens-familiaux': { title: 'Personal and family ties' },
  coordonnees: { title: 'Address and contact details' },
  motif: { title: 'Reason for your stay and its length' },
  activite: { title: 'Work' },
  pieces: {
    title: 'Send the supporting documents',
    intro:
      'Here is the exact list for your situation. Send them in any order you like: each file is kept as soon as it is received.',
  },
  recapitulatif: {
    title: 'Check your application before you submit it',
    intro: 'Nothing has been sent to the prefecture yet. Read it again, change it if needed, then submit.',
  },
  confirmation: { title: 'Your application has been submitted' },
}

export const lists: Catalogue['lists'] = {
  enfants: {
    heading: 'Your children',
    add: 'Add a child',
    newItem: 'Add a child',
    editItem: 'Change a child’s details',
    item: 'Child {rank}',
    removed: 'The child has been removed from your application.',
  },
  emplois: {
    heading: 'Your other jobs',
    add: 'Add another job',
    newItem: 'Add another job',
    editItem: 'Change the details of another job',
    item: 'Other job {rank}',
    removed: 'The job has been removed from your application. Its files are kept if you undo this.',
  },
}
