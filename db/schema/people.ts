import { boolean, date, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Language } from '@/lib/copy/languages'
import { instant } from './columns'

export interface PostalAddress {
  /** Who puts the person up. */
  careOf?: string
  /** Apartment, floor, staircase. */
  unit?: string
  building?: string
  /** Empty where a locality stands for it. */
  street: string
  /** Locality or post-office box. */
  locality?: string
  postcode: string
  commune: string
  /** INSEE code of the commune, or of the department alone for a place in no list: it decides the prefecture. */
  insee: string
  /** The declaration that made it the address; none for the one of the permit. */
  moveId?: string
}

/** The registry of permits behind its port (`lib/registry`): what the administration already knows. */
export const registryPeople = pgTable('registry_people', {
  foreignerNumber: text('foreigner_number').primaryKey(),
  cardNumber: text('card_number'),
  visaNumber: text('visa_number'),
  familyName: text('family_name').notNull(),
  givenNames: text('given_names').array().notNull(),
  usageName: text('usage_name'),
  sex: text('sex', { enum: ['F', 'M'] }).notNull(),
  birthDate: date('birth_date').notNull(),
  birthPlace: text('birth_place').notNull(),
  birthCountry: text('birth_country').notNull(),
  nationalities: text('nationalities').array().notNull(),
  address: jsonb('address').$type<PostalAddress>().notNull(),
  permitKind: text('permit_kind', { enum: ['permit', 'vls-ts'] }).notNull(),
  permitMention: text('permit_mention'),
  permitStartsOn: date('permit_starts_on').notNull(),
  permitExpiresOn: date('permit_expires_on').notNull(),
})

export const prefectures = pgTable('prefectures', {
  /** Code of the department: 01 to 95, 2A, 2B, 971 to 976. */
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  service: text('service').notNull(),
  address: text('address').notNull(),
  phone: text('phone').notNull(),
  email: text('email').notNull(),
  court: text('court').notNull(),
  hours: text('hours').notNull(),
  twoPeopleDecide: boolean('two_people_decide').notNull(),
})

export const accounts = pgTable('accounts', {
  id: uuid('id').primaryKey(),
  foreignerNumber: text('foreigner_number').notNull().unique(),
  email: text('email').notNull(),
  /** Argon2id, in its own encoded form. */
  passwordHash: text('password_hash').notNull(),
  /** The language that was last chosen: that of the mails. */
  language: text('language').$type<Language>().notNull().default('fr'),
  createdAt: instant('created_at').notNull(),
  /** Its owner closed it: neither address nor password is left. Created anew, it is the same row. */
  closedAt: instant('closed_at'),
})

export const tokenPurposes = ['activation', 'passwordReset', 'emailChange', 'emailCancel'] as const

/** Links sent by mail, in real time. The token itself is nowhere here: it is made again from the id and our secret. */
export const accountTokens = pgTable(
  'account_tokens',
  {
    id: uuid('id').primaryKey(),
    /** SHA-256 of the token, in hexadecimal. */
    hash: text('hash').notNull().unique(),
    purpose: text('purpose', { enum: tokenPurposes }).notNull(),
    /** Before an account there is only the number; a number that is unknown here gets its row too, and no mail. */
    foreignerNumber: text('foreigner_number').notNull(),
    /** Where the mail goes; for `emailCancel`, the address that comes back. */
    email: text('email').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [index('account_tokens_number').on(table.foreignerNumber)],
)

/** Real time, never the legal clock: a session ends even when the demo's date stands still. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [index('sessions_account').on(table.accountId)],
)

/**
 * What somebody had written in a form that nothing else saves, when his session ended before he sent it: shown again on
 * its page, once he has signed in. The last one of each account.
 */
export const heldForms = pgTable('held_forms', {
  accountId: uuid('account_id')
    .primaryKey()
    .references(() => accounts.id, { onDelete: 'cascade' }),
  /** Where its page is. */
  address: text('address').notNull(),
  values: jsonb('values').$type<Record<string, string>>().notNull(),
  heldAt: instant('held_at').notNull(),
})
