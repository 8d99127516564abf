import type { CertificateContent } from '@/db/schema/cases'
import { findSignedCode } from '@/lib/certificates/signedCodes'
import { parisDay } from '@/lib/clock'
import { catalogue } from '@/lib/copy/catalogue'
import { fill, lowerFirst } from '@/lib/copy/sentences'
import type { OwnDecision } from '@/lib/dossiers/decisionRead'
import { dayInWords, instantDayInWords } from '@/lib/format'
import { isPermanentMention } from '@/lib/procedure/eligibility'
import { addressInWords } from '@/lib/registry/addresses'
import { countryName } from '@/lib/registry/countries'
import { codeSection } from './codeSection'
import { ensureIssued } from './issued'
import { issuedFrame } from './issuedFrame'
import type { Paper, PaperSection } from './paper'
import { decisionWords, draftWords, receiptWords } from './words'

const noGivenNames = () => catalogue('fr').ui.registry.noGivenNames

type Issued = { certificate: NonNullable<OwnDecision['certificate']> }

/** What a certificate says, without its code. */
export function certificateSections(
  content: CertificateContent,
  issuedAt: Date,
): Pick<Paper, 'title' | 'sections'> {
  const { certificate: words } = catalogue('fr').after
  const row = (term: string, value: string) => ({ term, value })
  return {
    title: words.title,
    sections: [
      {
        kind: 'facts',
        heading: fill(words.intro, { prefecture: lowerFirst(content.prefecture) }),
        rows: [
          row(receiptWords.familyName, content.familyName),
          row(receiptWords.givenNames, content.givenNames || noGivenNames()),
          ...(content.usageName ? [row(receiptWords.usageName, content.usageName)] : []),
          row(receiptWords.birthDate, `${dayInWords(content.birthDate)}, ${content.birthPlace}`),
          row(words.nationalities, content.nationalities),
          row(words.number, content.foreignerNumber),
          row(words.address, content.address),
          ...(content.depositedOn ? [row(receiptWords.depositedOn, dayInWords(content.depositedOn))] : []),
        ],
      },
      {
        kind: 'facts',
        heading: words.granted,
        rows: [
          row(words.mention, content.mention),
          row(words.from, dayInWords(content.startsOn)),
          row(words.to, dayInWords(content.endsOn)),
          row(words.work, words.workValue),
          row(words.basis, words.basisValue[isPermanentMention(content.mention) ? 'permanent' : 'limited']),
          row(words.handOver, content.prefecture),
        ],
      },
      {
        kind: 'paragraphs',
        heading: null,
        paragraphs: [
          fill(words.issued, { day: instantDayInWords(issuedAt) }),
          ...(content.outstanding ? [fill(words.outstanding, { titles: content.outstanding })] : []),
          fill(words.by, { name: content.signatory, quality: content.quality, service: content.service }),
          words.noHand,
          words.until,
          words.optional,
        ],
      },
    ],
  }
}

/** « Attestation de décision favorable » (CESEDA R431-15-1): the same content as its page. */
export async function certificatePaper({ certificate }: Issued): Promise<Paper> {
  const { content, code, issuedAt, decisionId } = certificate
  const signed = await findSignedCode({ paper: 'certificate', subjectId: decisionId })
  const { title, sections } = certificateSections(content, issuedAt)
  return {
    ...issuedFrame(issuedAt, title, content.reference, content.prefecture),
    sections: [...sections, await codeSection(signed, code)],
  }
}

type DecisionFacts = Pick<OwnDecision, 'decision' | 'signatory' | 'prefecture' | 'person' | 'submittedAt'>

