import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ReasonCode } from '@/lib/procedure/complements'
import type { Suspension } from '@/lib/procedure/deadlines'
import type { DossierState, Outcome } from '@/lib/procedure/transitions'
import type { ValidityRule } from '@/lib/procedure/validity'
import { agents } from './agents'
import { instant } from './columns'
import { dossiers } from './dossiers'
import type { prefectures, registryPeople } from './people'

const dossierId = () =>
  uuid('dossier_id')
    .notNull()
    .references(() => dossiers.id, { onDelete: 'cascade' })
const agentId = (name: string) => uuid(name).references(() => agents.id)

/** A request for documents. One at a time is open: it has no end. */
export const complements = pgTable(
  'complements',
  {
    id: uuid('id').primaryKey(),
    dossierId: dossierId(),
    askedBy: agentId('asked_by').notNull(),
    askedAt: instant('asked_at').notNull(),
    /** The last day to answer, in Paris. */
    deadline: date('deadline').notNull(),
    /** Where the examination stood. */
    cameFrom: text('came_from').$type<DossierState>().notNull(),
    /** One document at least is indispensable: the clock of silence waits (CRPA L114-5, L114-5-1). */
    suspends: boolean('suspends').notNull(),
    /** Put off after its deadline: the waits before, which the clock has left, and the day on which it waits again. */
    pastWaits: jsonb('past_waits').$type<Suspension[]>().notNull().default([]),
    waitsFrom: date('waits_from'),
    /** What the applicant has written and not sent, by the name of its field. */
    written: jsonb('written').$type<Record<string, string>>().notNull().default({}),
    /** The applicant has added his days. */
    extended: boolean('extended').notNull().default(false),
    endedAt: instant('ended_at'),
    ending: text('ending', { enum: ['answered', 'cancelled', 'asIs', 'closed', 'withdrawn'] }),
  },
  (table) => [
    index('complements_dossier').on(table.dossierId),
    uniqueIndex('complements_one_open').on(table.dossierId).where(sql`ended_at is null`),
    index('complements_deadline').on(table.deadline).where(sql`ended_at is null`),
  ],
)

export const complementItems = pgTable(
  'complement_items',
  {
    id: uuid('id').primaryKey(),
    complementId: uuid('complement_id')
      .notNull()
      .references(() => complements.id, { onDelete: 'cascade' }),
    /** Key of the document in the snapshot, or `other`. */
    document: text('document').notNull(),
    title: text('title').notNull(),
    reason: text('reason').$type<ReasonCode>().notNull(),
    /** What the agent wrote to the applicant about it. */
    remark: text('remark').notNull(),
    required: boolean('required').notNull(),
    /** Why it cannot be provided, or a code: what stands for a file. */
    answer: text('answer').notNull().default(''),
    answeredAt: instant('answered_at'),
  },
  (table) => [uniqueIndex('complement_items_once').on(table.complementId, table.document)],
)

/** What an agent thinks of a document. The last word replaces the one before. */
export const documentReviews = pgTable(
  'document_reviews',
  {
    dossierId: dossierId(),
    document: text('document').notNull(),
    verdict: text('verdict', { enum: ['accepted', 'queried'] }).notNull(),
    agentId: agentId('agent_id').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.dossierId, table.document] })],
)

/** Notes of agents to agents. Never shown to the applicant. */
export const notes = pgTable(
  'notes',
  {
    id: uuid('id').primaryKey(),
    dossierId: dossierId(),
    agentId: agentId('agent_id').notNull(),
    text: text('text').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('notes_dossier').on(table.dossierId)],
)

/** Who has a dossier open at this moment, so that the second one is told. */
export const caseVisits = pgTable(
  'case_visits',
  {
    dossierId: dossierId(),
    agentId: agentId('agent_id').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.dossierId, table.agentId] })],
)

/** Each time that an agent opened a dossier: its owner may know (`domain.md` §13). Kept three years. */
export const caseReads = pgTable(
  'case_reads',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    dossierId: dossierId(),
    agentId: agentId('agent_id').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('case_reads_dossier').on(table.dossierId, table.at)],
)

