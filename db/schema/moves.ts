import { date, index, jsonb, pgTable, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns'
import { dossiers } from './dossiers'
import { blobs } from './files'
import { accounts, type PostalAddress } from './people'

/** A change of address, as it was declared. Never changed after. */
export const moves = pgTable(
  'moves',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    oldAddress: jsonb('old_address').$type<PostalAddress>().notNull(),
    newAddress: jsonb('new_address').$type<PostalAddress>().notNull(),
    movedOn: date('moved_on').notNull(),
    declaredAt: instant('declared_at').notNull(),
    /** The request that was open when it was declared, if any. */
    dossierId: uuid('dossier_id').references(() => dossiers.id, { onDelete: 'set null' }),
    /** Its attestation: made once, when it is first asked for. */
    blobId: uuid('blob_id').references(() => blobs.id),
  },
  (table) => [
    index('moves_account').on(table.accountId),
    index('moves_dossier').on(table.dossierId),
    index('moves_blob').on(table.blobId),
  ],
)
