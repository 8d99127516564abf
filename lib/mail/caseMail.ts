import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { dossiers } from '@/db/schema/dossiers'
import type { mailOutbox } from '@/db/schema/messages'
import { accounts, prefectures, registryPeople } from '@/db/schema/people'
import { countOfDocuments } from '@/lib/copy/counts'
import type { Language } from '@/lib/copy/languages'
import { dayInWords } from '@/lib/format'
import { publicLink } from '@/lib/publicLink'
import { routes } from '@/lib/routes'
import type { CaseMailKind } from './kinds'
import { layOut } from './layout'
import { type CaseFacts, mailTemplates } from './templates'
import type { Mail } from './transport'

/** The facts of a message, as the mail that mirrors it says them. */
export function caseFacts(
  facts: Record<string, string>,
  known: Pick<CaseFacts, 'firstName' | 'reference' | 'prefecture'>,
  language: Language,
): CaseFacts {
  const { count = '', day = '', refusalDay = '', suspends = '' } = facts
  return {
    ...known,
    count: Number(count) > 0 ? countOfDocuments(Number(count), language) : '',
    day: day && dayInWords(day, language),
    refusalDay: refusalDay && dayInWords(refusalDay, language),
    suspends: suspends === 'yes',
  }
}

/** A mail about a deposited request. Its button leads, through sign-in, to the message that it mirrors. */
export async function caseMail(
  { to, dossierId, facts }: Pick<typeof mailOutbox.$inferSelect, 'to' | 'dossierId' | 'facts'>,
  kind: CaseMailKind,
  language: Language,
): Promise<Mail> {
  const [found] = await database()
    .select({
      reference: dossiers.reference,
      givenNames: registryPeople.givenNames,
      prefecture: prefectures.name,
    })
    .from(dossiers)
    .innerJoin(accounts, eq(accounts.id, dossiers.accountId))
    .innerJoin(registryPeople, eq(registryPeople.foreignerNumber, accounts.foreignerNumber))
    .innerJoin(prefectures, eq(prefectures.code, dossiers.prefectureCode))
    .where(eq(dossiers.id, dossierId ?? ''))
  if (!found) throw new Error('A mail tells of a request that is not there')
  const { reference, givenNames, prefecture } = found
  const words = mailTemplates(language).caseMailWords(
    kind,
    caseFacts(facts, { firstName: givenNames[0] ?? '', reference, prefecture }, language),
  )
  const button = publicLink(routes.signIn(routes.message(facts.message ?? '')), language)
  return { to, subject: words.subject, ...layOut(words, language, button), attachments: [] }
}
