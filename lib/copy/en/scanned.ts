/** The page behind the square to scan of a paper of ours. */
export const scanned: typeof import('../fr/scanned').scanned = {
  title: 'Check a scanned document',
  tab: 'Check',
  waiting: 'Checking…',
  none: 'Scan the square printed on the document with a phone camera: this page will say whether it is authentic, even without a connection.',
  noScript:
    'This page needs JavaScript to read the square, which is not sent to anyone. Without it, enter the 12-character code printed on the certificate.',
  /** The first day of a month. */
  first: '1',
  byCode: 'Enter a verification code',
  results: {
    authentic: [
      'Authentic',
      'The signature is ours, and this document has been neither replaced nor withdrawn.',
    ],
    replaced: [
      'Replaced',
      'The signature is ours, but the residence card has since been handed over: the card is now the proof. Ask its holder for it.',
    ],
    withdrawn: [
      'Withdrawn',
      'The signature is ours, but this certificate has since been withdrawn: it is no longer valid.',
    ],
    ended: [
      'Ended',
      'The signature is ours, but this certificate no longer holds: its last day has passed, or the application has had its answer.',
    ],
    altered: [
      'Altered',
      'This square has been changed, or was misread. Scan it again; if the answer is the same, the document is not authentic.',
    ],
    unknown: [
      'Unknown',
      'This square was not signed by us. If the document says that this service issued it, it is not authentic.',
    ],
    forgotten: [
      'Unknown',
      'The signature is ours, but this document is no longer in our files. Do not rely on it without calling the prefecture.',
    ],
    offline: [
      'Authentic',
      'The signature is ours. Without a connection, we could not check whether this document has since been replaced or withdrawn: try again when you are connected.',
    ],
  },
  again: 'Check again',
  compare:
    'Compare this information with the document you are shown. Names are written here without accents, in Latin letters.',
  rows: {
    kind: 'Type of document',
    holder: 'Holder',
    birth: 'Born on',
    reference: 'Application number',
    category: 'Permit',
    valid: 'Valid',
    work: 'Right to work',
    submitted: 'Application submitted on',
  },
  validValue: 'from {start} to {end}',
  workValue: 'Authorises its holder to work',
  kinds: {
    receipt: 'Confirmation of submission',
    extension: 'Extension certificate (attestation de prolongation de l’instruction)',
    certificate: 'Certificate of favourable decision',
  },
  specimen: 'SPECIMEN – no value: a demonstration key signed this document.',
}
