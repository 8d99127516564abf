import { sql } from 'drizzle-orm'
import { bigserial, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { RawAnswers } from '@/lib/procedure/answers'
import { instant } from './columns'
import { accounts, prefectures } from './people'

export interface SnapshotRow {
  id: string
  term: string
  /** Empty: not answered. */
  value: string
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
    /** 19 digits, allotted with the draft, never changed (`product.md` §3). */
    reference: text('reference').notNull().unique(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    state: text('state', { enum: ['draft', 'submitted'] }).notNull(),
    procedureVersion: text('procedure_version').notNull(),
    /** Page → field → what was typed. Never cleaned, never erased while it is a draft. */
    answers: jsonb('answers').$type<RawAnswers>().notNull().default({}),
    /** Page → number of saves: a post that knows an older number is told. */
    pageVersions: jsonb('page_versions').$type<Partial<Record<string, number>>>().notNull().default({}),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    snapshot: jsonb('snapshot').$type<Snapshot>(),
    prefectureCode: text('prefecture_code').references(() => prefectures.code),
    submittedAt: instant('submitted_at'),
    /** The day on which silence becomes a refusal (`lifecycle.md` §4). */
    refusalDate: date('refusal_date'),
  },
  (table) => [
    uniqueIndex('dossiers_one_draft').on(table.accountId).where(sql`state = 'draft'`),
    uniqueIndex('dossiers_one_open').on(table.accountId).where(sql`state = 'submitted'`),
    index('dossiers_prefecture').on(table.prefectureCode, table.state),
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
    action: text('action').notNull(),
    role: text('role').notNull(),
    actorId: uuid('actor_id'),
    at: instant('at').notNull(),
  },
  (table) => [uniqueIndex('events_sequence').on(table.dossierId, table.sequence)],
)
