import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { contactRequests } from '@/db/schema/contact'
import { officialLanguage } from '@/lib/copy/languages'
import { instantDayInWords, timeInWords } from '@/lib/format'
import { phoneInWords } from '@/lib/forms/phone'
import { layOut } from './layout'
import { contactMailWords } from './templates'
import type { Mail } from './transport'

/** What a visitor wrote to a prefecture, for its service. It opens nothing, so it has no button. */
export async function contactMail(row: { to: string; facts: Record<string, string> }): Promise<Mail> {
  const request = await database().query.contactRequests.findFirst({
    where: eq(contactRequests.id, row.facts.request ?? ''),
  })
  if (!request) throw new Error('This mail has no message')
  const words = contactMailWords({
    number: request.number,
    day: instantDayInWords(request.createdAt),
    time: timeInWords(request.createdAt),
    name: request.name,
    email: request.email,
    phone: request.phone && phoneInWords(request.phone),
    message: request.message,
  })
  return { to: row.to, subject: words.subject, ...layOut(words, officialLanguage), attachments: [] }
}
