import type { MoveField } from '@/lib/registry/moveForm'
import type { QuestionCopy } from '../catalogue'

/** Questions of the declaration of a move (`domain.md` §5). */
const fields: Record<MoveField, QuestionCopy> = {
  careOf: {
    label: 'Care of (chez)',
    hint: 'The name of the person you are staying with, if it is not your own home.',
  },
  unit: { label: 'Flat, floor, staircase' },
  building: { label: 'Building, residence' },
  locality: { label: 'Locality (lieu-dit) or PO box' },
  street: {
    label: 'Number and street',
    hint: 'For example 40 bis rue des Tanneurs.',
    issues: { missing: 'Enter the number and street, or a locality (lieu-dit).' },
  },
  postcode: { label: 'Postcode', issues: { missing: 'Enter the postcode.' } },
  commune: { label: 'Town (commune)', issues: { missing: 'Enter the town (commune).' } },
  communeChoice: { label: 'Which is your town (commune)?' },
  movedOn: {
    label: 'Date of the move',
    hint: 'You need to report a move within three months. After that, you can still report it.',
    issues: {
      dateMissing: 'Enter the date of your move: day, month, year.',
      dateInFuture: 'This date is in the future. Report your move once you live at the new address.',
    },
  },
}

export const move: typeof import('../fr/move').move = {
  home: 'Home',
  fields,
  title: 'Report a change of address',
  tab: 'Change of address',
  tile: 'Report my change of address',
  tileText: 'Two minutes. You get a certificate straight away.',
  lead: 'Enter your new address. Your prefecture will be updated to match.',
  leadDraft: 'Enter your new address. You will then go back to your application, where you left off.',
  known: 'The address we have',
  address: 'Address',
  newAddress: 'Your new address',
  proof:
    'No document is asked for here. You attach your proof of address (justificatif de domicile) to your renewal application.',
  attachText:
    'Your application is being examined: the office in charge knows your new address from now on. Attach a proof of address (justificatif de domicile) less than 6 months old to it, so that they need not ask you for one.',
  attach: 'Add a document to my application',
  keepTyped: 'Another one: keep “{commune}”',
  submit: 'Report my new address',
  doneTitle: 'Your change of address is recorded',
  doneText: 'Reported on {day}. An email to {email} confirms it.',
  doneAddress: 'New address',
  doneMovedOn: 'Date of the move',
  donePrefecture: 'Your prefecture',
  late: 'You moved more than three months ago, and three months is the time limit for reporting a move. Your report is recorded all the same.',
  saved: 'Your new address is recorded: it is the one we use.',
  download: 'Download the certificate of change of address',
  resume: 'Resume your draft',
  atHost: 'c/o {name}',
}
