import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { dossiers } from '@/db/schema/dossiers'
import type { mailOutbox } from '@/db/schema/messages'
import { accounts, prefectures, registryPeople } from '@/db/schema/people'
import { type Language, officialLanguage } from '@/lib/copy/languages'
import { ensureReceipt, receiptFileName } from '@/lib/documents/receipts'
import { dayInWords, instantDayInWords, timeInWords } from '@/lib/format'
import { publicLink } from '@/lib/publicLink'
import { routes } from '@/lib/routes'
import { composeAccountMail, isAccountMail } from './accountMail'
import { caseMail } from './caseMail'
import { contactMail } from './contact'
import { layOut } from './layout'
import { moveMail } from './move'
import { mailTemplates } from './templates'
import type { Mail } from './transport'

type OutboxRow = typeof mailOutbox.$inferSelect

async function getFiled(dossierId: string) {
  const [found] = await database()
    .select({ dossier: dossiers, prefecture: prefectures.name, givenNames: registryPeople.givenNames })
    .from(dossiers)
    .innerJoin(accounts, eq(accounts.id, dossiers.accountId))
    .innerJoin(registryPeople, eq(registryPeople.foreignerNumber, accounts.foreignerNumber))
    .innerJoin(prefectures, eq(prefectures.code, dossiers.prefectureCode))
    .where(eq(dossiers.id, dossierId))
  if (!found?.dossier.submittedAt || !found.dossier.refusalDate)
    throw new Error('A mail tells of a deposit that is not there')
  return { ...found, submittedAt: found.dossier.submittedAt, refusalDate: found.dossier.refusalDate }
}

/** The language of who asked for the mail, or that its reader last chose. */
async function languageOf({ language, accountId }: OutboxRow): Promise<Language> {
  if (language || !accountId) return language ?? officialLanguage
  const account = await database().query.accounts.findFirst({
    columns: { language: true },
    where: eq(accounts.id, accountId),
  })
  return account?.language ?? officialLanguage
}

/** Builds the mail of an outbox row: words, button, attachments. No personal data beyond the first name. */
export async function composeMail(row: OutboxRow): Promise<Mail> {
  const { kind } = row
  const language = await languageOf(row)
  if (isAccountMail(kind)) return composeAccountMail(kind, row, language)
  switch (kind) {
    case 'deposit':
    case 'receiptAgain':
      return filedMail(row, kind, language)
    case 'draftExpiring':
      return draftMail(row, language)
    case 'move':
      return moveMail(row, language)
    case 'contact':
      return contactMail(row)
    default:
      return caseMail(row, kind, language)
  }
}

/** A mail of a deposited request, with its receipt. */
async function filedMail(
  { to, dossierId }: OutboxRow,
  kind: 'deposit' | 'receiptAgain',
  language: Language,
): Promise<Mail> {
  if (!dossierId) throw new Error('This mail has no dossier')
  const { dossier, prefecture, givenNames, submittedAt, refusalDate } = await getFiled(dossierId)
  const words = mailTemplates(language).mailWords(kind, {
    firstName: givenNames[0] ?? '',
    reference: dossier.reference,
    day: instantDayInWords(submittedAt, language),
    time: timeInWords(submittedAt, language),
    prefecture,
    refusalDay: dayInWords(refusalDate, language),
  })
  const button = publicLink(routes.signIn(routes.page(dossier.reference, 'confirmation')), language)
  const receipt = await ensureReceipt(dossier.id)
  return {
    to,
    subject: words.subject,
    ...layOut(words, language, button),
    attachments: [
      { filename: receiptFileName(dossier.reference), contentType: 'application/pdf', content: receipt },
    ],
  }
}

/** A mail about a draft, which may be gone by the time it is read: its button leads to the home page. */
async function draftMail({ to, accountId, facts }: OutboxRow, language: Language): Promise<Mail> {
  const [owner] = await database()
    .select({ givenNames: registryPeople.givenNames })
    .from(accounts)
    .innerJoin(registryPeople, eq(registryPeople.foreignerNumber, accounts.foreignerNumber))
    .where(eq(accounts.id, accountId ?? ''))
  if (!owner) throw new Error('This mail has no account')
  const none = { reference: '', time: '', prefecture: '', refusalDay: '' }
  const words = mailTemplates(language).mailWords('draftExpiring', {
    ...none,
    firstName: owner.givenNames[0] ?? '',
    day: dayInWords(facts.day ?? '', language),
  })
  return {
    to,
    subject: words.subject,
    ...layOut(words, language, publicLink(routes.signIn(), language)),
    attachments: [],
  }
}