/** Who is decided on, and what was asked. */
function addressee({ person, submittedAt }: DecisionFacts): PaperSection {
  const row = (term: string, value: string) => ({ term, value })
  return {
    kind: 'facts',
    heading: receiptWords.person,
    rows: [
      row(receiptWords.familyName, person.familyName),
      row(receiptWords.givenNames, person.givenNames.join(' ') || noGivenNames()),
      row(
        receiptWords.birthDate,
        `${dayInWords(person.birthDate)}, ${person.birthPlace} (${countryName(person.birthCountry, 'fr')})`,
      ),
      row(receiptWords.nationalities, person.nationalities.map((code) => countryName(code, 'fr')).join(', ')),
      row(receiptWords.foreignerNumber, person.foreignerNumber),
      row(receiptWords.address, addressInWords(person.address, 'fr')),
      row(receiptWords.depositedOn, submittedAt ? instantDayInWords(submittedAt) : ''),
      row(decisionWords.asked, decisionWords.askedValue),
    ].filter(({ value }) => value !== ''),
  }
}

/** The decision itself: whom it is about, its sense, its reasons, and how to contest it. */
export async function decisionPaper(facts: DecisionFacts, reference: string): Promise<Paper> {
  const { decision, signatory, prefecture } = facts
  const { decisionPage: words } = catalogue('fr').after
  const takenAt = decision.tookEffectAt ?? decision.proposedAt
  const by = fill(words.by, {
    name: signatory.name,
    quality: signatory.quality,
    service: prefecture.service,
    prefecture: prefecture.name,
  })
  const reasons: PaperSection[] =
    decision.outcome === 'refused'
      ? [
          { kind: 'paragraphs', heading: words.law, paragraphs: decision.law.split(/\n+/u) },
          { kind: 'paragraphs', heading: words.facts, paragraphs: decision.facts.split(/\n+/u) },
        ]
      : [
          { kind: 'list', heading: words.closedText, items: decision.missing },
          { kind: 'paragraphs', heading: words.facts, paragraphs: decision.facts.split(/\n+/u) },
          { kind: 'paragraphs', heading: null, paragraphs: [words.contestClosing] },
        ]
  return {
    ...issuedFrame(
      takenAt,
      decision.outcome === 'refused' ? words.refused : words.closed,
      reference,
      prefecture.name,
    ),
    sections: [
      {
        kind: 'paragraphs',
        heading: null,
        paragraphs: [fill(words.taken, { day: instantDayInWords(takenAt) }), by, words.noHand],
      },
      addressee(facts),
      ...reasons,
      { kind: 'callout', heading: null, paragraphs: [words.right] },
      ...appealSections(decision, prefecture),
      await codeSection(null, null),
    ],
  }
}

/** The routes, with the last day that the first reading sets. */
function appealSections(
  { notifiedAt, appealLastDay }: OwnDecision['decision'],
  { name, address, court }: OwnDecision['prefecture'],
): PaperSection[] {
  const { decisionPage: words } = catalogue('fr').after
  const lead = fill(words.appealLead, {
    notified: notifiedAt ? dayInWords(parisDay(notifiedAt)) : draftWords.read,
    last: appealLastDay ? dayInWords(appealLastDay) : draftWords.lastDay,
  })
  return [
    { kind: 'paragraphs', heading: words.appeal, paragraphs: [lead] },
    {
      kind: 'list',
      heading: null,
      items: words.appealItems.map((item) => fill(item, { prefecture: name, address, court })),
    },
    { kind: 'paragraphs', heading: null, paragraphs: [words.appealAfter] },
  ]
}

export async function ensureCertificate(issued: Issued): Promise<Buffer> {
  const { certificate } = issued
  const { dossierId, decisionId } = certificate
  return ensureIssued({ kind: 'certificate', dossierId, subjectId: decisionId }, () =>
    certificatePaper(issued),
  )
}

/** Made at the first reading, which sets the dates of appeal. */
export async function ensureDecision(found: DecisionFacts, reference: string): Promise<Buffer> {
  const { id, dossierId } = found.decision
  return ensureIssued({ kind: 'decision', dossierId, subjectId: id }, () => decisionPaper(found, reference))
}
