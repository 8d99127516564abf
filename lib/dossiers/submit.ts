import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { dossiers, type Snapshot, type SnapshotDocument } from '@/db/schema/dossiers'
import { blobs, files } from '@/db/schema/files'
import { prefectures, registryPeople } from '@/db/schema/people'
import type { Applicant } from '@/lib/accounts/applicant'
import { countResending } from '@/lib/accounts/limits'
import { parisDay } from '@/lib/clock'
import type { Catalogue } from '@/lib/copy/catalogue'
import { officialLanguage } from '@/lib/copy/languages'
import { toldTitle } from '@/lib/copy/toldTitle'
import { NotFound, Refusal } from '@/lib/errors'
import { serverChecks } from '@/lib/forms/serverChecks'
import { post } from '@/lib/inbox/post'
import { answersOf, occupationOf, type RawAnswers } from '@/lib/procedure/answers'
import type { PlainDate } from '@/lib/procedure/calendar'
import { refusalDate } from '@/lib/procedure/deadlines'
import { documentFields } from '@/lib/procedure/documents'
import { type Draft, firstIncomplete, issuesOf } from '@/lib/procedure/steps'
import { can, type DossierState, openStates } from '@/lib/procedure/transitions'
import { procedureVersion } from '@/lib/procedure/version'
import { getPrefectureOf } from '@/lib/registry/prefectures'
import { record } from './journal'
import { lockOwn, lockOwnRow } from './lockOwn'
import { draftOf, type OwnDossier, type Visit } from './read'
import { searchTextOf } from './searchText'
import { buildSnapshot, markOf, type StoredFile } from './snapshot'
import { usageNamesOf } from './usageName'

/** The files of a dossier in the order in which they came. */
export async function listFiles(
  dossierId: string,
  tx: Pick<Transaction, 'select'> = database(),
): Promise<StoredFile[]> {
  return tx
    .select({
      id: files.id,
      document: files.document,
      name: files.name,
      pages: files.pages,
      mediaType: files.mediaType,
      pending: files.pending,
      receivedAt: files.receivedAt,
      fault: files.fault,
      naming: files.naming,
      scan: files.scan,
      bytes: blobs.bytes,
      sha256: blobs.sha256,
    })
    .from(files)
    .innerJoin(blobs, eq(blobs.id, files.blobId))
    .where(eq(files.dossierId, dossierId))
    .orderBy(asc(files.receivedAt), asc(files.id))
}

/** One request at a time is examined: refuses another one of the same person (`lifecycle.md` §2, submit). */
export async function requireNoOther(
  tx: Transaction,
  { id, accountId }: { id: string; accountId: string },
): Promise<void> {
  const other = await tx.query.dossiers.findFirst({
    columns: { id: true },
    where: and(
      eq(dossiers.accountId, accountId),
      ne(dossiers.id, id),
      inArray(dossiers.state, [...openStates]),
    ),
  })
  if (other) throw new Refusal('otherRequestOpen')
}

/** Refuses a dossier that lacks anything; every page is checked again, under the rules of the day. */
function requireComplete(draft: Draft): void {
  if (firstIncomplete(draft, serverChecks) !== 'recapitulatif') throw new Refusal('notComplete')
  if (issuesOf('recapitulatif', draft, serverChecks).certified) throw new Refusal('notCertified')
  if (Object.keys(issuesOf('recapitulatif', draft, serverChecks)).length > 0) throw new Refusal('notComplete')
}

/** The same person with the address of now: a move that was declared since the page was read has not moved this draft. */
async function atAddressOfNow(tx: Transaction, applicant: Applicant): Promise<Applicant> {
  const person = await tx.query.registryPeople.findFirst({
    columns: { address: true },
    where: eq(registryPeople.foreignerNumber, applicant.foreignerNumber),
  })
  return person ? { ...applicant, registry: { ...applicant.registry, address: person.address } } : applicant
}

/**
 * Deposits a draft: one transaction that locks, checks, freezes the snapshot, routes to the prefecture of the commune,
 * writes the event, the message and the mail to send. A deposit made already is confirmed again, never doubled.
 * @param read mark of what the applicant read (`markOf`): what has changed since is read again before it is deposited
 */
