import { createHash } from 'node:crypto'
import type { Snapshot, SnapshotDocument, SnapshotRow } from '@/db/schema/dossiers'
import type { files as filesTable } from '@/db/schema/files'
import type { Applicant } from '@/lib/accounts/applicant'
import { type Catalogue, catalogue } from '@/lib/copy/catalogue'
import { documentTitle } from '@/lib/copy/documentTitle'
import { halfYearInWords } from '@/lib/copy/halfYear'
import type { Language } from '@/lib/copy/languages'
import { fill } from '@/lib/copy/sentences'
import { dayInWords } from '@/lib/format'
import { phoneInWords } from '@/lib/forms/phone'
import {
  type AnswerPage,
  answerPages,
  type ListId,
  type QuestionPage,
  type RawPage,
  type Situation,
  situationWith,
} from '@/lib/procedure/answers'
import {
  type AskedDocument,
  askedDocuments,
  declaredDocument,
  documentFields,
} from '@/lib/procedure/documents'
import { isHealthProof } from '@/lib/procedure/healthProofs'
import { countedItems, itemCalled, listOn } from '@/lib/procedure/lists'
import { askedQuestions, type QuestionId, question, questionIds } from '@/lib/procedure/questions'
import { itemName, situationOf } from '@/lib/procedure/steps'
import { tidy, tidyLines } from '@/lib/procedure/text'
import { date, tidyEphoto } from '@/lib/procedure/values'
import { procedureVersion } from '@/lib/procedure/version'
import { addressInWords } from '@/lib/registry/addresses'
import { countryName } from '@/lib/registry/countries'
import { draftOf, type Visit } from './read'

export type StoredFile = Pick<
  typeof filesTable.$inferSelect,
  'id' | 'document' | 'name' | 'pages' | 'mediaType' | 'pending' | 'receivedAt' | 'fault' | 'naming' | 'scan'
> & {
  bytes: number
  sha256: string
}

/** Id of the row that a declared move changes. */
export const addressRow = 'address'

/** What the registry says, in the words of the page that shows it. */
export function registryRows(
  applicant: Applicant,
  language: Language,
): Record<'etat-civil' | 'coordonnees' | 'motif', SnapshotRow[]> {
  const { registry: own } = catalogue(language).ui
  const { registry, person } = applicant
  const place = `${registry.birthPlace} (${countryName(registry.birthCountry, language)})`
  return {
    'etat-civil': [
      { id: 'foreignerNumber', term: own.number, value: applicant.foreignerNumber },
      { id: 'familyName', term: own.familyName, value: applicant.familyName },
      {
        id: 'givenNames',
        term: own.givenNames,
        value: applicant.givenNames.join(' ') || own.noGivenNames,
      },
      { id: 'sex', term: own.sex, value: own.sexes[registry.sex] },
      { id: 'birthDate', term: own.birthDate, value: dayInWords(person.birthDate, language) },
      { id: 'birthPlace', term: own.birthPlace, value: place },
      {
        id: 'nationalities',
        term: own.nationalities,
        value: person.nationalities.map((code) => countryName(code, language)).join(', '),
      },
    ],
    coordonnees: [{ id: addressRow, term: own.address, value: addressInWords(registry.address, language) }],
    motif: [{ id: 'reason', term: own.reason, value: own.reasonValue }],
  }
}

/** An answer in the words of its page; empty when nothing was answered. */
function answerInWords(id: QuestionId, typed: RawPage, words: Catalogue, language: Language): string {
  const asked = question(id)
  const value = tidy(typed[id] ?? '')
  switch (asked.kind) {
    case 'longText':
      return tidyLines(typed[id] ?? '')
    case 'choice':
      return words.questions[id].options?.[value] ?? ''
    case 'date':
      return dateInWords(typed, id, language)
    case 'country':
      return value && countryName(value, language)
    case 'phone':
      return value && phoneInWords(value)
    case 'halfYear':
      return value ? halfYearInWords(value, words) : (words.questions[id].options?.[''] ?? '')
    case 'checkbox':
      return words.ui.review.boxes[value === 'on' ? 'on' : 'off']
    case 'siret':
      return value.replace(/\D/gu, '').replace(/(\d{3})(\d{3})(\d{3})(\d{5})/u, '$1 $2 $3 $4')
    case 'identityNumber':
      return value.toUpperCase()
    case 'text':
    case 'name':
    case 'email':
    case 'hours':
      return value
  }
}

