import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { dossiers, type Snapshot } from '@/db/schema/dossiers'
import { type CorrectedAnswer, corrections } from '@/db/schema/exchanges'
import { forgetHeldForm } from '@/lib/accounts/heldForm'
import { parisDay } from '@/lib/clock'
import { officialLanguage } from '@/lib/copy/languages'
import { NotFound, Refusal } from '@/lib/errors'
import { serverChecks } from '@/lib/forms/serverChecks'
import {
  answersOf,
  itemKey,
  itemsOf,
  type ListId,
  listIds,
  occupationOf,
  type RawAnswers,
  removedField,
} from '@/lib/procedure/answers'
import { ageOn, type PlainDate } from '@/lib/procedure/calendar'
import { holds } from '@/lib/procedure/conditions'
import { isPermanentMention } from '@/lib/procedure/eligibility'
import { countedItems, declaredList } from '@/lib/procedure/lists'
import { type AnswerPart, readPart } from '@/lib/procedure/parts'
import type { PageIssues } from '@/lib/procedure/schema'
import { type Draft, issuesOf, itemIssues, situationOf } from '@/lib/procedure/steps'
import { routes } from '@/lib/routes'
import { holdsAlready, type SavedPage } from './draft'
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

/** A part of a deposited request that counts, or an item that its list may still take. */
function requirePart(key: string, draft: Draft): AnswerPart {
  const part = readPart(key)
  if (!part || !draft.raw[part.page]) throw new NotFound()
  if (!part.list) return part
  const counts = countedItems(part.list, draft.raw, situationOf(draft)).some(({ id }) => id === part.item)
  if (!counts && (draft.raw[part.key] || !takesItems(part.list, draft))) throw new NotFound()
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

/** Items that did not count at the deposit stay out: none comes back by an answer to something else. */
function withoutHidden(draft: Draft): RawAnswers {
  const situation = situationOf(draft)
  const hidden = listIds.flatMap((list) => {
    const counted = countedItems(list, draft.raw, situation)
    return itemsOf(list, draft.raw)
      .filter(({ id }) => !counted.some((item) => item.id === id))
      .map(({ id, typed }) => [itemKey(list, id), { ...typed, [removedField]: 'on' }])
  })
  return { ...draft.raw, ...Object.fromEntries(hidden) }
}

/** The answers with those of one part replaced. A list that says « oui » because of its items says so of what is left. */
function replaced(before: Draft, { key, page, list }: AnswerPart, saved: SavedPage): RawAnswers {
  const { values, fields = Object.keys(values) } = saved
  const raw = withoutHidden(before)
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

/** What has happened since the deposit is not to come; but who was a minor then is asked as a minor. */
function judgedOn({ today, person }: Draft, now: PlainDate): PlainDate {
  return ageOn(today, person.birthDate) < 18 ? today : now
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

/**
 * Corrects the answers of a page, or of an item of a list, of a deposited request. What was deposited stays as it was
 * beside it; what was proposed falls, as with any correction. Answers what does not stand, and then nothing is kept.
 * Refuses what changes nothing, and what was changed elsewhere meanwhile.
 */
export async function correctAnswers(visit: Visit, saved: SavedPage): Promise<PageIssues> {
  return database().transaction(async (tx) => {
    const locked = await lockOwn(tx, visit.applicant, visit.dossier.reference, 'rectify')
    const isStale = (locked.pageVersions[saved.page] ?? 0) !== saved.version
    // A double click: it was sent already.
    if (isStale && readPart(saved.page) && holdsAlready(locked.answers, saved)) return {}
    const filed = asFiled(visit, locked)
    const before = draftOf(filed, {})
    const part = requirePart(saved.page, before)
    if (isStale) throw new Refusal('stalePage')
    const answers = replaced(before, part, saved)
    const issues = issuesIn(part, {
      ...before,
      raw: answers,
      today: judgedOn(before, visit.applicant.today),
    })
    if (Object.keys(issues).length > 0) return issues
    const pageVersions = { ...locked.pageVersions }
    // An item of a list may answer the question of its page.
    for (const key of new Set([part.key, part.page])) pageVersions[key] = (pageVersions[key] ?? 0) + 1
    await keep(tx, { ...filed, dossier: { ...locked, answers, pageVersions } }, part)
    await forgetHeldForm(tx, visit.applicant, routes.rectify(locked.reference, `/${part.key}`))
    return {}
  })
}

/** Writes the corrected answers, the difference, and that it happened. */
async function keep(
  tx: Transaction,
  visit: ReturnType<typeof asFiled> & { dossier: DossierRow },
  { page }: AnswerPart,
): Promise<void> {
  const { dossier, applicant, filed } = visit
  const corrected = correctSnapshot(filed, visit, officialLanguage)
  const changes = correctedBetween(filed, corrected)
  if (changes.length === 0) throw new Refusal('nothingCorrected')
  const row = { id: randomUUID(), dossierId: dossier.id, text: '', answers: changes, at: applicant.now }
  await tx.insert(corrections).values(row)
  await settleCorrection(tx, applicant, dossier, [{ action: 'rectify', detail: { page } }], {
    answers: dossier.answers,
    pageVersions: dossier.pageVersions,
    corrected,
    occupation: occupationOf(answersOf(dossier.answers)),
    searchText: searchTextOf({ ...applicant, usageNames: usageNamesOf(visit), reference: dossier.reference }),
  })
}
