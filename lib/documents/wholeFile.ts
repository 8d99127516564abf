import type { Snapshot } from '@/db/schema/dossiers'
import type { prefectures } from '@/db/schema/people'
import { pageDrawing, verificationPage } from '@/lib/certificates/qr'
import { parisDay } from '@/lib/clock'
import { catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import type { Correction } from '@/lib/dossiers/caseFile'
import type { SentDocument } from '@/lib/dossiers/sentDocuments'
import type { AskedReasons } from '@/lib/dossiers/silenceReasons'
import { dayInWords, instantDayInWords, timeInWords } from '@/lib/format'
import type { DossierState } from '@/lib/procedure/transitions'
import { sideWorker } from '@/lib/sideWorkers'
import { issuedFrame } from './issuedFrame'
import type { Paper, PaperSection } from './paper'
import { officeSection } from './receipt'
import { renderPaper } from './render'
import { wholeWords as words } from './words'

export interface WholeFileFacts {
  at: Date
  reference: string
  state: DossierState
  submittedAt: Date
  snapshot: Snapshot
  prefecture: typeof prefectures.$inferSelect
  corrections: Pick<Correction, 'text' | 'answers' | 'at'>[]
  reasons: AskedReasons
  /** `kept`: not for the one who reads. */
  documents: (SentDocument & { kept: boolean })[]
  history: { at: Date; title: string }[]
}

interface Part {
  mediaType: string
  content: Uint8Array
}

const binder = sideWorker<
  { paper: Uint8Array; parts: Part[]; annex: string; unreadable: string },
  Uint8Array
>('lib/documents/binder.mjs', { idleMs: 2_000 })

export const closeBinder = binder.close

/** The files that go behind the paper, in the order of their annexes; none that the antivirus has not let through. */
export function annexesOf({ documents }: Pick<WholeFileFacts, 'documents'>) {
  return documents.flatMap(({ kept, files }) => (kept ? [] : files.filter(({ scan }) => scan === 'clean')))
}

function declaredSections({ snapshot }: WholeFileFacts): PaperSection[] {
  const { review } = catalogue('fr').ui
  return snapshot.blocks.map(({ page, heading, rows }) => ({
    kind: 'facts',
    heading: page === 'recapitulatif' ? review.declaration : heading,
    rows: rows.map(({ term, value }) => ({ term, value: value || review.notAnswered })),
  }))
}

function documentsSection(facts: WholeFileFacts): PaperSection {
  const annexes = annexesOf(facts)
  const none = '—'
  return {
    kind: 'table',
    heading: words.documents,
    columns: words.columns.map((label, index) => ({
      label,
      width: index < 2 ? 6 - index : 'auto',
      ...(index >= 2 && { align: 'end' as const }),
    })),
    rows: facts.documents.flatMap(({ title, note, files, kept }) => {
      if (kept) return [[title, words.kept, none, none]]
      const given = files.map((file) => [
        title,
        file.name,
        String(file.pages),
        annexes.includes(file) ? String(annexes.indexOf(file) + 1) : words.notScanned,
      ])
      return given.length > 0 && !note ? given : [...given, [title, note || none, none, none]]
    }),
  }
}

function exchangesSections({ corrections, reasons }: WholeFileFacts): PaperSection[] {
  const given = reasons.given && {
    kind: 'paragraphs' as const,
    heading: fill(catalogue('fr').after.space.reasonsGiven, { day: instantDayInWords(reasons.given.at) }),
    paragraphs: reasons.given.text.split(/\n+/u),
  }
  if (corrections.length === 0) return given ? [given] : []
  const items = corrections.flatMap(({ at, text, answers }) => {
    const day = instantDayInWords(at)
    const changed = answers.map(({ term, before, after }) =>
      fill(words.correctedAnswer, { day, term, before: before || words.none, after: after || words.none }),
    )
    return text ? [fill(words.correction, { day, text }), ...changed] : changed
  })
  return [{ kind: 'list', heading: words.corrections, items }, ...(given ? [given] : [])]
}

/** It is no paper of ours that is sealed: the square leads to where those are checked. */
function checkSection(): PaperSection {
  return {
    kind: 'code',
    heading: words.check,
    drawing: pageDrawing(),
    alt: words.checkSquare,
    code: null,
    text: fill(words.checkText, { url: verificationPage() }),
    signed: null,
  }
}

/** What is printed before the files themselves. */
function wholeFilePaper(facts: WholeFileFacts): Paper {
  const { reference, at, prefecture, submittedAt, state } = facts
  return {
    ...issuedFrame(at, words.title, reference, prefecture.name),
    sections: [
      {
        kind: 'facts',
        heading: null,
        rows: [
          { term: words.made, value: dayInWords(parisDay(at)) },
          { term: words.state, value: catalogue('fr').states[state].label },
          { term: words.deposited, value: instantDayInWords(submittedAt) },
        ],
      },
      { kind: 'callout', heading: null, paragraphs: [words.value] },
      ...declaredSections(facts),
      ...exchangesSections(facts),
      documentsSection(facts),
      officeSection(prefecture),
      {
        kind: 'list',
        heading: words.history,
        items: facts.history.map(({ at: when, title }) =>
          fill(words.happening, { day: instantDayInWords(when), time: timeInWords(when), title }),
        ),
      },
      checkSection(),
    ],
    footer: fill(words.footer, { reference }),
  }
}

/**
 * The dossier as one PDF to print: what was declared, then every file as it was sent, each page marked with its annex.
 * @param contents of `annexesOf(facts)`, in that order
 */
export async function bindWholeFile(facts: WholeFileFacts, contents: Part[]): Promise<Buffer> {
  const paper = new Uint8Array(await renderPaper(wholeFilePaper(facts)))
  const parts = contents.map(({ mediaType, content }) => ({ mediaType, content: new Uint8Array(content) }))
  return Buffer.from(await binder.run({ paper, parts, annex: words.annex, unreadable: words.unreadable }))
}