export async function submitDossier(visitor: Applicant, reference: string, read?: string): Promise<void> {
  await database().transaction(async (tx) => {
    const locked = await lockOwnRow(tx, visitor, reference)
    if (locked.submittedAt) return
    if (!can('applicant', 'submit', locked.state)) throw new Refusal('alreadySubmitted')
    await requireNoOther(tx, locked)
    const applicant = await atAddressOfNow(tx, visitor)
    const dossier: OwnDossier = locked
    const stored = await listFiles(locked.id, tx)
    const counts: Record<string, number> = {}
    for (const { document } of stored) counts[document] = (counts[document] ?? 0) + 1
    const prefecture = await getPrefectureOf(applicant.registry.address.insee, tx)
    requireComplete(draftOf({ applicant, dossier }, counts))
    const snapshot = buildSnapshot({ applicant, dossier }, stored, officialLanguage)
    if (read !== undefined && read !== markOf(snapshot)) throw new Refusal('reviewMoved')
    await tx
      .update(dossiers)
      .set({
        state: 'submitted',
        procedureVersion,
        snapshot,
        prefectureCode: prefecture.code,
        submittedAt: applicant.now,
        updatedAt: applicant.now,
        refusalDate: refusalDate(parisDay(applicant.now)),
        permitExpiresOn: applicant.person.permitExpiresOn,
        occupation: occupationOf(answersOf(dossier.answers)),
        searchText: searchTextOf({
          ...applicant,
          usageNames: usageNamesOf({ applicant, dossier }),
          reference,
        }),
      })
      .where(eq(dossiers.id, locked.id))
    await record(tx, {
      dossierId: locked.id,
      action: 'submit',
      role: 'applicant',
      actorId: applicant.accountId,
      at: applicant.now,
    })
    await post(tx, {
      kind: 'deposit',
      accountId: applicant.accountId,
      dossierId: locked.id,
      to: applicant.email,
      at: applicant.now,
    })
  })
}

/** Sends the receipt again to its owner. Refuses while it is a draft, and more than a few times an hour. */
export async function resendReceipt({ applicant, dossier }: Visit): Promise<void> {
  if (!can('applicant', 'resendReceipt', dossier.state)) throw new Refusal('notComplete')
  await countResending(dossier.id)
  await database().transaction(async (tx) => {
    await lockOwn(tx, applicant, dossier.reference, 'resendReceipt')
    await record(tx, {
      dossierId: dossier.id,
      action: 'resendReceipt',
      role: 'applicant',
      actorId: applicant.accountId,
      at: applicant.now,
    })
    await post(tx, {
      kind: 'receiptAgain',
      accountId: applicant.accountId,
      dossierId: dossier.id,
      to: applicant.email,
      at: applicant.now,
    })
  })
}

/** What the confirmation shows of a deposited dossier. */
export interface FiledDossier {
  reference: string
  state: DossierState
  submittedAt: Date
  refusalDate: PlainDate
  prefecture: { name: string; service: string }
  /** Titles of the documents for which a reason or « plus tard » stood at the deposit. */
  without: string[]
  /** The documents that were received, with the names of their files, or the code that stands for them. */
  received: { title: string; names: string[] }[]
}

/** A code stands for the photograph; any other note says why there is no document. */
function isCode({ id, note }: SnapshotDocument, answers: RawAnswers): boolean {
  return id === 'ephoto' && note !== '' && Boolean(answers.pieces?.[documentFields.ephotoCode])
}

/** The documents for which a reason or « plus tard » stood at the deposit. */
export function filedWithout(snapshot: Snapshot | null, answers: RawAnswers): SnapshotDocument[] {
  return (snapshot?.documents ?? []).filter(
    (document) => document.files.length === 0 && document.note && !isCode(document, answers),
  )
}

/** The deposit of a visit; not found while it is a draft. */
export async function getFiledDossier({ dossier }: Visit, words: Catalogue): Promise<FiledDossier> {
  const [found] = await database()
    .select({
      reference: dossiers.reference,
      state: dossiers.state,
      submittedAt: dossiers.submittedAt,
      refusalDate: dossiers.refusalDate,
      snapshot: dossiers.snapshot,
      answers: dossiers.answers,
      prefecture: { name: prefectures.name, service: prefectures.service },
    })
    .from(dossiers)
    .innerJoin(prefectures, eq(prefectures.code, dossiers.prefectureCode))
    .where(eq(dossiers.id, dossier.id))
  if (!found?.submittedAt || !found.refusalDate) throw new NotFound()
  const { reference, state, submittedAt, refusalDate, prefecture, snapshot, answers } = found
  const told = ({ id, title }: SnapshotDocument) => toldTitle(id, title, answers, words)
  const without = filedWithout(snapshot, answers).map(told)
  const received = (snapshot?.documents ?? [])
    .filter((document) => document.files.length > 0 || isCode(document, answers))
    .map((document) => ({
      title: told(document),
      names: document.files.length > 0 ? document.files.map(({ name }) => name) : [document.note],
    }))
  return { reference, state, submittedAt, refusalDate, prefecture, without, received }
}