/** A decision from its proposal on. One at a time stands: the others were returned, or fell. */
export const decisions = pgTable(
  'decisions',
  {
    id: uuid('id').primaryKey(),
    dossierId: dossierId(),
    outcome: text('outcome').$type<Outcome>().notNull(),
    proposedBy: agentId('proposed_by').notNull(),
    proposedAt: instant('proposed_at').notNull(),
    /** Of a favourable decision: mention, first and last day of the card, and why not those of the rule. */
    mention: text('mention').notNull().default(''),
    startsOn: date('starts_on'),
    endsOn: date('ends_on'),
    rule: text('rule').$type<ValidityRule>(),
    changedBecause: text('changed_because').notNull().default(''),
    /** Of a refusal: reasons of law and of fact, written for this person (CRPA L211-2). */
    law: text('law').notNull().default(''),
    facts: text('facts').notNull().default(''),
    /** Titles of the documents that were awaited in vain: why a file is closed; what a favourable decision reserves. */
    missing: jsonb('missing').$type<string[]>().notNull().default([]),
    signedBy: agentId('signed_by'),
    signedAt: instant('signed_at'),
    /** When the signature takes effect, in legal time; until then it can be taken back. */
    effectiveAt: instant('effective_at'),
    tookEffectAt: instant('took_effect_at'),
    /** Returned, or fallen with a change of the applicant's. */
    endedAt: instant('ended_at'),
    returnedBecause: text('returned_because').notNull().default(''),
    /** First display to the applicant: the appeal period starts. */
    notifiedAt: instant('notified_at'),
    appealLastDay: date('appeal_last_day'),
    remindedAt: instant('reminded_at'),
    /** An agent has sent it by letter, for want of a reading. */
    letterAt: instant('letter_at'),
    /** Who decides on whom, as it was when the decision took effect: what its paper says, whenever it is first read. */
    frozen: jsonb('frozen').$type<DecisionContent>(),
  },
  (table) => [
    uniqueIndex('decisions_one_standing').on(table.dossierId).where(sql`ended_at is null`),
    index('decisions_dossier').on(table.dossierId, table.proposedAt),
    index('decisions_unread')
      .on(table.tookEffectAt)
      .where(sql`took_effect_at is not null and notified_at is null and ended_at is null`),
    index('decisions_due').on(table.effectiveAt).where(sql`took_effect_at is null and ended_at is null`),
  ],
)

/** The person, the service and the signatory of a decision, on the day on which it took effect. */
export interface DecisionContent {
  signatory: Pick<typeof agents.$inferSelect, 'name' | 'quality'>
  prefecture: Pick<typeof prefectures.$inferSelect, 'name' | 'service' | 'address' | 'court'>
  person: Pick<
    typeof registryPeople.$inferSelect,
    | 'familyName'
    | 'givenNames'
    | 'birthDate'
    | 'birthPlace'
    | 'birthCountry'
    | 'nationalities'
    | 'foreignerNumber'
    | 'address'
  >
}

/** What a certificate says, frozen when the decision took effect. */
export interface CertificateContent {
  /** Day of the deposit; none on what was issued before it was printed. */
  depositedOn?: string
  familyName: string
  /** None: no name in use, or issued before it was printed. */
  usageName?: string
  givenNames: string
  birthDate: string
  birthPlace: string
  nationalities: string
  foreignerNumber: string
  address: string
  reference: string
  mention: string
  startsOn: string
  endsOn: string
  /** Documents that are still to come; none, or issued before it was printed. */
  outstanding?: string
  prefecture: string
  service: string
  signatory: string
  quality: string
  initials: string
  birthYear: string
}

/** A certificate that third parties can check by its code. */
export const certificates = pgTable(
  'certificates',
  {
    id: uuid('id').primaryKey(),
    decisionId: uuid('decision_id')
      .notNull()
      .unique()
      .references(() => decisions.id),
    dossierId: dossierId(),
    /** Twelve Crockford characters, without separators. */
    code: text('code').notNull().unique(),
    status: text('status', { enum: ['authentic', 'replaced', 'withdrawn'] }).notNull(),
    content: jsonb('content').$type<CertificateContent>().notNull(),
    issuedAt: instant('issued_at').notNull(),
    statusSince: instant('status_since').notNull(),
  },
  (table) => [index('certificates_dossier').on(table.dossierId)],
)

/** « Attestation de prolongation de l'instruction » (CESEDA R431-15-1): while a card has run out before the decision. */
export const extensions = pgTable(
  'extensions',
  {
    id: uuid('id').primaryKey(),
    dossierId: dossierId(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    issuedAt: instant('issued_at').notNull(),
  },
  (table) => [uniqueIndex('extensions_once').on(table.dossierId, table.startsOn)],
)

/** The signed text (2D-Doc) that a paper of ours carries in its squares. Signed once: a second signature would differ. */
export const signedCodes = pgTable(
  'signed_codes',
  {
    /** SHA-256 of the text, in hexadecimal: all that an online check tells us. */
    fingerprint: text('fingerprint').primaryKey(),
    dossierId: dossierId(),
    paper: text('paper', { enum: ['receipt', 'extension', 'certificate'] }).notNull(),
    /** What it is the paper of: the dossier itself, its decision, its extension. */
    subjectId: uuid('subject_id').notNull(),
    text: text('text').notNull(),
    issuedAt: instant('issued_at').notNull(),
  },
  (table) => [uniqueIndex('signed_codes_once').on(table.subjectId, table.paper)],
)

/** Consultations of a certificate by third parties, kept three years. Says nothing of who asked. */
export const verifications = pgTable(
  'verifications',
  {
    id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
    /** None when the code was unknown. */
    certificateId: uuid('certificate_id').references(() => certificates.id, { onDelete: 'cascade' }),
    at: instant('at').notNull(),
  },
  (table) => [index('verifications_age').on(table.at)],
)
