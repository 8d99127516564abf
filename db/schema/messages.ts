import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Language } from '@/lib/copy/languages'
import type { InboxKind, OutboxKind } from '@/lib/mail/kinds'
import { agentLinks } from './agents'
import { bytea, instant } from './columns'
import { dossiers } from './dossiers'
import { accounts, accountTokens } from './people'

/** The inbox of an applicant. A message mirrors the mail of the same event. */
export const messages = pgTable(
  'messages',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    dossierId: uuid('dossier_id').references(() => dossiers.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<InboxKind>().notNull(),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
    /** What the message says and no table keeps: ids and days. */
    facts: jsonb('facts').$type<Record<string, string>>().notNull().default({}),
  },
  (table) => [
    index('messages_account').on(table.accountId, table.at),
    index('messages_dossier').on(table.dossierId),
  ],
)

/** Mails to send, written in the transaction of their event. The row is the truth; the job only executes. */
export const mailOutbox = pgTable(
  'mail_outbox',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').$type<OutboxKind>().notNull(),
    to: text('to').notNull(),
    /** Gone with its draft: what such a mail says is in `facts`. */
    dossierId: uuid('dossier_id').references(() => dossiers.id, { onDelete: 'set null' }),
    /** Whose first name it bears, when no dossier says it. */
    accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'cascade' }),
    /** What the mail says and no table keeps. */
    facts: jsonb('facts').$type<Record<string, string>>().notNull().default({}),
    /** The link of an account mail. */
    tokenId: uuid('token_id').references(() => accountTokens.id, { onDelete: 'cascade' }),
    /** The link of a mail to an agent. */
    agentLinkId: uuid('agent_link_id').references(() => agentLinks.id, { onDelete: 'cascade' }),
    /** Of who asked for the mail, where it does not follow the account it is about. */
    language: text('language').$type<Language>(),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
    providerId: text('provider_id'),
  },
  (table) => [
    index('mail_outbox_dossier').on(table.dossierId),
    index('mail_outbox_account').on(table.accountId),
    index('mail_outbox_waiting').on(table.createdAt).where(sql`sent_at is null`),
  ],
)

/** Mails that the `local` transport captured, shown on `/dev/mails`. */
export const capturedMails = pgTable('captured_mails', {
  /** The idempotency key of the sending: the same mail twice is one row. */
  id: uuid('id').primaryKey(),
  to: text('to').notNull(),
  subject: text('subject').notNull(),
  text: text('text').notNull(),
  html: text('html').notNull(),
  sentAt: instant('sent_at').notNull(),
})

export const capturedAttachments = pgTable('captured_attachments', {
  id: uuid('id').primaryKey(),
  mailId: uuid('mail_id')
    .notNull()
    .references(() => capturedMails.id, { onDelete: 'cascade' }),
  filename: text('filename').notNull(),
  contentType: text('content_type').notNull(),
  bytes: integer('bytes').notNull(),
  content: bytea('content').notNull(),
})

/** Single values that must outlive a restart: the offset of the legal clock, the demo's first day. */
export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
})

/** Counters of `rate-limiter-flexible`; the shape is the library's. */
export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull().default(0),
  expire: timestamp('expire', { withTimezone: true, mode: 'date' }),
})
