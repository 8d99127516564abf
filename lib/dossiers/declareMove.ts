import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { dossiers, type Snapshot } from '@/db/schema/dossiers'
import { corrections } from '@/db/schema/exchanges'
import { moves } from '@/db/schema/moves'
import { type PostalAddress, registryPeople } from '@/db/schema/people'
import type { Applicant } from '@/lib/accounts/applicant'
import { forgetHeldForm } from '@/lib/accounts/heldForm'
import { officialLanguage } from '@/lib/copy/languages'
import { NotFound, Refusal } from '@/lib/errors'
import { post } from '@/lib/inbox/post'
import type { PlainDate } from '@/lib/procedure/calendar'
import { can, stateAfter } from '@/lib/procedure/transitions'
import { addressInWords, isSameAddress } from '@/lib/registry/addresses'
import { getPrefectureOf } from '@/lib/registry/prefectures'
import { routes } from '@/lib/routes'
import { isUuid } from '@/lib/uuid'
import { voidProposal } from './decide'
import { record } from './journal'
import { addressRow, currentSnapshot } from './snapshot'
import { tellOwner } from './tellOwner'

interface Move {
  address: PostalAddress
  movedOn: PlainDate
}

/** The row of the registry, locked: two declarations of the same person take turns. */
async function lockPerson(tx: Transaction, { foreignerNumber }: Applicant) {
  const [locked] = await tx
    .select({ address: registryPeople.address })
    .from(registryPeople)
    .where(eq(registryPeople.foreignerNumber, foreignerNumber))
    .for('update')
  if (!locked) throw new NotFound()
  return locked
}

/** The requests that follow the person, the newest first: a draft and one that is being examined may stand side by side. */
async function lockStanding(tx: Transaction, { accountId }: Applicant) {
  const rows = await tx
    .select({
      id: dossiers.id,
      state: dossiers.state,
      prefectureCode: dossiers.prefectureCode,
      createdAt: dossiers.createdAt,
      snapshot: dossiers.snapshot,
      corrected: dossiers.corrected,
    })
    .from(dossiers)
    .where(eq(dossiers.accountId, accountId))
    // Whoever locks several of them takes them in this order.
    .orderBy(dossiers.id)
    .for('update')
  return rows
    .filter(({ state }) => can('applicant', 'declareMove', state))
    .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
}

/**
 * Declares a change of address (CESEDA R431-23): one transaction for the declaration, the address of the registry, the
 * request that is open, its event, the message and the mail. Sent twice, it is one declaration.
 * @returns the id of the declaration
 */
export async function declareMove(applicant: Applicant, { address, movedOn }: Move): Promise<string> {
  const { code } = await getPrefectureOf(address.insee)
  return database().transaction(async (tx) => {
    // The dossiers first, as every verb does: two that wait for each other would wait for ever.
    const standing = await lockStanding(tx, applicant)
    const { address: oldAddress } = await lockPerson(tx, applicant)
    await forgetHeldForm(tx, applicant, routes.move)
    if (isSameAddress(oldAddress, address)) {
      if (oldAddress.moveId) return oldAddress.moveId
      throw new Refusal('addressUnchanged')
    }
    if (movedOn > applicant.today) throw new Error('A move is declared before its day')
    const id = randomUUID()
    await tx.insert(moves).values({
      id,
      accountId: applicant.accountId,
      oldAddress,
      newAddress: address,
      movedOn,
      declaredAt: applicant.now,
      dossierId: standing[0]?.id,
    })
    await tx
      .update(registryPeople)
      .set({ address: { ...address, moveId: id } })
      .where(eq(registryPeople.foreignerNumber, applicant.foreignerNumber))
    for (const dossier of standing) await follow(tx, applicant, dossier, { address, code })
    await post(tx, {
      // Of the person, not of a dossier: it outlives a draft that is deleted.
      kind: 'move',
      accountId: applicant.accountId,
      facts: { move: id },
      to: applicant.email,
      at: applicant.now,
    })
    return id
  })
}

/**
 * The open request follows: a draft no longer says « Non ». A filed one goes to the prefecture of the new address, where
 * nobody has it yet; what was proposed falls.
 */
async function follow(
  tx: Transaction,
  applicant: Applicant,
  dossier: Awaited<ReturnType<typeof lockStanding>>[number],
  { address, code: prefectureCode }: { address: PostalAddress; code: string },
): Promise<void> {
  const { id, state, prefectureCode: old } = dossier
  const { now, accountId } = applicant
  const isDraft = can('applicant', 'saveDraft', state)
  const transferred = !isDraft && old !== prefectureCode
  const changes = isDraft
    ? answeredYes
    : {
        prefectureCode,
        state: stateAfter('declareMove', state),
        corrected: await correctAddress(tx, applicant, dossier, address),
        ...(transferred && { handlerId: null }),
      }
  if (!isDraft) await voidProposal(tx, id, now)
  await tx
    .update(dossiers)
    .set({ ...changes, updatedAt: now })
    .where(eq(dossiers.id, id))
  await record(tx, {
    dossierId: id,
    action: 'declareMove',
    role: 'applicant',
    actorId: accountId,
    at: now,
    detail: transferred ? { from: old ?? '', to: prefectureCode } : {},
  })
  if (transferred)
    await tellOwner(
      tx,
      { id, accountId },
      { kind: 'transferred', at: now, facts: { prefecture: prefectureCode } },
    )
}

/** The address as of now in what was deposited, beside the one of before, as with any correction. */
async function correctAddress(
  tx: Transaction,
  { now }: Applicant,
  dossier: Pick<typeof dossiers.$inferSelect, 'id' | 'snapshot' | 'corrected'>,
  address: PostalAddress,
): Promise<Snapshot> {
  const filed = currentSnapshot(dossier)
  const row = filed?.blocks.flatMap(({ rows }) => rows).find(({ id }) => id === addressRow)
  if (!filed || !row) throw new Error('A deposited request has no address')
  const after = addressInWords(address, officialLanguage)
  await tx.insert(corrections).values({
    id: randomUUID(),
    dossierId: dossier.id,
    text: '',
    answers: [{ id: addressRow, term: row.term, before: row.value, after }],
    at: now,
  })
  return {
    ...filed,
    blocks: filed.blocks.map((block) => ({
      ...block,
      rows: block.rows.map((known) => (known.id === addressRow ? { ...known, value: after } : known)),
    })),
  }
}

/** « Cette adresse est-elle toujours la vôtre ? »: of a page that was answered, and a form that knew another answer is told. */
const answeredYes = {
  answers: sql`case when answers ? 'coordonnees' then jsonb_set(answers, '{coordonnees,addressIsCurrent}', '"yes"')
    else answers end`,
  pageVersions: sql`case when answers ? 'coordonnees' then jsonb_set(page_versions, '{coordonnees}',
    to_jsonb(coalesce((page_versions ->> 'coordonnees')::int, 0) + 1)) else page_versions end`,
}

/** A declaration of this applicant; null when it is not there or somebody else's. */
export async function findMove(applicant: Applicant, id: string) {
  if (!isUuid(id)) return null
  const found = await database().query.moves.findFirst({
    columns: { id: true, newAddress: true, movedOn: true, declaredAt: true },
    where: and(eq(moves.id, id), eq(moves.accountId, applicant.accountId)),
  })
  return found ?? null
}
