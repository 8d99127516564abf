import { bigint, boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { AgentRole } from '@/lib/procedure/transitions'
import { bytea, instant } from './columns'
import { prefectures } from './people'

/** Who works in a prefecture, or looks after the accounts of those who do. */
export const agents = pgTable(
  'agents',
  {
    id: uuid('id').primaryKey(),
    email: text('email').notNull().unique(),
    role: text('role').$type<AgentRole>().notNull(),
    /** None for an administrator. */
    prefectureCode: text('prefecture_code').references(() => prefectures.code),
    name: text('name').notNull(),
    quality: text('quality').notNull(),
    /** Argon2id, in its own encoded form. */
    passwordHash: text('password_hash').notNull(),
    /** Secret of the second factor, sealed by a key of the instance. */
    codeSecret: bytea('code_secret').notNull(),
    /** The last half-minute whose code was used: a code serves once. */
    lastCodeStep: bigint('last_code_step', { mode: 'number' }).notNull().default(0),
    /** SHA-256 of the recovery codes that are left. */
    recoveryCodes: text('recovery_codes').array().notNull().default([]),
    active: boolean('active').notNull().default(true),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('agents_prefecture').on(table.prefectureCode)],
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
