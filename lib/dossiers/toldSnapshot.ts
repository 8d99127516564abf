import type { Snapshot } from '@/db/schema/dossiers'
import { type Catalogue, catalogue } from '@/lib/copy/catalogue'
import { officialLanguage } from '@/lib/copy/languages'
import { dayInWords } from '@/lib/format'
import { plainDate } from '@/lib/procedure/calendar'
import { isWizardPage } from '@/lib/procedure/pages'
import { question, questionIds } from '@/lib/procedure/questions'
import type { Correction } from './caseFile'
import type { Visit } from './read'
import { buildSnapshot, type StoredFile } from './snapshot'

/** Where the texts of a document stand: a question may have the same id. */
const ofDocument = (id: string) => `pieces/${id}`

/** Each text of a snapshot under the id of its row. */
function textsOf(snapshot: Snapshot): Map<string, string[]> {
  const rows = snapshot.blocks.flatMap(({ rows }) => rows)
  return new Map([
    ...rows.map(({ id, term, value, item }): [string, string[]] => [
      id,
      [term, value, item?.heading ?? '', item?.term ?? ''],
    ]),
    ...snapshot.documents.map(({ id, title, note, dated }): [string, string[]] => [
      ofDocument(id),
      [title, note, dated ?? ''],
    ]),
  ])
}

/**
 * Tells what was kept in French in the language of its owner: each text that French still says in the same way. What
 * changed since, and what an agent wrote, stays as it was kept.
 * @returns the text of a row, by the id of the row
 */
function teller(visit: Visit, files: StoredFile[], words: Catalogue): (id: string, text: string) => string {
  const kept = textsOf(buildSnapshot(visit, files, officialLanguage))
  const told = textsOf(buildSnapshot(visit, files, words.language))
  return (id, text) => {
    const at = kept.get(id)?.indexOf(text) ?? -1
    return told.get(id)?.[at] ?? text
  }
}

/** What a deposited dossier says, in the words of its owner's language. French is what was deposited. */
export function toldSnapshot(
  snapshot: Snapshot,
  visit: Visit,
  files: StoredFile[],
  words: Catalogue,
): Snapshot {
  if (words.language === officialLanguage) return snapshot
  const tell = teller(visit, files, words)
  return {
    ...snapshot,
    blocks: snapshot.blocks.map(({ page, heading, rows }) => ({
      page,
      heading: isWizardPage(page) ? words.pages[page].title : heading,
      rows: rows.map(({ id, term, value, item }) => ({
        id,
        term: tell(id, term),
        value: tell(id, value),
        ...(item && { item: { heading: tell(id, item.heading), term: tell(id, item.term) } }),
      })),
    })),
    documents: snapshot.documents.map(({ dated, ...document }) => ({
      ...document,
      title: tell(ofDocument(document.id), document.title),
      note: tell(ofDocument(document.id), document.note),
      ...(dated !== undefined && { dated: tell(ofDocument(document.id), dated) }),
    })),
  }
}

/** A day that was kept in French words. */
function toldDay(text: string, { language }: Catalogue): string {
  const [day = '', month = '', year = ''] = text.split(/\s/u)
  const rank = catalogue(officialLanguage).form.months.indexOf(month)
  if (rank < 0) return text
  const date = { year: Number(year), month: rank + 1, day: Number.parseInt(day, 10) }
  return dayInWords(plainDate(date), language)
}

/** An answer of before, from the question that it answered: nothing asks it any more, or it was another one. */
function toldAnswer(id: string, text: string, words: Catalogue): string {
  const asked = questionIds.find((known) => known === id.split('/').at(-1))
  if (!asked) return text
  if (question(asked).kind === 'date') return toldDay(text, words)
  const { options = {} } = catalogue(officialLanguage).questions[asked]
  const option = Object.entries(options).find(([, label]) => label === text)?.[0]
  return option === undefined ? text : (words.questions[asked].options?.[option] ?? text)
}

function toldTerm(id: string, term: string, words: Catalogue): string {
  const asked = questionIds.find((known) => known === id)
  return asked && term === catalogue(officialLanguage).questions[asked].label
    ? words.questions[asked].label
    : term
}

/** Corrections in the same way, with what the answers were before. */
export function toldCorrections(corrections: Correction[], visit: Visit, words: Catalogue): Correction[] {
  if (words.language === officialLanguage) return corrections
  const tell = teller(visit, [], words)
  const told = (id: string, text: string) => toldAnswer(id, tell(id, text), words)
  return corrections.map(({ answers, ...correction }) => ({
    ...correction,
    answers: answers.map((answer) => ({
      ...answer,
      term: toldTerm(answer.id, tell(answer.id, answer.term), words),
      before: told(answer.id, answer.before),
      after: told(answer.id, answer.after),
    })),
  }))
}
