import { sql } from 'drizzle-orm'
import { bigint, boolean, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { AgentRole } from '@/lib/procedure/transitions'
import { bytea, instant } from './columns'
import { prefectures } from './people'

/** Who works in a prefecture, or looks after the accounts of those who do. */
export const agents = pgTable(
  'agents',
  {
    id: uuid('id').primaryKey(),
    email: text('email').notNull(),
    role: text('role').$type<AgentRole>().notNull(),
    /** None for an administrator. */
    prefectureCode: text('prefecture_code').references(() => prefectures.code),
    name: text('name').notNull(),
    quality: text('quality').notNull(),
    /** Argon2id, in its own encoded form; none until the agent has followed the link that was sent. */
    passwordHash: text('password_hash'),
    /** Secret of the second factor, sealed by a key of the instance; none as long as there is no password. */
    codeSecret: bytea('code_secret'),
    /** The last half-minute whose code was used: a code serves once. */
    lastCodeStep: bigint('last_code_step', { mode: 'number' }).notNull().default(0),
    /** SHA-256 of the recovery codes that are left. */
    recoveryCodes: text('recovery_codes').array().notNull().default([]),
    active: boolean('active').notNull().default(true),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('agents_prefecture').on(table.prefectureCode),
    // Who goes to another prefecture gets another account there, under the same address.
    uniqueIndex('agents_email').on(table.email).where(sql`active`),
  ],
)

/** As the sessions of applicants: real time, and the row decides. */
export const agentSessions = pgTable(
  'agent_sessions',
  {
    id: uuid('id').primaryKey(),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agents.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [index('agent_sessions_agent').on(table.agentId)],
)

/** Links by which an agent chooses a password and adds the second factor, in real time; the token is made again from the id. */
export const agentLinks = pgTable(
  'agent_links',
  {
    id: uuid('id').primaryKey(),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agents.id, { onDelete: 'cascade' }),
    /** SHA-256 of the token, in hexadecimal. */
    hash: text('hash').notNull().unique(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [index('agent_links_agent').on(table.agentId)],
)
