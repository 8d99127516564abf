import { randomUUID } from 'node:crypto'
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { database, statements, type Transaction } from '@/db/client'
import { dossiers } from '@/db/schema/dossiers'
import { accounts } from '@/db/schema/people'
import { type Applicant, isKnown, noteLife, personColumns, personTables } from '@/lib/accounts/applicant'
import { NotFound, Refusal } from '@/lib/errors'
import type { AnswerPage, ItemKey, RawAnswers, RawPage } from '@/lib/procedure/answers'
import { eligibility } from '@/lib/procedure/eligibility'
import type { WizardPage } from '@/lib/procedure/pages'
import { firstIncomplete } from '@/lib/procedure/steps'
import { openStates, transitions } from '@/lib/procedure/transitions'
import { procedureVersion } from '@/lib/procedure/version'
import { departmentOf } from '@/lib/registry/prefectures'
import { record } from './journal'
import { dossierColumns, findVisit, type Visit, visitOf } from './read'
import { newReference } from './reference'

/** The newest dossier of an applicant, whatever became of it; `unread`: a decision that its owner has not opened. */
export async function findCurrentDossier(applicant: Applicant) {
  const [found] = await database()
    .select({
      id: dossiers.id,
      reference: dossiers.reference,
      state: dossiers.state,
      updatedAt: dossiers.updatedAt,
      submittedAt: dossiers.submittedAt,
      answers: dossiers.answers,
      unread: sql<boolean>`exists (select from decisions x where x.dossier_id = dossiers.id
        and x.took_effect_at is not null and x.ended_at is null and x.notified_at is null)`,
    })
    .from(dossiers)
    .where(eq(dossiers.accountId, applicant.accountId))
    .orderBy(desc(dossiers.createdAt))
    .limit(1)
  return found
}

export type CurrentDossierRow = NonNullable<Awaited<ReturnType<typeof findCurrentDossier>>>

/** The page where a draft goes on. Files are not counted here: a draft whose answers are done goes on at its documents. */
export function firstPageToFill(applicant: Applicant, { answers }: CurrentDossierRow): WizardPage {
  return firstIncomplete({ person: applicant.person, raw: answers, today: applicant.today, files: {} })
}

/** A draft, or a request that is being examined: either stands in the way of another one. */
async function findOpenReference(tx: Transaction, applicant: Applicant): Promise<string | undefined> {
  const found = await tx.query.dossiers.findFirst({
    columns: { reference: true },
    where: and(
      eq(dossiers.accountId, applicant.accountId),
      inArray(dossiers.state, ['draft', ...openStates]),
    ),
    orderBy: desc(dossiers.createdAt),
  })
  return found?.reference
}

/**
 * « Redéposer »: what was answered in the last request, when it was closed or withdrawn. Each page is shown again before
 * it counts; the documents and the certification are asked anew.
 */
async function answersToTakeUp(tx: Transaction, { accountId }: Applicant): Promise<RawAnswers> {
  const last = await tx.query.dossiers.findFirst({
    columns: { state: true, answers: true },
    where: eq(dossiers.accountId, accountId),
    orderBy: desc(dossiers.createdAt),
  })
  if (last?.state !== 'closed' && last?.state !== 'withdrawn') return {}
  const { pieces: _pieces, recapitulatif: _certified, ...answers } = last.answers
  return answers
}

/** A closing that is under way ends first, and leaves nothing to begin. */
async function requireOpenAccount(tx: Transaction, { accountId }: Applicant): Promise<void> {
  const [account] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isNull(accounts.closedAt)))
    .for('share')
  if (!account) throw new NotFound()
}

