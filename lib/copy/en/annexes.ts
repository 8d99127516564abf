const employer: typeof import('../fr/annexes').annexes.employer = {
  title: 'Employer’s certificate, for your employer to fill in',
  lead: 'Fill in what you know: your employer checks it, completes it by hand, then signs it. Employers can also prepare it here themselves.',
  groups: { employer: 'The employer', employee: 'The employee', contract: 'The contract' },
  fields: {
    signatory: { label: 'Family name and given name of the person who signs' },
    role: { label: 'Their position' },
    employerName: { label: 'Company name or name of the employer' },
    employerAddress: { label: 'Head office address' },
    siret: {
      label: 'SIRET',
      hint: '14 digits. A private individual or a foreign employer does not have one.',
    },
    activityCode: { label: 'NAF/APE code' },
    employerPhone: { label: 'Employer’s phone number' },
    employerEmail: { label: 'Employer’s email address' },
    employee: { label: 'Family name and given names of the employee' },
    birthDate: { label: 'Date of birth' },
    birthPlace: { label: 'Place of birth' },
    nationality: { label: 'Nationality' },
    address: { label: 'Employee’s address' },
    contractStart: { label: 'Employed since' },
    job: { label: 'Job title' },
    contractType: {
      label: 'Type of contract',
      options: {
        permanent: 'Permanent contract (CDI)',
        fixedTerm: 'Fixed-term contract (CDD)',
        temporary: 'Temporary agency work contract',
        training: 'Apprenticeship, or work and training contract (contrat de professionnalisation)',
        other: 'Other',
      },
    },
    otherContract: { label: 'If it is another contract, which one' },
    contractEnd: { label: 'End date of the contract', hint: 'If the contract has one.' },
    weeklyHours: { label: 'Weekly working time (hours)' },
    pay: { label: 'Gross monthly pay (euros)', hint: 'We do not ask for it.' },
    workPlace: { label: 'Place of work' },
    contractState: {
      label: 'Is the contract still running?',
      options: { running: 'Yes, it is still running', ended: 'No, it has ended' },
    },
    endedOn: { label: 'If it has ended, on what date' },
    endReason: { label: 'If it has ended, for what reason' },
  },
}

const minor: typeof import('../fr/annexes').annexes.minor = {
  title: 'Sworn statement by a minor aged 16 to 18',
  lead: 'For anyone aged 16 or 17 who wishes to work. The minor signs; if they are not emancipated, a legal representative signs too.',
  groups: { person: 'The minor', plan: 'The intended work', guardian: 'The legal representative' },
  fields: {
    minorName: { label: 'Family name and given names' },
    birthDate: { label: 'Date of birth' },
    birthPlace: { label: 'Place of birth' },
    nationality: { label: 'Nationality' },
    foreignerNumber: { label: 'Foreigner number', hint: '10 digits.' },
    address: { label: 'Address' },
    age: { label: 'Age', options: { '16': '16 years', '17': '17 years' } },
    plan: {
      label: 'Kind of work',
      options: {
        employment: 'Work as an employee',
        apprenticeship: 'Apprenticeship contract',
        professionalisation: 'Work and training contract (contrat de professionnalisation)',
        internship: 'Internship',
        other: 'Other',
      },
    },
    otherPlan: { label: 'If it is another kind, which one' },
    employerName: { label: 'Employer, if known' },
    guardianName: { label: 'Family name and given names of the legal representative' },
    guardianQuality: {
      label: 'Their relationship to the minor',
      hint: 'Father, mother, guardian, child welfare services (aide sociale à l’enfance) or ad hoc administrator.',
    },
  },
}

/** The words of the pages where an annex is filled. */
export const annexes: typeof import('../fr/annexes').annexes = {
  employer,
  minor,
  tab: 'Supporting documents',
  nothingKept:
    'Nothing is required: a box left empty becomes a line to fill in by hand. What you write here is not kept anywhere.',
  prefilled: 'We have filled in what your current application says. Check it, and correct it if needed.',
  blank: 'Download the blank template',
  blankText: 'PDF in French, to fill in by hand.',
  prepare: 'Prepare the document',
  ready: 'Your document is ready',
  readyText:
    'It is in French. Download it, print it and have it signed. It is not kept here: once you leave this page, nothing of it remains.',
  download: 'Download the document',
  change: 'Change what you wrote',
}
