import type { AnnexId } from '@/lib/annexes/fields'
import type { Inline, Paper, PaperSection } from './paper'
import { renderPaper } from './render'
import { employerWords, minorWords, receiptWords } from './words'

type Values = Readonly<Record<string, string>>

/** Room to write by hand, in millimetres. */
const room: Partial<Record<string, number>> = {
  employerAddress: 118,
  address: 118,
  workPlace: 90,
  endReason: 80,
  siret: 52,
  activityCode: 24,
  weeklyHours: 16,
  pay: 26,
  age: 12,
  birthDate: 36,
  contractStart: 36,
  contractEnd: 36,
  endedOn: 36,
  madeOn: 36,
  foreignerNumber: 42,
}

/** A sentence whose marks are values in strong, or lines to write on. */
function written(sentence: string, values: Values): Inline {
  return sentence.split(/(\{\w+\})/u).map((part) => {
    const name = /^\{(\w+)\}$/u.exec(part)?.[1]
    if (!name) return part
    const value = values[name]
    return value ? { text: value, strong: true } : { blank: room[name] ?? 62 }
  })
}

/** Boxes of which one is ticked; what completes an option stands beside the one that is, or beside all on a blank. */
function boxes(
  options: Readonly<Record<string, string>>,
  chosen: string | undefined,
  values: Values,
): PaperSection {
  return {
    kind: 'boxes',
    heading: null,
    items: Object.entries(options).map(([option, sentence]) => ({
      ticked: option === chosen,
      text: written(sentence, chosen && option !== chosen ? {} : values),
    })),
  }
}

function sentences(heading: string | null, ...paragraphs: Inline[]): PaperSection {
  return { kind: 'paragraphs', heading, paragraphs }
}

function employerSections(values: Values): PaperSection[] {
  const words = employerWords
  return [
    sentences(
      null,
      written(words.employer, values),
      written(words.employee, values),
      written(words.job, values),
    ),
    boxes(words.contracts, values.contractType, values),
    sentences(null, written(words.time, values)),
    boxes({ pay: words.pay }, values.pay ? 'pay' : undefined, values),
    boxes(words.states, values.contractState, values),
    sentences(null, written(words.made, values)),
    { kind: 'signatures', heading: null, labels: [...words.signatures] },
    sentences(null, words.penalty),
  ]
}

function minorSections(values: Values): PaperSection[] {
  const words = minorWords
  return [
    sentences(null, written(words.person, values), [{ text: words.declares, strong: true }, words.inFrance]),
    boxes(words.plans, values.plan, values),
    sentences(null, written(words.employer, values), words.asks, words.penalty, written(words.made, values)),
    sentences(words.consentTitle, written(words.consent, values)),
    { kind: 'signatures', heading: null, labels: [...words.signatures] },
  ]
}

/** Annexe 2 or 3 as a paper: filled as far as the values go, blank without any. Neither seal nor code. */
export function annexPaper(annex: AnnexId, values: Values = {}): Paper {
  const words = annex === 'employer' ? employerWords : minorWords
  return {
    lang: 'fr',
    look: 'plain',
    title: words.title,
    subtitle: 'subtitle' in words ? words.subtitle : null,
    service: receiptWords.service,
    notice: receiptWords.notice,
    author: receiptWords.service,
    date: null,
    page: receiptWords.page,
    reference: null,
    sections: annex === 'employer' ? employerSections(values) : minorSections(values),
    footer: receiptWords.notice,
  }
}

/** Names of the files, as they are saved on a computer. */
export const annexFileNames: Record<AnnexId, string> = {
  employer: 'attestation-employeur.pdf',
  minor: 'attestation-sur-l-honneur.pdf',
}

export function renderAnnex(annex: AnnexId, values?: Values): Promise<Buffer> {
  return renderPaper(annexPaper(annex, values))
}