/** A day in words; one that does not exist as it was typed, so that it is found and mended. */
function dateInWords(typed: RawPage, id: string, language: Language): string {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((name) => typed[`${id}.${name}`])
  const read = date(false).safeParse({ day, month, year })
  return read.success && read.data ? dayInWords(read.data, language) : [day, month, year].join(' ').trim()
}

/** The deposit itself tells of one; a box about the SIRET says something only when it is ticked. */
function isTold(id: QuestionId, typed: RawPage): boolean {
  return id !== 'certified' && (id !== 'employerHasNoSiret' || typed[id] === 'on')
}

/** The answers of a page, or of an item of a list, in the order in which they are asked. */
export function answeredRows(
  page: QuestionPage,
  typed: RawPage,
  situation: Situation,
  words: Catalogue,
  language: Language,
): SnapshotRow[] {
  return askedQuestions(page, situationWith(page, situation, typed))
    .filter((id) => isTold(id, typed))
    .map((id) => ({
      id,
      term: words.questions[id].label,
      value: answerInWords(id, typed, words, language),
    }))
}

function blockOf(page: AnswerPage, visit: Visit, words: Catalogue, language: Language) {
  const draft = draftOf(visit, {})
  const known = registryRows(visit.applicant, language)
  const rows = page === 'etat-civil' || page === 'coordonnees' || page === 'motif' ? [...known[page]] : []
  rows.push(...answeredRows(page, visit.dossier.answers[page] ?? {}, situationOf(draft), words, language))
  const list = listOn(page)
  if (list) rows.push(...itemRows(list, visit, words, language))
  if (page === 'coordonnees')
    rows.push({ id: 'email', term: words.ui.registry.email, value: visit.applicant.email })
  return { page, heading: words.pages[page].title, rows }
}

/** « Enfant 2 : Tomás », or « Enfant 2 » while it has no name. */
export function itemHeading(list: ListId, place: number, called: string, words: Catalogue): string {
  const rank = fill(words.lists[list].item, { rank: place })
  return called ? fill(words.form.named, { rank, called }) : rank
}

/** A row for each answer of each item, under the rank that the applicant reads. */
function itemRows(list: ListId, visit: Visit, words: Catalogue, language: Language): SnapshotRow[] {
  const draft = draftOf(visit, {})
  const situation = situationOf(draft)
  return countedItems(list, draft.raw, situation).flatMap(({ id, typed }, index) => {
    const rank = fill(words.lists[list].item, { rank: index + 1 })
    const heading = itemHeading(list, index + 1, itemCalled(list, typed), words)
    return answeredRows(list, typed, situation, words, language).map((row) => ({
      ...row,
      id: `${itemName(list, id)}/${row.id}`,
      term: fill(words.ui.review.itemTerm, { item: rank, term: row.term }),
      item: { heading, term: row.term },
    }))
  })
}

function documentOf(
  asked: AskedDocument,
  visit: Visit,
  files: StoredFile[],
  words: Catalogue,
): SnapshotDocument {
  const { answers } = visit.dossier
  const own = files.filter(({ document }) => document === asked.key)
  return {
    id: asked.key,
    title: documentTitle(asked, answers, words),
    note: own.length > 0 ? '' : noteOf(asked, answers.pieces ?? {}, words),
    ...(own.length > 0 && dateOf(asked, answers.pieces ?? {}, words)),
    files: own.map(({ name, bytes, pages, sha256 }) => ({ name, bytes, pages, sha256 })),
  }
}

