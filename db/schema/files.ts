import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytea, instant } from './columns'
import { dossiers } from './dossiers'
import { sessions } from './people'

/** How an upload ended: a file, or the code of a refusal that waits on the page. */
export type UploadOutcome = { fileId: string } | { refused: string }

/** Places of encrypted contents: the data folder, a store that speaks S3, the hosted service of the uploads. */
export const storages = ['local', 's3', 'uploadthing'] as const
export type StorageName = (typeof storages)[number]

/** One encrypted content in the vault. Deleting the row destroys the key, and the content with it. */
export const blobs = pgTable(
  'blobs',
  {
    id: uuid('id').primaryKey(),
    /** Key of this content, wrapped by the key named `keyId`. */
    wrappedKey: bytea('wrapped_key').notNull(),
    keyId: text('key_id').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    /** Beginning of what a PDF says, sealed by the same key (`lib/uploads/fileText.ts`); null for a scan. */
    sealedText: bytea('sealed_text'),
    /** The place that keeps it (`STORAGE_DRIVER` of its day). */
    storage: text('storage', { enum: storages }).notNull().default('local'),
    createdAt: instant('created_at').notNull(),
  },
  // A paper that somebody holds out is found by its fingerprint.
  (table) => [index('blobs_sha256').on(table.sha256)],
)

/** What a photo may lack to be read; told, and never in the way. */
export const photoFaults = ['dark', 'blurred'] as const
export type PhotoFault = (typeof photoFaults)[number]

/** Whether the text of a PDF names the applicant (`lib/uploads/naming.ts`). */
export const namings = ['found', 'absent'] as const
export type Naming = (typeof namings)[number]

/** What the antivirus said. `waiting`: it was not there; agents open nothing before it has passed. */
export const scans = ['clean', 'waiting', 'infected'] as const

/**
 * A link that lets a telephone send files for one document, in real time. It lives with the session that asked for it;
 * the token is made again from the id.
 */
export const phoneLinks = pgTable('phone_links', {
  id: uuid('id').primaryKey(),
  /** SHA-256 of the token, in hexadecimal. */
  hash: text('hash').notNull().unique(),
  sessionId: uuid('session_id')
    .notNull()
    .references(() => sessions.id, { onDelete: 'cascade' }),
  reference: text('reference').notNull(),
  document: text('document').notNull(),
  /** SHA-256 of what the one telephone that opened it holds; none until then. */
  deviceHash: text('device_hash'),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
})

/** A file sent for a document that the procedure asks. */
export const files = pgTable(
  'files',
  {
    id: uuid('id').primaryKey(),
    /** Null: its owner has removed it, and may still bring it back. */
    dossierId: uuid('dossier_id').references(() => dossiers.id, { onDelete: 'cascade' }),
    removedFrom: uuid('removed_from').references(() => dossiers.id, { onDelete: 'cascade' }),
    removedAt: instant('removed_at'),
    document: text('document').notNull(),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    pages: integer('pages').notNull(),
    blobId: uuid('blob_id')
      .notNull()
      .references(() => blobs.id),
    receivedAt: instant('received_at').notNull(),
    /** Sent for a request for documents, and still in the applicant's hands: he may remove it, agents do not see it. */
    pending: boolean('pending').notNull().default(false),
    fault: text('fault', { enum: photoFaults }),
    /** Does the text of a PDF name the applicant? Null: nothing to read, or in another alphabet. */
    naming: text('naming', { enum: namings }),
    scan: text('scan', { enum: scans }).notNull().default('clean'),
    /** The link by which a telephone sent it: that telephone may look at it, turn it and remove it. */
    phoneLinkId: uuid('phone_link_id').references(() => phoneLinks.id, { onDelete: 'set null' }),
  },
  (table) => [
    index('files_dossier').on(table.dossierId),
    index('files_blob').on(table.blobId),
    index('files_phone').on(table.phoneLinkId).where(sql`phone_link_id is not null`),
    index('files_removed').on(table.removedFrom).where(sql`removed_from is not null`),
    check('files_in_one_place', sql`(dossier_id is null) = (removed_from is not null)`),
    check('files_removed_at', sql`(removed_from is null) = (removed_at is null)`),
    index('files_waiting').on(table.receivedAt).where(sql`scan = 'waiting'`),
  ],
)

/** Why a file was refused, kept until it has been read on the page of documents. */
export const uploadRefusals = pgTable(
  'upload_refusals',
  {
    id: uuid('id').primaryKey(),
    dossierId: uuid('dossier_id')
      .notNull()
      .references(() => dossiers.id, { onDelete: 'cascade' }),
    document: text('document').notNull(),
    code: text('code').notNull(),
    detail: text('detail').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('upload_refusals_dossier').on(table.dossierId)],
)

/** One announced upload: where it is to go, and how it ended. Its id travels in the signed address, nothing else does. */
export const uploadTickets = pgTable(
  'upload_tickets',
  {
    id: uuid('id').primaryKey(),
    sessionId: uuid('session_id').notNull(),
    reference: text('reference').notNull(),
    document: text('document').notNull(),
    /** Id of the file of the same document whose place it takes. */
    replaces: uuid('replaces'),
    /** The link by which a telephone sends it. */
    phoneLinkId: uuid('phone_link_id').references(() => phoneLinks.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** What the browser says of the file: the same one, chosen again, goes on where it stopped. */
    bytes: integer('bytes').notNull().default(0),
    lastModified: bigint('last_modified', { mode: 'number' }).notNull().default(0),
    /** Named by the browser, the same for all the tries of one sending. */
    sending: text('sending').notNull().default(''),
    /** The content that has begun to arrive, under its own key. */
    partId: uuid('part_id'),
    keyId: text('key_id'),
    wrappedKey: bytea('wrapped_key'),
    blobId: uuid('blob_id'),
    /** What the browser is told; kept, so that an answer lost on the way can be asked again. */
    outcome: jsonb('outcome').$type<UploadOutcome>(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('upload_tickets_session').on(table.sessionId),
    index('upload_tickets_phone').on(table.phoneLinkId),
  ],
)

/** A paper that we issued: made once and stored, so that everybody holds the same bytes. */
export const issuedDocuments = pgTable(
  'issued_documents',
  {
    id: uuid('id').primaryKey(),
    dossierId: uuid('dossier_id')
      .notNull()
      .references(() => dossiers.id),
    kind: text('kind', { enum: ['receipt', 'certificate', 'decision', 'extension'] }).notNull(),
    /** What it is the paper of: the dossier itself, or one of its decisions. */
    subjectId: uuid('subject_id').notNull(),
    blobId: uuid('blob_id')
      .notNull()
      .references(() => blobs.id),
    issuedAt: instant('issued_at').notNull(),
  },
  (table) => [
    uniqueIndex('issued_documents_once').on(table.subjectId, table.kind),
    index('issued_documents_dossier').on(table.dossierId),
    index('issued_documents_blob').on(table.blobId),
  ],
)

/** Who opened which file, and when. Ids only. */
export const fileReads = pgTable('file_reads', {
  id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
  fileId: uuid('file_id').notNull(),
  /** The applicant or the agent who opened it. */
  accountId: uuid('account_id').notNull(),
  at: instant('at').notNull(),
})
