import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { and, asc, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { blobs, fileReads, files, phoneLinks } from '@/db/schema/files'
import { hashOf, tokenOf } from '@/lib/accounts/tokens'
import { systemClock } from '@/lib/clock'
import { NotFound, Refusal } from '@/lib/errors'
import { log } from '@/lib/log'
import { isUuid } from '@/lib/uuid'
import { findUploadTarget, type UploadTarget } from './files'
import { removeFile } from './removal'
import { turnPicture } from './turning'
import { readWhole } from './vault'

/** How long a link may be opened, and how long the telephone that opened it may begin to send, in minutes. */
export const phoneMinutes = 10

type PhoneLink = typeof phoneLinks.$inferSelect

function live() {
  return gt(phoneLinks.expiresAt, systemClock.now())
}

const inMinutes = () => systemClock.inMs(phoneMinutes * 60_000)

/**
 * Opens a link for one document of a dossier, in the name of a session. The one before for the same document ends.
 * @returns its id; null when the session has ended
 */
export async function openPhoneLink(
  sessionId: string,
  reference: string,
  document: string,
): Promise<string | null> {
  const target = await findUploadTarget(sessionId, reference, document)
  if (!target) return null
  const id = randomUUID()
  const now = systemClock.now()
  await database().transaction(async (tx) => {
    const same = and(eq(phoneLinks.sessionId, sessionId), eq(phoneLinks.document, document))
    await tx.update(phoneLinks).set({ expiresAt: now }).where(and(same, live()))
    await tx.insert(phoneLinks).values({
      id,
      hash: hashOf(tokenOf(id)),
      sessionId,
      reference,
      document,
      createdAt: now,
      expiresAt: inMinutes(),
    })
  })
  return id
}

/** The link that a session opened, with its token, while it is good. */
export async function findOwnPhoneLink(sessionId: string, id: string) {
  if (!isUuid(id)) return null
  const found = await database().query.phoneLinks.findFirst({
    where: and(eq(phoneLinks.id, id), eq(phoneLinks.sessionId, sessionId), live()),
  })
  return found ? { document: found.document, isOpened: found.deviceHash !== null, token: tokenOf(id) } : null
}

async function findLive(token: string): Promise<PhoneLink | undefined> {
  return database().query.phoneLinks.findFirst({ where: and(eq(phoneLinks.hash, hashOf(token)), live()) })
}

function fingerprint(device: string): string {
  return createHash('sha256').update(`telephone ${device}`).digest('hex')
}

/** A link whose session or request no longer takes files is spent, like one that is too old. */
async function targetOf(link: PhoneLink): Promise<UploadTarget | null> {
  const target = await findUploadTarget(link.sessionId, link.reference, link.document).catch(
    (error: unknown) => {
      if (error instanceof NotFound || error instanceof Refusal) return null
      throw error
    },
  )
  return target && { ...target, phoneLinkId: link.id }
}

/**
 * Where a link leads: to send there, the telephone must have opened it. Null: spent, or opened by another telephone.
 * Reading it changes nothing: an application that previews addresses opens no link.
 */
export async function findPhoneTarget(
  token: string,
  device: string | undefined,
): Promise<(UploadTarget & { opened: boolean }) | null> {
  const link = await findLive(token)
  if (!link) return null
  const opened = link.deviceHash !== null
  if (opened && link.deviceHash !== fingerprint(device ?? '')) return null
  const target = await targetOf(link)
  return target && { ...target, opened }
}

/** Ties a link to the first telephone that asks. Answers what that telephone keeps; of two, one is refused. */
export async function openOnPhone(token: string): Promise<string> {
  const device = randomBytes(32).toString('base64url')
  const opened = await database()
    .update(phoneLinks)
    .set({ deviceHash: fingerprint(device), expiresAt: inMinutes() })
    .where(and(eq(phoneLinks.hash, hashOf(token)), isNull(phoneLinks.deviceHash), live()))
    .returning({ id: phoneLinks.id })
  if (opened.length === 0) throw new Refusal('phoneLinkSpent')
  log.info('phone link opened', { id: opened[0]?.id })
  return device
}

/** The target of a telephone that has opened its link; anything else is refused. */
export async function getPhoneTarget(token: string, device: string | undefined): Promise<UploadTarget> {
  const target = await findPhoneTarget(token, device)
  if (!target?.opened) throw new Refusal('phoneLinkSpent')
  return target
}

/** The files that came by this link, in the order in which they were sent. */
export async function listPhoneFiles({ phoneLinkId }: UploadTarget) {
  return database()
    .select({
      id: files.id,
      name: files.name,
      mediaType: files.mediaType,
      pages: files.pages,
      fault: files.fault,
      bytes: blobs.bytes,
      blobId: files.blobId,
    })
    .from(files)
    .innerJoin(blobs, eq(blobs.id, files.blobId))
    .where(and(eq(files.phoneLinkId, phoneLinkId ?? ''), isNotNull(files.dossierId)))
    .orderBy(asc(files.receivedAt), asc(files.id))
}

async function getPhoneFile(target: UploadTarget, fileId: string) {
  const found = (await listPhoneFiles(target)).find(({ id }) => id === fileId)
  if (!found) throw new NotFound()
  return found
}

/** A file of this link, for the telephone that sent it; writes that it was opened. */
export async function readPhoneFile(target: UploadTarget, fileId: string) {
  const { id, mediaType, blobId } = await getPhoneFile(target, fileId)
  const { accountId } = target.visit.applicant
  await database().insert(fileReads).values({ fileId: id, accountId, at: systemClock.now() })
  return { mediaType, content: await readWhole(blobId) }
}

/** Removes a file of this link. */
export async function removePhoneFile(target: UploadTarget, fileId: string): Promise<void> {
  const { id } = await getPhoneFile(target, fileId)
  const { applicant, dossier } = target.visit
  await removeFile(applicant.sessionId, dossier.reference, id)
}

/** Turns a picture of this link. */
export async function turnPhoneFile(target: UploadTarget, fileId: string): Promise<void> {
  await turnPicture(target, await getPhoneFile(target, fileId))
}

/** May what was announced by this link still be sent? Not once it is over, ended, or followed by another one. */
export async function isLivePhoneLink(id: string): Promise<boolean> {
  return (await database().$count(phoneLinks, and(eq(phoneLinks.id, id), live()))) > 0
}

/** Ends a link: the telephone has sent all. */
export async function closePhoneLink({ phoneLinkId }: UploadTarget): Promise<void> {
  await database()
    .update(phoneLinks)
    .set({ expiresAt: systemClock.now() })
    .where(eq(phoneLinks.id, phoneLinkId ?? ''))
}
