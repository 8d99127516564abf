import type { QuestionPage, Situation } from './answers'
import { type ConditionName, holds } from './conditions'
import { halfYearsToProve, yearsToProve } from './halfYears'

export interface DocumentDeclaration {
  /** The two headings of the guide, step 3. */
  heading: 'personal' | 'reason'
  form: 'file' | 'ephoto'
  when: ConditionName
  /** Must be sent, or explained, when this holds. */
  required: ConditionName
  /** Asked once for each of these, under a key of its own. */
  each?: 'halfYear' | 'year' | 'job'
  /** The optional « Date du document » is offered: a proof older than six months is told, and let through. */
  dated?: boolean
  /** The page whose answers it is there to prove. */
  proves?: QuestionPage
  /** It tells of somebody's health: masked, and read by few (`lifecycle.md` §8). */
  health?: boolean
  source: string
}

export const documents = {
  identity: {
    heading: 'personal',
    form: 'file',
    proves: 'etat-civil',
    when: 'always',
    required: 'always',
    source: 'P1, service-public F16003',
  },
  address: {
    heading: 'personal',
    form: 'file',
    proves: 'coordonnees',
    when: 'always',
    required: 'always',
    dated: true,
    source: 'P2, service-public F16003',
  },
  ephoto: {
    heading: 'personal',
    form: 'ephoto',
    when: 'always',
    required: 'always',
    source: 'P3, service-public F16003',
  },
  currentPermit: {
    heading: 'personal',
    form: 'file',
    proves: 'etat-civil',
    when: 'always',
    required: 'never',
    source: 'P4, déjà connue du registre',
  },
  emancipation: {
    heading: 'personal',
    form: 'file',
    proves: 'etat-civil',
    when: 'isEmancipated',
    required: 'isEmancipated',
    source: 'E1, Code civil 413-1 et 413-2',
  },
  minorStatement: {
    heading: 'personal',
    form: 'file',
    proves: 'activite',
    when: 'isRepresented',
    required: 'isRepresented',
    source: 'N1, annexe 3 du guide',
  },
  filiation: {
    heading: 'personal',
    form: 'file',
    proves: 'etat-civil',
    when: 'isRepresented',
    required: 'isRepresented',
    source: 'N2, pièce de ce service',
  },
  representativeIdentity: {
    heading: 'personal',
    form: 'file',
    when: 'isRepresented',
    required: 'isRepresented',
    source: 'N3, pièce de ce service',
  },
  employment: {
    heading: 'reason',
    form: 'file',
    proves: 'activite',
    when: 'isEmployed',
    required: 'employedUnderFiveYears',
    each: 'job',
    source: 'M1, service-public F16003',
  },
  employmentExtra: {
    heading: 'reason',
    form: 'file',
    proves: 'activite',
    when: 'employedUnderFiveYears',
    required: 'never',
    source: 'M2, renfort facultatif',
  },
  stay: {
    heading: 'reason',
    form: 'file',
    proves: 'motif',
    when: 'provesFiveYears',
    required: 'provesFiveYears',
    each: 'halfYear',
    source: 'M3, service-public F16003 : un document par semestre',
  },
  right: {
    heading: 'reason',
    form: 'file',
    proves: 'motif',
    when: 'provesFiveYears',
    required: 'provesFiveYears',
    each: 'year',
    source: 'M4, service-public F16003 : cinq années',
  },
  unfitness: {
    health: true,
    heading: 'reason',
    form: 'file',
    proves: 'activite',
    when: 'onSickLeave',
    required: 'onSickLeave',
    source: 'C1, service-public F16003',
  },
  endOfJob: {
    heading: 'reason',
    form: 'file',
    proves: 'activite',
    when: 'lostJobOrTrainsForAnother',
    required: 'lostJobOrTrainsForAnother',
    source: 'C2a et C3, service-public F16003',
  },
  jobseeker: {
    heading: 'reason',
    form: 'file',
    proves: 'activite',
    when: 'lostJob',
    required: 'lostJob',
    source: 'C2b, service-public F16003',
  },
  training: {
    heading: 'reason',
    form: 'file',
    proves: 'activite',
    when: 'inTraining',
    required: 'inTraining',
    source: 'C3, service-public F16003',
  },
  lastTwelveMonths: {
    heading: 'reason',
    form: 'file',
    proves: 'activite',
    when: 'isRetiredWithoutPermanentCard',
    required: 'isRetiredWithoutPermanentCard',
    source: 'R1, service-public F16003, première carte permanente',
  },
  healthInsurance: {
    heading: 'reason',
    form: 'file',
    when: 'isRetired',
    required: 'isRetired',
    source: 'R2, service-public F16003',
  },
  threeYearsOfWork: {
    heading: 'reason',
    form: 'file',
    proves: 'activite',
    when: 'isRetired',
    required: 'isRetired',
    source: 'R3, service-public F16003',
  },
  incapacity: {
    health: true,
    heading: 'reason',
    form: 'file',
    proves: 'activite',
    when: 'isIncapacitated',
    required: 'isIncapacitated',
    source: 'I1, service-public F16003',
  },
  otherProof: {
    heading: 'reason',
    form: 'file',
    proves: 'activite',
    when: 'ceasedOtherwise',
    required: 'ceasedOtherwise',
    source: 'O1, pièce de ce service',
  },
} as const satisfies Record<string, DocumentDeclaration>

