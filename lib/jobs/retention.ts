import { and, eq, inArray, isNotNull, isNull, lt, notExists, or, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { agentSessions } from '@/db/schema/agents'
import { caseReads, decisions, verifications } from '@/db/schema/cases'
import { dossiers } from '@/db/schema/dossiers'
import { blobs, fileReads, files, issuedDocuments, phoneLinks, uploadTickets } from '@/db/schema/files'
import { capturedMails, mailOutbox, rateLimits } from '@/db/schema/messages'
import { moves } from '@/db/schema/moves'
import { accounts, accountTokens, heldForms, registryPeople, sessions } from '@/db/schema/people'
import { graceHours } from '@/lib/accounts/sessions'
import { systemClock } from '@/lib/clock'
import { forgetContactRequests } from '@/lib/contact/requests'
import { eachApart } from '@/lib/dossiers/eachApart'
import { eraseDossier } from '@/lib/dossiers/erase'
import { log } from '@/lib/log'
import { removeBlob, removeForgottenParts, removePart } from '@/lib/uploads/vault'

const day = 86_400_000
const ago = (days: number) => systemClock.inMs(-days * day)
const agoInLaw = (days: number) => sql`legal_now() - make_interval(days => ${days})`

/**
 * Days after which nothing of each is left but what is said here (`lifecycle.md` §8). Each age is counted on the clock
 * that wrote its beginning: legal time for what is of a request, real time for sessions, links and files on their way.
 */
const keptDays = {
  mail: 90,
  token: 90,
  session: 30,
  /** As long as it is shown. */
  heldForm: graceHours / 24,
  uploadLeftover: 1,
  removedFile: 1 / 24,
  /** Longer than the announcement that could go on with it. */
  forgottenPart: 2,
  fileRead: 3 * 365,
  verification: 3 * 365,
  caseRead: 3 * 365,
} as const

/** Years after the last act of what ended without a card, and after the last day of the card of the others. */
const keptYears = 5

/**
 * The trace of a mail stays: its kind, its day, the request that it spoke of. One that no server took in all that time is
 * given up.
 */
async function emptyMails(): Promise<void> {
  const old = or(
    lt(mailOutbox.sentAt, ago(keptDays.mail)),
    and(isNull(mailOutbox.sentAt), sql`${mailOutbox.createdAt} < ${agoInLaw(keptDays.mail)}`),
  )
  await database()
    .update(mailOutbox)
    .set({ to: '', facts: {}, tokenId: null })
    .where(and(old, sql`${mailOutbox.to} <> ''`))
  await database()
    .delete(accountTokens)
    .where(lt(accountTokens.expiresAt, ago(keptDays.token)))
}

/** Addresses of the network and numbers of people, whose wait is over. Mails that the demo keeps are mails. */
async function removeTraces(): Promise<void> {
  await database().delete(rateLimits).where(lt(rateLimits.expire, systemClock.now()))
  await database()
    .delete(capturedMails)
    .where(sql`${capturedMails.sentAt} < ${agoInLaw(keptDays.mail)}`)
}

async function endSessionRows(): Promise<void> {
  const end = ago(keptDays.session)
  await database()
    .delete(sessions)
    .where(or(lt(sessions.expiresAt, end), lt(sessions.revokedAt, end)))
  await database()
    .delete(agentSessions)
    .where(or(lt(agentSessions.expiresAt, end), lt(agentSessions.revokedAt, end)))
  await database()
    .delete(heldForms)
    .where(lt(heldForms.heldAt, ago(keptDays.heldForm)))
}

/** Dossiers whose time is over, by the day of their state (`lifecycle.md` §8). */
async function listEnded(): Promise<string[]> {
  const before = sql`legal_now() - make_interval(years => ${keptYears})`
  const lastDay = database()
    .select({ day: sql`max(${decisions.endsOn})` })
    .from(decisions)
    .where(and(eq(decisions.dossierId, dossiers.id), isNotNull(decisions.tookEffectAt)))
  const ended = await database()
    .select({ id: dossiers.id })
    .from(dossiers)
    .where(
      or(
        and(
          inArray(dossiers.state, ['withdrawn', 'refused', 'closed']),
          sql`${dossiers.updatedAt} < ${before}`,
        ),
        and(
          inArray(dossiers.state, ['accepted', 'cardInProduction', 'cardAvailable', 'cardDelivered']),
          sql`(${lastDay}) < (${before})::date`,
        ),
      ),
    )
  return ended.map(({ id }) => id)
}

/** What ended long ago goes whole, and its contents after it. */
async function eraseEnded(): Promise<void> {
  const ended = await listEnded()
  await eachApart(ended, 'eraseEnded', async (id) => {
    const contents = await database().transaction((tx) => eraseDossier(tx, id))
    for (const blobId of contents) await removeBlob(blobId)
  })
  if (ended.length > 0) log.info('ended dossiers erased', { count: ended.length })
}

/** What is left of an account that was closed goes with its last dossier; its declared moves with it. */
async function removeClosedAccounts(): Promise<void> {
  const dossier = database()
    .select({ one: sql`1` })
    .from(dossiers)
    .where(sql`${dossiers.accountId} = ${accounts.id}`)
  const gone = await database()
    .delete(accounts)
    .where(and(isNotNull(accounts.closedAt), notExists(dossier)))
    .returning({ foreignerNumber: accounts.foreignerNumber })
  // The attestation of a move is gone: the address that it made stays without it.
  for (const { foreignerNumber } of gone)
    await database()
      .update(registryPeople)
      .set({ address: sql`${registryPeople.address} - 'moveId'` })
      .where(eq(registryPeople.foreignerNumber, foreignerNumber))
  if (gone.length > 0) log.info('closed accounts removed', { count: gone.length })
}

/** Files that their owners removed, contents that no file and no paper of ours holds, and the announcements of uploads. */
async function removeLeftovers(): Promise<void> {
  const end = ago(keptDays.uploadLeftover)
  // The sweep comes once a day: what is old by an hour is gone within a day of its removal.
  const soon = ago(keptDays.removedFile)
  const stale = await database()
    .delete(uploadTickets)
    .where(lt(uploadTickets.createdAt, end))
    .returning({ partId: uploadTickets.partId })
  await eachApart(stale, 'removePart', async ({ partId }) => {
    if (partId) await removePart(partId)
  })
  await database().delete(phoneLinks).where(lt(phoneLinks.createdAt, end))
  await database()
    .delete(files)
    .where(and(isNotNull(files.removedFrom), lt(files.removedAt, soon)))
  const held = (table: typeof files | typeof issuedDocuments | typeof moves) =>
    database().select({ one: sql`1` }).from(table).where(sql`${table.blobId} = ${blobs.id}`)
  const leftovers = await database()
    .select({ id: blobs.id })
    .from(blobs)
    .where(and(lt(blobs.createdAt, end), ...[files, issuedDocuments, moves].map((by) => notExists(held(by)))))
  await eachApart(leftovers, 'removeBlob', ({ id }) => removeBlob(id))
  const count = leftovers.length + (await removeForgottenParts(ago(keptDays.forgottenPart)))
  if (count > 0) log.info('upload leftovers removed', { count })
}

/** Who opened what, and who verified it. */
async function removeReadings(): Promise<void> {
  await database()
    .delete(fileReads)
    .where(lt(fileReads.at, ago(keptDays.fileRead)))
  await database()
    .delete(verifications)
    .where(sql`${verifications.at} < ${agoInLaw(keptDays.verification)}`)
  await database()
    .delete(caseReads)
    .where(sql`${caseReads.at} < ${agoInLaw(keptDays.caseRead)}`)
}

/** A closed account goes after its last dossier. */
const erasures = [
  emptyMails,
  removeTraces,
  endSessionRows,
  removeLeftovers,
  removeReadings,
  eraseEnded,
  removeClosedAccounts,
  forgetContactRequests,
]

/**
 * Erases what has been kept for long enough. Twice is the same as once; what a night missed, the next one does. What
 * fails holds back nothing else.
 */
export async function forgetOld(): Promise<void> {
  await eachApart(erasures, 'forgetOld', (erase) => erase())
}
