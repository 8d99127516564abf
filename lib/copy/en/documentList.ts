import type { DocumentId, documents } from '@/lib/procedure/documents'
import type { Outline, OutlineField } from '@/lib/procedure/outline'

/** The conditions under which a document is asked. */
const conditions: Record<(typeof documents)[DocumentId]['when'], string> = {
  always: 'In all cases',
  isEmancipated: 'If you are an emancipated minor',
  isRepresented: 'If you are a minor with a legal representative',
  isEmployed: 'If you are an employee; optional after 5 years in France',
  employedUnderFiveYears: 'If you are an employee and have been in France for less than 5 years',
  provesFiveYears:
    'If you have lived in France for more than 5 years, without a permanent card, unless you are retired or have a permanent incapacity for work',
  onSickLeave: 'If you are on sick leave or unfit for work',
  lostJobOrTrainsForAnother: 'If you are unemployed, or in training unrelated to your former job',
  lostJob: 'If you are unemployed',
  inTraining: 'If you are in training or on an internship',
  isRetiredWithoutPermanentCard: 'If you are retired, for a first permanent card',
  isRetired: 'If you are retired',
  isIncapacitated: 'If you have a permanent incapacity for work',
  ceasedOtherwise: 'If you have stopped working for another reason',
}

const fields: {
  [Field in OutlineField]: { label: string; options: Record<Outline[Field], string> }
} = {
  age: {
    label: 'Your age',
    options: { adult: '18 or over', emancipated: 'Emancipated minor', minor: 'Minor, 16 or over' },
  },
  permanentHeld: {
    label: 'Does your card say “Séjour permanent”?',
    options: { yes: 'Yes', no: 'No' },
  },
  overFiveYears: {
    label: 'Have you been living in France for more than 5 years?',
    options: { yes: 'Yes', no: 'No' },
  },
  activity: {
    label: 'Are you currently',
    options: { employed: 'Working as an employee', ceased: 'No longer working' },
  },
  cessation: {
    label: 'If you are no longer working, for what reason?',
    options: {
      unemployment: 'Involuntary unemployment',
      sickness: 'Sick leave / unfit for work',
      training: 'Training or internship',
      retired: 'Retirement (including early retirement)',
      incapacity: 'Permanent incapacity for work',
      other: 'Other',
    },
  },
  trainingUnrelated: {
    label: 'If you are in training, is it unrelated to your former job?',
    options: { yes: 'Yes', no: 'No' },
  },
}

/** The list of documents, for a situation and in full (annex 1 of the guide). */
export const documentList: typeof import('../fr/documentList').documentList = {
  conditions,
  fields,
  title: 'Supporting documents to gather',
  tab: 'Supporting documents',
  lead: 'Tell us your situation: the list adapts to it. Nothing is saved.',
  show: 'See your list',
  yours: 'Your list',
  count: '{title} ({count} times)',
  each: {
    halfYear: '{title}: one document for each half-year, ten in all',
    year: '{title}: one document for each year, five in all',
    job: '{title}: one for each employer',
  },
  optional: '(optional)',
  download: 'Download this list (PDF, in French)',
  full: 'The full list',
  fullText: 'Every document that this service may ask for, and in which case.',
  downloadFull: 'Download the full list (PDF, in French)',
  templates: 'Templates to fill in',
  employer: 'Employer’s certificate',
  minor: 'Minor’s sworn statement',
}
