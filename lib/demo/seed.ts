import { randomUUID } from 'node:crypto'
import { eq, inArray, sql } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { settings } from '@/db/schema/messages'
import { accounts, registryPeople } from '@/db/schema/people'
import { hashPassword } from '@/lib/accounts/passwords'
import { clock, parisDay } from '@/lib/clock'
import { addDays, addMonths, type PlainDate } from '@/lib/procedure/calendar'
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
  await tx.insert(settings).values({ key: firstDayKey, value: firstDay })
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
  await database().execute(sql`truncate registry_people, accounts, account_tokens, sessions, dossiers, events, files, blobs,
    upload_refusals, upload_tickets, issued_documents, file_reads, messages, mail_outbox, captured_mails,
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
