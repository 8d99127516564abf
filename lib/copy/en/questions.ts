import type { Catalogue } from '../catalogue'

const yesNo = { yes: 'Yes', no: 'No' }

export const questions: Catalogue['questions'] = {
  emancipated: {
    label: 'I am an emancipated minor (16 or over)',
    hint: 'By a judge, or by your marriage. If not, leave this box empty: we ask for the contact details of your legal representative.',
  },
  usageName: {
    label: 'Name used (nom d’usage)',
    hint: 'The name you use, if it is different: the name of your spouse, for example.',
  },
  maritalStatus: {
    label: 'Marital status',
    options: {
      single: 'Single',
      married: 'Married',
      pacs: 'In a civil partnership (PACS)',
      cohabiting: 'Living with a partner (concubinage)',
      separated: 'Separated',
      divorced: 'Divorced',
      widowed: 'Widowed',
    },
    issues: { missing: 'Choose your marital status.' },
  },
  identityKind: {
    label: 'Type of identity document',
    options: { idCard: 'Identity card', passport: 'Passport' },
    issues: { missing: 'Choose the identity document you are using.' },
  },
  identityNumber: {
    label: 'Document number',
    hint: 'On the page with the photo, or at the top of the card.',
    issues: { missing: 'Enter the number of your identity document.' },
  },
  identityExpiry: {
    label: 'Expiry date',
    hint: 'For example 27 3 2031. An expired document does not stop you from continuing.',
    issues: { dateMissing: 'Enter the expiry date of the identity document.' },
  },
  identityCountry: {
    label: 'Country of issue',
    issues: { missing: 'Choose the country that issued the document.' },
  },
  representativeRole: {
    label: 'Legal representative’s relationship to you',
    hint: 'One parent is enough. You submit the application and receive the decision yourself; your representative gives their agreement on the sworn statement.',
    options: {
      father: 'Father',
      mother: 'Mother',
      guardian: 'Guardian',
      authority: 'Child welfare services (aide sociale à l’enfance) or ad hoc administrator',
    },
    issues: {
      missing:
        'Choose your legal representative’s relationship to you, or tick “I am an emancipated minor (16 or over)” above.',
    },
  },
  representativeFamilyName: {
    label: 'Legal representative’s family name',
    issues: { missing: 'Enter your legal representative’s family name.' },
  },
  representativeGivenNames: {
    label: 'Legal representative’s given name(s)',
    issues: { missing: 'Enter your legal representative’s given name.' },
  },
  representativePhone: {
    label: 'Legal representative’s phone number',
    issues: { missing: 'Enter a number where we can reach your legal representative.' },
  },
  representativeEmail: { label: 'Legal representative’s email address' },
  representativeSameAddress: { label: 'Their address is the same as mine' },
  representativeAddress: {
    label: 'Legal representative’s address',
    issues: { missing: 'Enter their address, or tick “Their address is the same as mine”.' },
  },
  registryError: {
    label: 'Report a mistake in this information',
    hint: 'Say what is not right, and what it should say instead. The officer who examines your application will see it.',
  },
  partnerFamilyName: { label: 'Family name of your spouse or partner' },
  partnerGivenNames: { label: 'Given name(s) of your spouse or partner' },
  partnerNationality: { label: 'Nationality of your spouse or partner' },
  hasChildren: {
    label: 'Do you have one or more dependent children?',
    hint: 'You will not be asked for any document for them.',
    options: yesNo,
    issues: {
      missing: 'Say whether you have dependent children.',
      listEmpty: 'Add at least one child with the “Add a child” button, or answer “No”.',
    },
  },
  childFamilyName: { label: 'Family name', issues: { missing: 'Enter the child’s family name.' } },
  childGivenNames: { label: 'Given name(s)', issues: { missing: 'Enter the child’s given name.' } },
  childBirthDate: {
    label: 'Date of birth',
    hint: 'For example 2 2 2016.',
    issues: {
      dateMissing: 'Enter the child’s date of birth.',
      dateBeforeBirth: 'This date is before your own birth. Check the year.',
    },
  },
  childNationality: {
    label: 'Nationality',
    issues: { missing: 'Choose the child’s nationality.' },
  },
  childLivesInFrance: {
    label: 'Lives in France',
    options: yesNo,
    issues: { missing: 'Say whether the child lives in France.' },
  },
  addressIsCurrent: {
    label: 'Is this still your address?',
    hint: 'If it has changed, you report the new one on the next screen, then you come back here.',
    options: yesNo,
    issues: {
      missing: 'Say whether this is still your address.',
    },
  },
  phone: {
    label: 'Phone number',
    hint: 'To reach you while we process your application. For example 06 39 98 01 02, or +351 912 345 678.',
    issues: { missing: 'Enter a phone number where we can reach you.' },
  },
  overFiveYears: {
    label: 'Have you been living in France for more than 5 years?',
    hint: 'Answering “Yes” means applying for permanent residence: five years of legal and uninterrupted residence. Less than six months’ absence a year, military service, or twelve months in a row for an important reason do not interrupt it.',
    options: yesNo,
    issues: {
      missing: 'Say whether you have been living in France for more than 5 years.',
    },
  },
  arrivalDate: {
    label: 'Date you entered / settled in France',
    hint: 'For example 4 3 2023. If you no longer know the day, enter 1. If you were born in France, enter your date of birth.',
    issues: { dateMissing: 'Enter the date you settled in France.' },
  },
  provenUntil: {
    label: 'When do the five years you are proving end?',
    hint: 'Only if you answered “Yes” above. You can choose any five years in a row. At step 3, you will be asked for one document for each half-year, unless you are retired or permanently unable to work.',
    options: { '': 'The last five years' },
  },
  leftTwoYears: {
    label: 'Have you left France for more than two years in a row?',
    hint: 'Since your permanent residence card was handed over to you.',
    options: yesNo,
    issues: { missing: 'Say whether you have left France for more than two years in a row.' },
  },
  activity: {
    label: 'Are you currently',
    options: { employed: 'Working as an employee', ceased: 'No longer working' },
    issues: {
      missing: 'Say whether you are working as an employee or no longer working.',
    },
  },
  cessation: {
    label: 'Why did you stop working?',
    hint: 'Only if you are no longer working. This answer is used to draw up your list of documents.',
    options: {
      unemployment: 'Involuntary unemployment',
      sickness: 'Sick leave / unfit for work',
      training: 'Training or internship',
      retired: 'Retirement (including early retirement)',
      incapacity: 'Permanent incapacity for work',
      other: 'Other',
    },
    issues: { missing: 'Choose the reason why you stopped working.' },
  },
  trainingUnrelated: {
    label: 'Is this training unrelated to your former job?',
    options: yesNo,
    issues: { missing: 'Say whether the training is unrelated to your former job.' },
  },
  contractType: {
    label: 'Type of contract',
    options: {
      permanent: 'Permanent contract (CDI)',
      fixedTerm: 'Fixed-term contract (CDD)',
      temporary: 'Temporary agency work contract (intérim)',
      apprenticeship: 'Apprenticeship contract',
      professionalisation: 'Work and training contract (contrat de professionnalisation)',
      intermittent: 'Intermittent permanent contract (CDI intermittent)',
      privateHousehold: 'CESU – employed by a private individual',
      civilServant: 'Public service, permanent staff (titulaire)',
      publicContract: 'Public service, contract staff (contractuel)',
      other: 'Other',
    },
    issues: { missing: 'Choose your type of contract.' },
  },
  contractStart: {
    label: 'Start date of the contract',
    hint: 'For example 1 7 2026.',
    issues: { dateMissing: 'Enter the start date of your contract.' },
  },
  contractEnd: {
    label: 'End date of the contract',
    hint: 'For a contract that has an end: fixed-term (CDD), temporary agency work, apprenticeship… Leave empty for a permanent contract (CDI).',
    issues: { dateMissing: 'Enter the end date of your contract: this type of contract has one.' },
  },
  job: { label: 'Job title', issues: { missing: 'Enter your job title.' } },
  weeklyHours: {
    label: 'Weekly working time (hours)',
    hint: 'For example 35 or 17.5.',
    issues: { missing: 'Enter the number of hours you work each week.' },
  },
  employerName: {
    label: 'Company name or name of the employer',
    issues: { missing: 'Enter your employer’s name.' },
  },
  siret: {
    label: 'Employer’s SIRET',
    hint: '14 digits, at the top of your payslip. Spaces are accepted.',
    issues: { missing: 'Enter your employer’s SIRET, or tick the box below it.' },
  },
  employerHasNoSiret: {
    label: 'My employer has no SIRET',
    hint: 'A private individual who employs you, or a foreign employer.',
  },
  employerAddress: {
    label: 'Employer’s address',
    issues: { missing: 'Enter your employer’s address.' },
  },
  employerPhone: { label: 'Employer’s phone number' },
  employerEmail: { label: 'Employer’s email address' },
  observations: { label: 'Comments', hint: 'Anything useful to the officer who will read your application.' },
  certified: {
    label:
      'I certify that the information is accurate and that the documents are authentic. I have been informed that a false declaration makes me liable to prosecution (articles 441-1 and following of the French criminal code).',
  },
}