/** The date that the applicant reads on a document that is there. */
function dateOf({ id, key }: AskedDocument, typed: RawPage, words: Catalogue): { dated?: string } {
  const day = declaredDocument(id).dated ? dateInWords(typed, key, words.language) : ''
  return day ? { dated: fill(words.ui.documents.dated, { day }) } : {}
}

function noteOf({ id, key }: AskedDocument, typed: RawPage, words: Catalogue): string {
  if (declaredDocument(id).form === 'ephoto') {
    const code = tidyEphoto(typed[documentFields.ephotoCode] ?? '')
    if (code) return fill(words.ui.documents.code, { code: code.replace(/(.{4})(?=.)/gu, '$1 ') })
    return typed[documentFields.ephotoLater] === 'on' ? words.ui.documents.ephotoLater : ''
  }
  if (typed[documentFields.missing(key)] !== 'on') return ''
  return `${words.ui.documents.notProvided} — ${tidy(typed[documentFields.reason(key)] ?? '')}`
}

/** The one function that turns a dossier into words: shown at the review, frozen at the deposit, printed and read by agents. */
export function buildSnapshot(visit: Visit, files: StoredFile[], language: Language): Snapshot {
  const words = catalogue(language)
  const pages = answerPages.filter((page) => page !== 'pieces')
  return {
    version: procedureVersion,
    blocks: pages.map((page) => blockOf(page, visit, words, language)),
    documents: askedDocuments(situationOf(draftOf(visit, {}))).map((asked) =>
      documentOf(asked, visit, files, words),
    ),
    permitMention: visit.applicant.registry.permitMention ?? '',
  }
}

/** Mark of what a review shows: the same for the same answers and files. Its own answers are posted with it. */
export function markOf({ blocks, documents }: Snapshot): string {
  const shown = blocks.filter(({ page }) => page !== 'recapitulatif')
  return createHash('sha256')
    .update(JSON.stringify([shown, documents]))
    .digest('base64url')
    .slice(0, 22)
}

/** What a dossier says today: as it was last corrected, or as it was deposited. Null: a draft. */
export function currentSnapshot(dossier: {
  snapshot: Snapshot | null
  corrected: Snapshot | null
}): Snapshot | null {
  return dossier.corrected ?? dossier.snapshot
}

/**
 * A document keeps what was filed for it; one that is no longer asked stays when something was. One of health stays
 * always: what came beside it may be medical, and is read by as few as before (`healthProofs.ts`).
 */
function correctDocuments(filed: SnapshotDocument[], asked: SnapshotDocument[]): SnapshotDocument[] {
  const isAsked = new Set(asked.map(({ id }) => id))
  return [
    ...asked.map((now) => ({ ...(filed.find(({ id }) => id === now.id) ?? now), title: now.title })),
    ...filed.filter(
      ({ id, note, files }) => !isAsked.has(id) && (note || files.length > 0 || isHealthProof(id)),
    ),
  ]
}

/**
 * A snapshot with the answers as they are now. What the registry said and what was filed stay as at the deposit.
 * @param visit under the rules of the day of the deposit
 */
export function correctSnapshot(filed: Snapshot, visit: Visit, language: Language): Snapshot {
  const now = buildSnapshot(visit, [], language)
  const answered = (id: string) => questionIds.some((question) => question === id.split('/').at(-1))
  return {
    ...filed,
    blocks: now.blocks.map(({ rows, ...block }) => {
      const before = filed.blocks.find(({ page }) => page === block.page)?.rows ?? []
      const kept = (id: string) => before.find((row) => row.id === id)
      return { ...block, rows: rows.map((row) => (answered(row.id) ? row : (kept(row.id) ?? row))) }
    }),
    documents: correctDocuments(filed.documents, now.documents),
  }
}
