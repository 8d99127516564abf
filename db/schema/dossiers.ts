import { sql } from 'drizzle-orm'
import { bigserial, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Occupation, RawAnswers } from '@/lib/procedure/answers'
import type { DocumentId } from '@/lib/procedure/documents'
import type { Action, DossierState, Role } from '@/lib/procedure/transitions'
import { agents } from './agents'
import { bytea, instant } from './columns'
import { accounts, prefectures } from './people'

export interface SnapshotRow {
  id: string
  term: string
  /** Empty: not answered. */
  value: string
  /** The item of a list that it is about, and what the row is called under that heading. */
  item?: { heading: string; term: string }
}

export interface SnapshotFile {
  name: string
  bytes: number
  pages: number
  sha256: string
}

export interface SnapshotDocument {
  id: string
  title: string
  /** What stands for the document when it is no file: a code, a reason, « plus tard ». */
  note: string
  /** The date that the applicant reads on it, in words. */
  dated?: string
  files: SnapshotFile[]
}

/** Questions and answers in the words that the applicant read, frozen at the deposit. */
export interface Snapshot {
  version: string
  blocks: { page: string; heading: string; rows: SnapshotRow[] }[]
  documents: SnapshotDocument[]
  permitMention: string
}

export const dossiers = pgTable(
  'dossiers',
  {
    id: uuid('id').primaryKey(),
    /** 19 digits, allotted with the draft, never changed (`domain.md` §3). */
    reference: text('reference').notNull().unique(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    state: text('state').$type<DossierState>().notNull(),
    procedureVersion: text('procedure_version').notNull(),
    /** Page → field → what was typed. Never cleaned, never erased while it is a draft. */
    answers: jsonb('answers').$type<RawAnswers>().notNull().default({}),
    /** Page → number of saves: a post that knows an older number is told. */
    pageVersions: jsonb('page_versions').$type<Partial<Record<string, number>>>().notNull().default({}),
    /** The documents that he says he has, ticked before the steps. */
    gathered: jsonb('gathered').$type<DocumentId[]>().notNull().default([]),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** As deposited; what was corrected since is not in it. */
    snapshot: jsonb('snapshot').$type<Snapshot>(),
    /** The same with the answers as they were last corrected; none while nothing was. */
    corrected: jsonb('corrected').$type<Snapshot>(),
    prefectureCode: text('prefecture_code').references(() => prefectures.code),
    submittedAt: instant('submitted_at'),
    /** The day on which silence becomes a refusal (`lifecycle.md` §4). */
    refusalDate: date('refusal_date'),
    /** The agent who examines it. */
    handlerId: uuid('handler_id').references(() => agents.id),
    /** End of the card held, as it was on the day of the deposit. */
    permitExpiresOn: date('permit_expires_on'),
    /** The day on which a request for documents was wholly answered, until the agent goes on. */
    answeredOn: date('answered_on'),
    /** The day from which waiting harms: after the alerts, the queue is ordered by it, and says which of the three it is. */
    urgentOn: date('urgent_on').generatedAlwaysAs(
      sql`least(refusal_date - 30, permit_expires_on, answered_on)`,
    ),
    /**
     * When a dossier that is over last moved: the order of its tab in the queue. Its own column, and none before that:
     * an index on `updated_at` would be written at each save of a draft.
     */
    overSince: instant('over_since').generatedAlwaysAs(
      sql`case when state in ('accepted', 'refused', 'closed', 'cardInProduction', 'cardAvailable', 'cardDelivered', 'withdrawn') then updated_at end`,
    ),
    /** What the applicant did on the day of the deposit, from his answers: a filter of the queue. */
    occupation: text('occupation').$type<Occupation>(),
    /** Names and numbers as a search compares them (`lib/dossiers/searchText.ts`). */
    searchText: text('search_text'),
  },
  (table) => [
    uniqueIndex('dossiers_one_draft').on(table.accountId).where(sql`state = 'draft'`),
    uniqueIndex('dossiers_one_open')
      .on(table.accountId)
      .where(
        sql`state in ('submitted', 'formalReview', 'complementRequested', 'complementReceived', 'underReview', 'decisionProposed')`,
      ),
    index('dossiers_queue').on(table.prefectureCode, table.state, table.urgentOn),
    // The orders of the two long tabs of the queue (`lib/dossiers/queue.ts`).
    index('dossiers_to_take')
      .on(table.prefectureCode, table.urgentOn, table.submittedAt, table.id)
      .where(
        sql`handler_id is null and state in ('submitted', 'formalReview', 'complementRequested', 'complementReceived', 'underReview')`,
      ),
    // Those of which silence will soon be a refusal come before all others.
    index('dossiers_alerts')
      .on(table.prefectureCode, table.refusalDate, table.submittedAt, table.id)
      .where(
        sql`handler_id is null and state in ('submitted', 'formalReview', 'complementRequested', 'complementReceived', 'underReview')`,
      ),
    index('dossiers_over')
      .on(table.prefectureCode, table.overSince.desc(), table.id)
      .where(
        sql`state in ('accepted', 'refused', 'closed', 'cardInProduction', 'cardAvailable', 'cardDelivered', 'withdrawn')`,
      ),
    // A filter that few dossiers pass; a draft has none of these, and pays for nothing.
    index('dossiers_occupation')
      .on(table.prefectureCode, table.occupation, table.state, table.urgentOn)
      .where(sql`occupation is not null`),
    index('dossiers_handler').on(table.handlerId, table.state),
    index('dossiers_refusal').on(table.refusalDate).where(sql`state <> 'draft'`),
    index('dossiers_search').using('gin', sql`${table.searchText} gin_trgm_ops`),
  ],
)

/** What happened to a dossier, written in the transaction of the change. Ids only, no personal data. */
export const events = pgTable(
  'events',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    dossierId: uuid('dossier_id')
      .notNull()
      .references(() => dossiers.id, { onDelete: 'cascade' }),
    sequence: integer('sequence').notNull(),
    action: text('action').$type<Action | 'startDraft'>().notNull(),
    role: text('role').$type<Role>().notNull(),
    actorId: uuid('actor_id'),
    at: instant('at').notNull(),
    /** Ids, codes and days: what the timeline and the journal say of it. */
    detail: jsonb('detail').$type<Record<string, string>>().notNull().default({}),
    /** SHA-256 of this row and of the one before it in the same dossier, in hexadecimal. */
    hash: text('hash').notNull().default(''),
  },
  (table) => [
    uniqueIndex('events_sequence').on(table.dossierId, table.sequence),
    index('events_reasons').on(table.dossierId).where(sql`action = 'requestReasons'`),
    index('events_moves').on(table.at).where(sql`action = 'declareMove'`),
  ],
)

/** How far the journal of each dossier is sealed. */
export const journalHeads = pgTable('journal_heads', {
  dossierId: uuid('dossier_id')
    .primaryKey()
    .references(() => dossiers.id, { onDelete: 'cascade' }),
  sequence: integer('sequence').notNull(),
})

/** What is left of a dossier that was erased: no name, no number. The seals of the journal speak of it by its id. */
export const erasedDossiers = pgTable('erased_dossiers', {
  id: uuid('id').primaryKey(),
  state: text('state').$type<DossierState>().notNull(),
  erasedAt: instant('erased_at').notNull(),
})

/** The last rows of the journals, signed once a day, each seal chained to the one before. They outlive the dossiers. */
export const journalSeals = pgTable('journal_seals', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  /** Legal day of Paris. */
  day: date('day', { mode: 'string' }).notNull().unique(),
  /** Lines as `lib/dossiers/seals.mjs` writes and reads them. */
  content: text('content').notNull(),
  /** SHA-256 with ECDSA (IEEE P1363) or RSA, by the key of our seal. */
  signature: bytea('signature').notNull(),
  /** PEM */
  certificate: text('certificate').notNull(),
})
