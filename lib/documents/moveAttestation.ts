import type { PostalAddress, prefectures } from '@/db/schema/people'
import { parisDay } from '@/lib/clock'
import { fill } from '@/lib/copy/sentences'
import { dayInWords, timeInWords } from '@/lib/format'
import { phoneInWords } from '@/lib/forms/phone'
import type { PlainDate } from '@/lib/procedure/calendar'
import { addressInWords } from '@/lib/registry/addresses'
import { codeSection } from './codeSection'
import type { Paper } from './paper'
import { receiptWords, moveWords as words } from './words'

export interface MoveFacts {
  id: string
  familyName: string
  givenNames: string[]
  birthDate: PlainDate
  foreignerNumber: string
  oldAddress: PostalAddress
  newAddress: PostalAddress
  movedOn: PlainDate
  declaredAt: Date
  prefecture: typeof prefectures.$inferSelect
}

/** Number printed on a declaration: the first twelve digits of its id, which nobody takes for a code to verify. */
export function moveNumber(id: string): string {
  return `DA-${id.replaceAll('-', '').slice(0, 12).toUpperCase()}`
}

/** The attestation of a declared move: who, from where, to where, since when, and which prefecture follows from now on. */
export async function moveAttestationPaper(facts: MoveFacts): Promise<Paper> {
  const { declaredAt: at, prefecture } = facts
  const number = moveNumber(facts.id)
  const declared = fill(receiptWords.receivedValue, { day: dayInWords(parisDay(at)), time: timeInWords(at) })
  return {
    lang: 'fr',
    look: 'issued',
    title: words.title,
    subtitle: null,
    service: receiptWords.service,
    notice: receiptWords.notice,
    author: prefecture.name,
    date: [
      at.getUTCFullYear(),
      at.getUTCMonth() + 1,
      at.getUTCDate(),
      at.getUTCHours(),
      at.getUTCMinutes(),
      at.getUTCSeconds(),
    ],
    page: receiptWords.page,
    reference: {
      label: words.number,
      groups: ['DA', ...(number.slice(3).match(/.{4}/gu) ?? [])],
      plain: number,
    },
    sections: [
      {
        kind: 'facts',
        heading: words.person,
        rows: [
          { term: receiptWords.familyName, value: facts.familyName },
          { term: receiptWords.givenNames, value: facts.givenNames.join(' ') || '—' },
          { term: receiptWords.birthDate, value: dayInWords(facts.birthDate) },
          { term: receiptWords.foreignerNumber, value: facts.foreignerNumber },
        ],
      },
      {
        kind: 'facts',
        heading: words.declaration,
        rows: [
          { term: words.declared, value: declared },
          { term: words.movedOn, value: dayInWords(facts.movedOn) },
          { term: words.oldAddress, value: addressInWords(facts.oldAddress, 'fr') },
          { term: words.newAddress, value: [{ text: addressInWords(facts.newAddress, 'fr'), strong: true }] },
        ],
      },
      {
        kind: 'facts',
        heading: words.office,
        rows: [
          { term: receiptWords.prefecture, value: prefecture.name },
          { term: receiptWords.officeService, value: prefecture.service },
          { term: receiptWords.postal, value: prefecture.address },
          {
            term: receiptWords.email,
            value: [{ text: prefecture.email, href: `mailto:${prefecture.email}` }],
          },
          {
            term: receiptWords.phone,
            value: [{ text: phoneInWords(prefecture.phone), href: `tel:${prefecture.phone}` }],
          },
        ],
      },
      { kind: 'callout', heading: receiptWords.value, paragraphs: [...words.value] },
      await codeSection(null, null),
    ],
    footer: fill(words.footer, { number }),
  }
}
