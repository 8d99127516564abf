import type { Situation } from './answers'
import { type ConditionName, holds } from './conditions'

export interface AskedDocument {
  /** The two headings of the guide, step 3. */
  heading: 'personal' | 'reason'
  form: 'file' | 'ephoto'
  when: ConditionName
  required: boolean
  /** The optional « Date du document » is offered: a proof older than six months is told, and let through. */
  dated?: boolean
  source: string
}

export const documents = {
  identity: {
    heading: 'personal',
    form: 'file',
    when: 'always',
    required: true,
    source: 'P1, service-public F16003',
  },
  address: {
    heading: 'personal',
    form: 'file',
    when: 'always',
    required: true,
    dated: true,
    source: 'P2, service-public F16003',
  },
  ephoto: {
    heading: 'personal',
    form: 'ephoto',
    when: 'always',
    required: true,
    source: 'P3, service-public F16003',
  },
  currentPermit: {
    heading: 'personal',
    form: 'file',
    when: 'always',
    required: false,
    source: 'P4, déjà connue du registre',
  },
  employment: {
    heading: 'reason',
    form: 'file',
    when: 'employedUnderFiveYears',
    required: true,
    source: 'M1, service-public F16003',
  },
  employmentExtra: {
    heading: 'reason',
    form: 'file',
    when: 'employedUnderFiveYears',
    required: false,
    source: 'M2, renfort facultatif',
  },
} as const satisfies Record<string, AskedDocument>

export type DocumentId = keyof typeof documents

// Object.keys loses the names; the record above is the only source of them.
export const documentIds = Object.keys(documents) as DocumentId[]

/** A document seen through its common shape. */
export function askedDocument(id: DocumentId): AskedDocument {
  return documents[id]
}

/** The documents that this situation asks, required and optional, in the order of the page. */
export function askedDocuments(situation: Situation): DocumentId[] {
  return documentIds.filter((id) => holds(documents[id].when, situation))
}

export function isDocumentId(value: string): value is DocumentId {
  return Object.hasOwn(documents, value)
}

/** Limits of what is sent (`contract.md`, Forms and pages): bytes, files per document, bytes per dossier, pages per file. */
export const fileLimits = {
  bytes: 10_485_760,
  filesPerDocument: 10,
  bytesPerDossier: 104_857_600,
  pages: 50,
} as const

/** Length of an e-photo code, letters and digits. */
export const ephotoLength = 22

/** Field names on the documents page. */
export const documentFields = {
  ephotoCode: 'ephoto.code',
  ephotoLater: 'ephoto.later',
  /** Ticked: « Je ne peux pas fournir cette pièce ». */
  missing: (id: DocumentId) => `${id}.missing`,
  reason: (id: DocumentId) => `${id}.reason`,
  date: (id: DocumentId) => [`${id}.day`, `${id}.month`, `${id}.year`],
} as const

export const reasonMax = 1000