export type DocumentId = keyof typeof documents

// Object.keys loses the names; the record above is the only source of them.
export const documentIds = Object.keys(documents) as DocumentId[]

/** A declaration seen through its common shape. */
export function declaredDocument(id: DocumentId): DocumentDeclaration {
  return documents[id]
}

export function isDocumentId(value: string): value is DocumentId {
  return Object.hasOwn(documents, value)
}

/** One document asked of this person. `key` names its files and its fields; `of` is the half-year, the year or the job. */
export interface AskedDocument {
  key: string
  id: DocumentId
  of?: string
  required: boolean
}

/** What a document is asked for, once each; the first job has no name of its own. */
function occasions(id: DocumentId, { today, answers }: Situation): (string | undefined)[] {
  switch (declaredDocument(id).each) {
    case 'halfYear':
      return halfYearsToProve(today, answers.provenUntil)
    case 'year':
      return yearsToProve(today, answers.provenUntil)
    case 'job':
      return [undefined, ...(answers.otherJobs ?? [])]
    case undefined:
      return [undefined]
  }
}

/** The documents that this situation asks, required and optional, in the order of the page. */
export function askedDocuments(situation: Situation): AskedDocument[] {
  return documentIds
    .filter((id) => holds(documents[id].when, situation))
    .flatMap((id) =>
      occasions(id, situation).map((of) => ({
        key: of === undefined ? id : `${id}.${of}`,
        id,
        of,
        required: holds(documents[id].required, situation),
      })),
    )
}

/** What is usually to be gathered, before a person has said whether he works and since when he lives here. */
export function usualDocuments(situation: Situation): DocumentId[] {
  const { activity = 'employed', overFiveYears = 'no' } = situation.answers
  const answers = { ...situation.answers, activity, overFiveYears, otherJobs: [] }
  return askedDocuments({ ...situation, answers })
    .filter(({ required, of }) => required && of === undefined)
    .map(({ id }) => id)
}

/** The asked document that a key names; nothing when this situation does not ask it. */
export function findAskedDocument(situation: Situation, key: string): AskedDocument | undefined {
  return askedDocuments(situation).find((asked) => asked.key === key)
}

/** A document that the applicant adds by himself after the deposit. */
export const additionalDocument = 'additional'

/** Limits of what is sent (`domain.md` §6): bytes, files per document, bytes per dossier, pages per file. */
export const fileLimits = {
  bytes: 10_485_760,
  filesPerDocument: 10,
  bytesPerDossier: 104_857_600,
  pages: 50,
} as const

/** Length of an e-photo code, letters and digits. */
export const ephotoLength = 22

/** Field names on the documents page, after the key of their document. */
export const documentFields = {
  ephotoCode: 'ephoto.code',
  ephotoLater: 'ephoto.later',
  /** Ticked: « Je ne peux pas fournir cette pièce ». */
  missing: (key: string) => `${key}.missing`,
  reason: (key: string) => `${key}.reason`,
  date: (key: string) => [`${key}.day`, `${key}.month`, `${key}.year`],
} as const

export const reasonMax = 1000
