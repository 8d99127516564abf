import { randomUUID } from 'node:crypto'
import { eq, inArray, sql } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { agents } from '@/db/schema/agents'
import { settings } from '@/db/schema/messages'
import { accounts, registryPeople } from '@/db/schema/people'
import { hashPassword } from '@/lib/accounts/passwords'
import { sealSecret } from '@/lib/agents/codes'
import { clock, parisDay } from '@/lib/clock'
import { addDays, addMonths, type PlainDate } from '@/lib/procedure/calendar'
import { agentRoles } from '@/lib/procedure/transitions'
import { ensurePrefectures } from '@/lib/registry/prefectures'
import demo from './demo-data.json'

export const demoPassword = 'Demonstration-2026!'
const firstDayKey = 'demoFirstDay'

type DemoApplicant = (typeof demo.applicants)[number]

/** Someone whose age is told on the first day was born that long before. */
function birthDateOf(applicant: DemoApplicant, firstDay: PlainDate): PlainDate {
  if (applicant.birthDate) return applicant.birthDate
  const age = 'ageOnFirstDay' in applicant ? applicant.ageOnFirstDay : undefined
  if (!age) throw new Error('A persona has neither a birth date nor an age')
  return addMonths(firstDay, -(age.years * 12 + age.months))
}

function registryRow(applicant: DemoApplicant, firstDay: PlainDate): typeof registryPeople.$inferInsert {
  return {
    foreignerNumber: applicant.foreignerNumber,
    cardNumber: applicant.cardNumber,
    visaNumber: 'visaNumber' in applicant ? applicant.visaNumber : null,
    familyName: applicant.familyName,
    givenNames: applicant.givenNames,
    sex: applicant.sex === 'F' ? 'F' : 'M',
    birthDate: birthDateOf(applicant, firstDay),
    birthPlace: applicant.birthPlace,
    birthCountry: applicant.birthCountry,
    nationalities: applicant.nationalities,
    address: applicant.address,
    permitKind: applicant.permit.kind === 'vls-ts' ? 'vls-ts' : 'permit',
    permitMention: applicant.permit.mention,
    permitStartsOn: addDays(firstDay, -applicant.permit.startsDaysBefore),
    permitExpiresOn: addDays(firstDay, applicant.permit.expiresDaysAfter),
  }
}

async function insertPeople(tx: Transaction, firstDay: PlainDate, at: Date): Promise<void> {
  await tx.insert(registryPeople).values(demo.applicants.map((applicant) => registryRow(applicant, firstDay)))
  const passwordHash = await hashPassword(demoPassword)
  const holders = demo.applicants.filter(({ hasAccount }) => hasAccount)
  await tx.insert(accounts).values(
    holders.map(({ foreignerNumber, email }) => ({
      id: randomUUID(),
      foreignerNumber,
      email,
      passwordHash,
      createdAt: at,
    })),
  )
  await insertAgents(tx, passwordHash, at)
  await tx.insert(settings).values({ key: firstDayKey, value: firstDay })
}

/** The secret of the second factor of every agent of the demo. */
export const demoCodeSecret = 'JBSWY3DPEHPK3PXP'

async function insertAgents(tx: Transaction, passwordHash: string, createdAt: Date): Promise<void> {
  await tx.insert(agents).values(
    demo.agents.map(({ email, role, prefecture, name, quality }) => {
      const id = randomUUID()
      const known = agentRoles.find((one) => one === role)
      if (!known) throw new Error('An agent of the demo has no role')
      return {
        id,
        email,
        role: known,
        prefectureCode: prefecture,
        name,
        quality,
        passwordHash,
        codeSecret: sealSecret(demoCodeSecret, id),
        createdAt,
      }
    }),
  )
}

/** The agents with what one needs to try them. */
export async function listDemoAgents() {
  return database()
    .select({ id: agents.id, email: agents.email, name: agents.name, quality: agents.quality })
    .from(agents)
    .where(
      inArray(
        agents.email,
        demo.agents.map(({ email }) => email),
      ),
    )
    .orderBy(agents.prefectureCode, agents.email)
}

export async function findDemoAgent(email: string): Promise<string | undefined> {
  return (await listDemoAgents()).find((agent) => agent.email === email)?.id
}

/** Loads the demo's people once; a demo that was loaded stays as it is. */
export async function seedDemo(): Promise<void> {
  await ensurePrefectures(demo.prefectures)
  const loaded = await database().query.settings.findFirst({ where: eq(settings.key, firstDayKey) })
  if (loaded) return
  const now = await clock.now()
  await database().transaction((tx) => insertPeople(tx, parisDay(now), now))
}

/** Brings the first state back: every dossier, mail and session goes, the personas come again. */
export async function resetDemo(): Promise<void> {
  await database().execute(sql`truncate prefectures, registry_people, accounts, agents, agent_sessions, agent_links, complements,
    complement_items, document_reviews, corrections, silence_reasons, notes, case_visits, case_reads, decisions, certificates, extensions, signed_codes, verifications, account_tokens, held_forms, sessions, dossiers, events, journal_heads, journal_seals, erased_dossiers, files, blobs,
    upload_refusals, upload_tickets, phone_links, issued_documents, file_reads, messages, mail_outbox, captured_mails,
    captured_attachments, moves, settings, rate_limits, contact_requests cascade`)
  await seedDemo()
}

/** The personas with what one needs to try them. */
export async function listPersonas() {
  const rows = await database()
    .select({
      foreignerNumber: registryPeople.foreignerNumber,
      familyName: registryPeople.familyName,
      givenNames: registryPeople.givenNames,
      permitExpiresOn: registryPeople.permitExpiresOn,
      accountId: accounts.id,
      email: accounts.email,
    })
    .from(registryPeople)
    .leftJoin(accounts, eq(accounts.foreignerNumber, registryPeople.foreignerNumber))
    .where(
      inArray(
        registryPeople.foreignerNumber,
        demo.applicants.map(({ foreignerNumber }) => foreignerNumber),
      ),
    )
    .orderBy(registryPeople.foreignerNumber)
  return rows
}

export async function findPersonaAccount(foreignerNumber: string): Promise<string | undefined> {
  const account = await database().query.accounts.findFirst({
    columns: { id: true },
    where: eq(accounts.foreignerNumber, foreignerNumber),
  })
  return account?.id
}
