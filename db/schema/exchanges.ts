import { boolean, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { agents } from './agents'
import { instant } from './columns'
import { dossiers } from './dossiers'

/** An answer before and after a correction, in the words of its page. Empty: not answered, or not asked. */
export interface CorrectedAnswer {
  /** Id of the row in the snapshot. */
  id: string
  term: string
  before: string
  after: string
}

/** What an applicant corrects after the deposit: answers, or whatever else in his own words. */
export const corrections = pgTable(
  'corrections',
  {
    id: uuid('id').primaryKey(),
    dossierId: uuid('dossier_id')
      .notNull()
      .references(() => dossiers.id, { onDelete: 'cascade' }),
    /** In his own words; empty when answers were corrected. */
    text: text('text').notNull(),
    answers: jsonb('answers').$type<CorrectedAnswer[]>().notNull().default([]),
    /** A word that came with documents, and corrects nothing. */
    isWord: boolean('is_word').notNull().default(false),
    at: instant('at').notNull(),
  },
  (table) => [index('corrections_dossier').on(table.dossierId)],
)

/** The reasons of an implicit refusal, given to who asked for them (CRPA L232-4). */
export const silenceReasons = pgTable('silence_reasons', {
  dossierId: uuid('dossier_id')
    .primaryKey()
    .references(() => dossiers.id, { onDelete: 'cascade' }),
  agentId: uuid('agent_id')
    .notNull()
    .references(() => agents.id),
  text: text('text').notNull(),
  at: instant('at').notNull(),
})