/** Opens a draft and allots its reference. A person has one request at a time: asked again, it answers the same one. */
export async function startDraft(applicant: Applicant): Promise<string> {
  if (eligibility(applicant.person, applicant.today) !== 'eligible') throw new NotFound()
  return database().transaction(async (tx) => {
    await requireOpenAccount(tx, applicant)
    const open = await findOpenReference(tx, applicant)
    if (open) return open
    const id = randomUUID()
    const created = await tx
      .insert(dossiers)
      .values({
        id,
        reference: newReference(departmentOf(applicant.registry.address.insee)),
        accountId: applicant.accountId,
        state: 'draft',
        procedureVersion,
        answers: await answersToTakeUp(tx, applicant),
        createdAt: applicant.now,
        updatedAt: applicant.now,
      })
      .onConflictDoNothing()
      .returning({ reference: dossiers.reference })
    if (created[0]) {
      await record(tx, {
        dossierId: id,
        action: 'startDraft',
        role: 'applicant',
        actorId: applicant.accountId,
        at: applicant.now,
      })
      return created[0].reference
    }
    const first = await findOpenReference(tx, applicant)
    if (!first) throw new Error('A draft could neither be created nor found')
    return first
  })
}

export interface SavedPage {
  reference: string
  page: AnswerPage | ItemKey
  /** The number of saves that the form knew. */
  version: number
  /** The fields that the form held; those it did not hold keep what was answered before. Absent: the fields typed. */
  fields?: readonly string[]
  values: RawPage
}

/**
 * Saves what is being typed, as `saveAnswers` does, and tells the version that the page knows from now on: a session that
 * slept saves and is told too, so that its next words find their place. Typing is a sign of life. Null: nothing saved.
 */
export async function saveTyping(
  sessionId: string,
  saved: SavedPage,
): Promise<{ version: number; at: Date; asleep: boolean } | null> {
  const row = await writeAnswers(sessionId, saved)
  if (row?.awake) await noteLife(sessionId, row)
  const visit = row ? visitOf(row) : await findSaved(sessionId, saved)
  if (!visit) return null
  const { pageVersions, updatedAt } = visit.dossier
  return { version: pageVersions[saved.page] ?? 0, at: updatedAt, asleep: row?.awake === false }
}

/**
 * Saves what was typed on a page, valid or not, in one statement that also checks the session, the owner, the state
 * and the version. Refuses `stalePage` when somebody saved something else meanwhile. Null: no live session; one that
 * was only idle for too long has saved the page all the same, so that nothing typed is lost (`domain.md` §2).
 */
export async function saveAnswers(sessionId: string, saved: SavedPage): Promise<Visit | null> {
  const row = await writeAnswers(sessionId, saved)
  if (row) return row.awake ? visitOf(row) : null
  return findSaved(sessionId, saved)
}

async function writeAnswers(sessionId: string, saved: SavedPage) {
  const { reference, page, version } = saved
  const from: string[] = [...transitions.saveDraft.from]
  const values = JSON.stringify(saved.values)
  const fields = [...(saved.fields ?? Object.keys(saved.values))]
  const [row] = await statements()`
    update dossiers d set
      answers = jsonb_set(d.answers, array[${page}::text],
        (coalesce(d.answers -> ${page}::text, '{}') - ${fields}::text[]) || ${values}::text::jsonb),
      page_versions = jsonb_set(d.page_versions, array[${page}::text], to_jsonb(${version}::int + 1)),
      updated_at = legal_now()
    from ${personTables()}
    where ${isKnown(sessionId)} and d.account_id = a.id and d.reference = ${reference} and d.state = any(${from})
      and coalesce((d.page_versions ->> ${page}::text)::int, 0) = ${version}::int
    returning ${personColumns()}, ${dossierColumns()}`
  return row
}

/** Nothing was written: no session, no such dossier, or a save that came first. */
async function findSaved(sessionId: string, saved: SavedPage): Promise<Visit | null> {
  const current = await findVisit(sessionId, saved.reference)
  if (!current) return null
  const { state, answers } = current.dossier
  if (state !== 'draft' || !holdsAlready(answers, saved)) throw refusalOf(current)
  return current
}

/** A double click or a replayed post: the same words are there already. */
export function holdsAlready(
  raw: RawAnswers,
  { page, values, fields = Object.keys(values) }: SavedPage,
): boolean {
  return fields.every((field) => (raw[page]?.[field] ?? '') === (values[field] ?? ''))
}

function refusalOf({ dossier }: Visit): Refusal {
  return dossier.state === 'draft' ? new Refusal('stalePage') : new Refusal('alreadySubmitted')
}
