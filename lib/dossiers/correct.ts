import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { dossiers, type Snapshot } from '@/db/schema/dossiers'
import { type CorrectedAnswer, corrections } from '@/db/schema/exchanges'
import { parisDay } from '@/lib/clock'
import type { Language } from '@/lib/copy/catalogue'
import { NotFound, Refusal } from '@/lib/errors'
import { serverChecks } from '@/lib/forms/serverChecks'
import { answersOf, itemsOf, type ListId, occupationOf, type RawAnswers } from '@/lib/procedure/answers'
import { holds } from '@/lib/procedure/conditions'
import { isPermanentMention } from '@/lib/procedure/eligibility'
import { declaredList } from '@/lib/procedure/lists'
import { type AnswerPart, readPart } from '@/lib/procedure/parts'
import type { PageIssues } from '@/lib/procedure/schema'
import { type Draft, issuesOf, itemIssues, situationOf } from '@/lib/procedure/steps'
import type { SavedPage } from './draft'
import { lockOwn } from './lockOwn'
import { draftOf, type Visit } from './read'
import { settleCorrection } from './rectify'
import { searchTextOf } from './searchText'
import { correctSnapshot, currentSnapshot } from './snapshot'
import { usageNamesOf } from './usageName'

type DossierRow = typeof dossiers.$inferSelect

/** A visit under the rules of the day of the deposit, with the card that was held then. Not found before the deposit. */
function asFiled({ applicant }: Visit, row: DossierRow): Visit & { filed: Snapshot } {
  const filed = currentSnapshot(row)
  if (!filed || !row.submittedAt) throw new NotFound()
  const mention = filed.permitMention || applicant.registry.permitMention
  const person = {
    ...applicant.person,
    permanentHeld: isPermanentMention(mention),
    permitExpiresOn: row.permitExpiresOn ?? applicant.person.permitExpiresOn,
  }
  return { filed, dossier: row, applicant: { ...applicant, person, today: parisDay(row.submittedAt) } }
}

/** Would an item of this list count, or make its list count by being there? */
export function takesItems(list: ListId, draft: Draft): boolean {
  const { when, announcedBy } = declaredList(list)
  return announcedBy !== undefined || holds(when, situationOf(draft))
}

/** A part of a deposited request that is there to be corrected, or an item that its list may still take. */
function requirePart(key: string, draft: Draft): AnswerPart {
  const part = readPart(key)
  if (!part || !draft.raw[part.page]) throw new NotFound()
  if (part.list && !takesItems(part.list, draft)) throw new NotFound()
  return part
}

/** A part of a request as it was last declared, under the rules of its deposit. Not found: no such part, or a draft. */
export async function findCorrectable(
  visit: Visit,
  key: string,
): Promise<{ part: AnswerPart; visit: Visit }> {
  const [row] = await database().select().from(dossiers).where(eq(dossiers.id, visit.dossier.id))
  if (!row) throw new NotFound()
  const filed = asFiled(visit, row)
  return { part: requirePart(key, draftOf(filed, {})), visit: filed }
}

/** The answers with those of one part replaced. A list that says « oui » because of its items says so of what is left. */
function replaced(raw: RawAnswers, { key, page, list }: AnswerPart, saved: SavedPage): RawAnswers {
  const { values, fields = Object.keys(values) } = saved
  const kept = Object.entries(raw[key] ?? {}).filter(([name]) => !fields.includes(name))
  const answers: RawAnswers = { ...raw, [key]: { ...Object.fromEntries(kept), ...values } }
  const announcedBy = list && declaredList(list).announcedBy
  if (!list || !announcedBy) return answers
  return {
    ...answers,
    [page]: { ...answers[page], [announcedBy]: itemsOf(list, answers).length > 0 ? 'yes' : 'no' },
  }
}

function issuesIn({ key, page, list, item }: AnswerPart, draft: Draft): PageIssues {
  if (!list) return issuesOf(page, draft, serverChecks)
  const counts = itemsOf(list, draft.raw).some(({ id }) => id === item)
  return counts ? itemIssues(list, draft.raw[key] ?? {}, draft, serverChecks) : {}
}

/** Every answer whose words differ from one snapshot to the next, in the order of the pages. */
function correctedBetween(before: Snapshot, after: Snapshot): CorrectedAnswer[] {
  const rowsOf = ({ blocks }: Snapshot) =>
    new Map(blocks.flatMap(({ rows }) => rows.map((row) => [row.id, row])))
  const [old, now] = [rowsOf(before), rowsOf(after)]
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((id) => {
    const [was, is] = [old.get(id), now.get(id)]
    const changed = { before: was?.value ?? '', after: is?.value ?? '' }
    return changed.before === changed.after ? [] : [{ id, term: (is ?? was)?.term ?? '', ...changed }]
  })
}

function isSame(raw: RawAnswers, { page, values, fields = Object.keys(values) }: SavedPage): boolean {
  return fields.every((field) => (raw[page]?.[field] ?? '') === (values[field] ?? ''))
}

/**
 * Corrects the answers of a page, or of an item of a list, of a deposited request. What was deposited stays as it was
 * beside it; what was proposed falls, as with any correction. Answers what does not stand, and then nothing is kept.
 * Refuses what changes nothing, and what was changed elsewhere meanwhile.
 */
export async function correctAnswers(
  visit: Visit,
  saved: SavedPage,
  language: Language,
): Promise<PageIssues> {
  return database().transaction(async (tx) => {
    const locked = await lockOwn(tx, visit.applicant, visit.dossier.reference, 'rectify')
    const filed = asFiled(visit, locked)
    const before = draftOf(filed, {})
    const part = requirePart(saved.page, before)
    const isStale = (locked.pageVersions[part.key] ?? 0) !== saved.version
    // A double click: it was sent already.
    if (isStale && isSame(locked.answers, saved)) return {}
    if (isStale) throw new Refusal('stalePage')
    const answers = replaced(locked.answers, part, saved)
    const issues = issuesIn(part, { ...before, raw: answers })
    if (Object.keys(issues).length > 0) return issues
    await keep(tx, { ...filed, dossier: { ...locked, answers } }, saved, language)
    return {}
  })
}

/** Writes the corrected answers, the difference, and that it happened. */
async function keep(
  tx: Transaction,
  visit: ReturnType<typeof asFiled> & { dossier: DossierRow },
  { page, version }: SavedPage,
  language: Language,
): Promise<void> {
  const { dossier, applicant, filed } = visit
  const corrected = correctSnapshot(filed, visit, language)
  const changes = correctedBetween(filed, corrected)
  if (changes.length === 0) throw new Refusal('nothingCorrected')
  const row = { id: randomUUID(), dossierId: dossier.id, text: '', answers: changes, at: applicant.now }
  await tx.insert(corrections).values(row)
  await settleCorrection(tx, applicant, dossier, [{ action: 'rectify' }], {
    answers: dossier.answers,
    pageVersions: { ...dossier.pageVersions, [page]: version + 1 },
    corrected,
    occupation: occupationOf(answersOf(dossier.answers)),
    searchText: searchTextOf({ ...applicant, usageNames: usageNamesOf(visit), reference: dossier.reference }),
  })
}
