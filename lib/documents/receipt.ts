import type { Snapshot } from '@/db/schema/dossiers'
import type { prefectures } from '@/db/schema/people'
import { parisDay } from '@/lib/clock'
import { fill } from '@/lib/copy/sentences'
import { dayInWords, timeInWords } from '@/lib/format'
import { phoneInWords } from '@/lib/forms/phone'
import type { PlainDate } from '@/lib/procedure/calendar'
import { codeSection } from './codeSection'
import { issuedFrame } from './issuedFrame'
import type { Paper, PaperSection } from './paper'
import { receiptWords as words } from './words'

export interface ReceiptFacts {
  /** What its squares carry. */
  signed: string
  reference: string
  submittedAt: Date
  refusalDate: PlainDate
  snapshot: Snapshot
  prefecture: typeof prefectures.$inferSelect
}

/** The value that the applicant read, found again in the frozen snapshot. */
function known(snapshot: Snapshot, id: string): string {
  return snapshot.blocks.flatMap(({ rows }) => rows).find((row) => row.id === id)?.value ?? ''
}

export function personSection(snapshot: Snapshot): PaperSection {
  const row = (term: string, id: string) => ({ term, value: known(snapshot, id) })
  return {
    kind: 'facts',
    heading: words.person,
    rows: [
      row(words.familyName, 'familyName'),
      row(words.givenNames, 'givenNames'),
      ...(known(snapshot, 'usageName') ? [row(words.usageName, 'usageName')] : []),
      row(words.birthDate, 'birthDate'),
      row(words.nationalities, 'nationalities'),
      row(words.foreignerNumber, 'foreignerNumber'),
      row(words.address, 'address'),
    ],
  }
}

export function officeSection({
  name,
  service,
  address,
  email,
  phone,
  hours,
}: ReceiptFacts['prefecture']): PaperSection {
  return {
    kind: 'facts',
    heading: words.office,
    rows: [
      { term: words.prefecture, value: name },
      { term: words.officeService, value: service },
      { term: words.postal, value: address },
      { term: words.email, value: [{ text: email, href: `mailto:${email}` }] },
      { term: words.phone, value: [{ text: phoneInWords(phone), href: `tel:${phone}` }, `, ${hours}`] },
    ],
  }
}

/** First sixteen hexadecimal digits of a fingerprint, in groups of four. */
function shortFingerprint(sha256: string): string {
  return sha256.slice(0, 16).match(/.{4}/gu)?.join(' ') ?? ''
}

function documentsSection({ documents }: Snapshot): PaperSection {
  return {
    kind: 'table',
    heading: words.documents,
    columns: words.columns.map((label, index) => ({
      label,
      width: index < 2 ? 5 + index : 'auto',
      ...(index === 2 && { align: 'end' as const }),
    })),
    rows: documents.flatMap(({ title, note, dated, files }) =>
      files.length > 0
        ? files.map(({ name, pages, sha256 }) => [
            dated ? `${title} (${dated})` : title,
            name,
            String(pages),
            shortFingerprint(sha256),
          ])
        : note
          ? [[title, note, '—', '—']]
          : [],
    ),
  }
}

function silenceSections({ refusalDate, prefecture }: ReceiptFacts): PaperSection[] {
  const [before = '', after = ''] = words.silenceValue.split('{day}')
  const facts = { prefecture: prefecture.name, address: prefecture.address, court: prefecture.court }
  return [
    {
      kind: 'paragraphs',
      heading: words.silence,
      paragraphs: [[before, { text: dayInWords(refusalDate), strong: true }, after]],
    },
    { kind: 'list', heading: words.appeal, items: words.appealItems.map((item) => fill(item, facts)) },
  ]
}

/** The « Confirmation de dépôt »: `domain.md` §10 (CRPA R112-11-1, CESEDA R431-15-1). */
export async function receiptPaper(facts: ReceiptFacts): Promise<Paper> {
  const { reference, submittedAt, snapshot, prefecture } = facts
  const at = submittedAt
  const received = fill(words.receivedValue, { day: dayInWords(parisDay(at)), time: timeInWords(at) })
  return {
    ...issuedFrame(at, words.title, reference, prefecture.name),
    sections: [
      {
        kind: 'facts',
        heading: words.request,
        rows: [
          { term: words.object, value: fill(words.objectValue, { mention: snapshot.permitMention }) },
          { term: words.received, value: received },
        ],
      },
      personSection(snapshot),
      officeSection(prefecture),
      {
        kind: 'callout',
        heading: words.value,
        paragraphs: words.statutory.map((sentence) => [{ text: sentence, strong: true }]),
      },
      documentsSection(snapshot),
      ...silenceSections(facts),
      { kind: 'list', heading: words.next, items: [...words.nextItems] },
      await codeSection(facts.signed, null),
    ],
    footer: fill(words.footer, { reference }),
  }
}
