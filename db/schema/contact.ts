import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns'
import { prefectures } from './people'

/** What somebody who is stuck asked of a prefecture. Kept a year; no account is needed. */
export const contactRequests = pgTable(
  'contact_requests',
  {
    id: uuid('id').primaryKey(),
    /** 12 digits, given back to the person. */
    number: text('number').notNull().unique(),
    prefectureCode: text('prefecture_code')
      .notNull()
      .references(() => prefectures.code),
    name: text('name').notNull(),
    /** At least one of the two is there. */
    email: text('email').notNull(),
    phone: text('phone').notNull(),
    message: text('message').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('contact_requests_age').on(table.createdAt)],
)
