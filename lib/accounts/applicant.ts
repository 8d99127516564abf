import { statements } from '@/db/client'
import type { PostalAddress } from '@/db/schema/people'
import { instantOf, parisDay } from '@/lib/clock'
import type { Person } from '@/lib/procedure/answers'
import type { PlainDate } from '@/lib/procedure/calendar'
import { isPermanentMention } from '@/lib/procedure/eligibility'
import { graceHours, idleMinutes } from './sessions'

/** The person of a live session: account, and what the registry of permits says of him today. */
export interface Applicant {
  sessionId: string
  accountId: string
  email: string
  foreignerNumber: string
  familyName: string
  givenNames: string[]
  registry: RegistryFacts
  person: Person
  /** Legal time of the request. */
  now: Date
  today: PlainDate
}

export interface RegistryFacts {
  cardNumber: string | null
  usageName: string | null
  sex: 'F' | 'M'
  birthPlace: string
  birthCountry: string
  address: PostalAddress
  permitMention: string | null
}

type Row = Record<string, unknown>

/** The columns of a live session, shared by the one read of a page and the one write of a step. */
export function personColumns() {
  return statements()`
    s.id as "sessionId", a.id as "accountId", a.email, a.foreigner_number as "foreignerNumber",
    p.family_name as "familyName", p.given_names as "givenNames", p.card_number as "cardNumber",
    p.usage_name as "usageName", p.sex, p.birth_date::text as "birthDate", p.birth_place as "birthPlace",
    p.birth_country as "birthCountry", p.nationalities, p.address, p.permit_kind as "permitKind",
    p.permit_mention as "permitMention", p.permit_expires_on::text as "permitExpiresOn", legal_now() as now,
    ${isAwake()} as awake, s.last_seen_at < now() - interval '1 minute' as unseen`
}

/** Under twelve hours, and seen in the last thirty minutes. */
function isAwake() {
  return statements()`(s.expires_at > now() and s.last_seen_at > now() - make_interval(mins => ${idleMinutes}))`
}

/** A session with its account, which its owner has not closed, and its person. */
export function personTables() {
  return statements()`
    sessions s join accounts a on a.id = s.account_id and a.closed_at is null
    join registry_people p on p.foreigner_number = a.foreigner_number`
}

/** The session lives: not revoked, and awake. */
export function isLive(sessionId: string) {
  return statements()`s.id = ${sessionId} and s.revoked_at is null and ${isAwake()}`
}

/** The session is of this day, though perhaps over or idle: it may save what was typed, and is shown nothing. */
export function isKnown(sessionId: string) {
  return statements()`
    s.id = ${sessionId} and s.revoked_at is null
      and s.expires_at > now() - make_interval(hours => ${graceHours})`
}

/**
 * Writes a sign of life, at most once a minute. Apart from the read: a statement that may write costs the database twice
 * as much, and nearly none of them does.
 */
export async function noteLife(sessionId: string, row: Row | undefined): Promise<void> {
  if (!row?.unseen) return
  await statements()`update sessions set last_seen_at = now() where id = ${sessionId} and revoked_at is null`
}

export function applicantOf(row: Row): Applicant {
  // The columns are named in `personColumns`, whose table constraints give these shapes.
  const found = row as unknown as Applicant & RegistryFacts & Person
  const { cardNumber, usageName, sex, birthPlace, birthCountry, address, permitMention } = found
  const { birthDate, nationalities, permitKind, permitExpiresOn } = found
  const permanentHeld = isPermanentMention(permitMention)
  const now = instantOf(found.now)
  return {
    sessionId: found.sessionId,
    accountId: found.accountId,
    email: found.email,
    foreignerNumber: found.foreignerNumber,
    familyName: found.familyName,
    givenNames: found.givenNames,
    registry: { cardNumber, usageName, sex, birthPlace, birthCountry, address, permitMention },
    person: { birthDate, nationalities, permitKind, permanentHeld, permitExpiresOn },
    now,
    today: parisDay(now),
  }
}

/** The applicant of a live session, or null. Counts as a sign of life. */
export async function findApplicant(sessionId: string): Promise<Applicant | null> {
  const [row] = await statements()`
    select ${personColumns()} from ${personTables()} where ${isLive(sessionId)}`
  await noteLife(sessionId, row)
  return row ? applicantOf(row) : null
}
