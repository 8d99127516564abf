import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import type { mailOutbox } from '@/db/schema/messages'
import { moves } from '@/db/schema/moves'
import { accounts, registryPeople } from '@/db/schema/people'
import type { Language } from '@/lib/copy/languages'
import { instantDayInWords, timeInWords } from '@/lib/format'
import { publicLink } from '@/lib/publicLink'
import { getPrefectureOf } from '@/lib/registry/prefectures'
import { routes } from '@/lib/routes'
import { layOut } from './layout'
import { mailTemplates } from './templates'
import type { Mail } from './transport'

/** The mail of a declared move. It says neither address: a mailbox is read by others. */
export async function moveMail(
  { to, facts }: Pick<typeof mailOutbox.$inferSelect, 'to' | 'facts'>,
  language: Language,
): Promise<Mail> {
  const [found] = await database()
    .select({ move: moves, givenNames: registryPeople.givenNames })
    .from(moves)
    .innerJoin(accounts, eq(accounts.id, moves.accountId))
    .innerJoin(registryPeople, eq(registryPeople.foreignerNumber, accounts.foreignerNumber))
    .where(eq(moves.id, facts.move ?? ''))
  if (!found) throw new Error('A mail tells of a move that is not there')
  const { move, givenNames } = found
  const words = mailTemplates(language).mailWords('move', {
    firstName: givenNames[0] ?? '',
    day: instantDayInWords(move.declaredAt, language),
    time: timeInWords(move.declaredAt, language),
    prefecture: (await getPrefectureOf(move.newAddress.insee)).name,
    reference: '',
    refusalDay: '',
  })
  const button = publicLink(routes.signIn(routes.moveDeclared(move.id)), language)
  return { to, subject: words.subject, ...layOut(words, language, button), attachments: [] }
}
