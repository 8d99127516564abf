import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { and, eq, sql } from 'drizzle-orm'
import pLimit from 'p-limit'
import { database, type Transaction } from '@/db/client'
import { dossiers } from '@/db/schema/dossiers'
import { blobs, files, uploadRefusals } from '@/db/schema/files'
import { systemClock } from '@/lib/clock'
import { catalogue } from '@/lib/copy/catalogue'
import { officialLanguage } from '@/lib/copy/languages'
import { findOwnComplement } from '@/lib/dossiers/answerComplement'
import { findAddableKeys } from '@/lib/dossiers/askedSince'
import { draftOf, findVisit, type Visit } from '@/lib/dossiers/read'
import { usageNamesOf } from '@/lib/dossiers/usageName'
import { NotFound, Refusal } from '@/lib/errors'
import { declaredDocument, fileLimits, findAskedDocument } from '@/lib/procedure/documents'
import { situationOf } from '@/lib/procedure/steps'
import { type Action, can } from '@/lib/procedure/transitions'
import { isUuid } from '@/lib/uuid'
import { keepText } from './fileText'
import { type Inspection, inspect } from './inspect'
import { namingIn } from './naming'
import { scanned } from './scanner'
import { readBlob, readWhole, removeBlob, type StoredBlob, storeBlob } from './vault'

/** Where a file is to go: checked before a byte is taken, and again when it is kept. */
export interface UploadTarget {
  visit: Visit
  /** Key of the asked document. */
  document: string
  /** A document of the draft, one that the prefecture asked for, or one that the applicant adds. */
  way: keyof typeof ways
  /** The link by which a telephone sends it. */
  phoneLinkId?: string
  /** Id of the file of this document whose place it takes, when it is still in the hands of its owner. */
  replaces?: string
}

/** What the table of transitions says of each way in. */
const ways = {
  draft: 'changeFiles',
  complement: 'answerPart',
  addition: 'addDocument',
} as const satisfies Record<string, Action>

/** Is this document asked of this dossier now, and on which way? */
async function wayFor(visit: Visit, document: string): Promise<UploadTarget['way'] | null> {
  const { state } = visit.dossier
  if (can('applicant', 'changeFiles', state)) {
    const asked = findAskedDocument(situationOf(draftOf(visit, {})), document)
    return asked && declaredDocument(asked.id).form === 'file' ? 'draft' : null
  }
  if (can('applicant', 'answerPart', state)) {
    const asked = await findOwnComplement(visit, catalogue(officialLanguage))
    if (asked?.items.some((item) => item.document === document && document !== 'ephoto')) return 'complement'
  }
  if (!can('applicant', 'addDocument', state)) return null
  return (await findAddableKeys(visit.dossier.id)).includes(document) ? 'addition' : null
}

/** May this session send a file for this document? Null: no live session. */
export async function findUploadTarget(
  sessionId: string,
  reference: string,
  document: string,
): Promise<UploadTarget | null> {
  const visit = await findVisit(sessionId, reference)
  if (!visit) return null
  const way = await wayFor(visit, document)
  if (way) return { visit, document, way }
  throw new Refusal(
    can('applicant', 'changeFiles', visit.dossier.state) ? 'documentNotAsked' : 'alreadySubmitted',
  )
}

/** Name of a file as its owner wrote it, without path, control characters or endless length. */
export function tidyFileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/u).pop() ?? ''
  const clean = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
  return clean.length > 120 ? `${clean.slice(0, 80)}…${clean.slice(-30)}` : clean || 'document'
}

/** Locks a dossier of this person whose state takes files this way; refuses any other. */
export async function lockFor(tx: Transaction, visit: Visit, way: UploadTarget['way']): Promise<void> {
  const [locked] = await tx
    .select({ state: dossiers.state })
    .from(dossiers)
    .where(and(eq(dossiers.id, visit.dossier.id), eq(dossiers.accountId, visit.applicant.accountId)))
    .for('update')
  if (!locked) throw new NotFound()
  if (!can('applicant', ways[way], locked.state)) throw new Refusal('alreadySubmitted')
}

/**
 * Refuses a file too many for its document, or one that its dossier has no room for. What was sent to the prefecture
 * cannot be removed any more, and so takes no room from what it asks for later: each sending has its own.
 */
export async function requireRoom(
  tx: Pick<Transaction, 'select'>,
  { visit, document, way }: UploadTarget,
  bytes: number,
): Promise<void> {
  const [held] = await tx
    .select({
      count: sql<number>`count(*) filter (where ${files.document} = ${document})::int`,
      bytes: sql<number>`coalesce(sum(${blobs.bytes}), 0)::bigint`,
    })
    .from(files)
    .innerJoin(blobs, eq(blobs.id, files.blobId))
    .where(and(eq(files.dossierId, visit.dossier.id), way === 'draft' ? undefined : eq(files.pending, true)))
  if ((held?.count ?? 0) >= fileLimits.filesPerDocument) throw new Refusal('tooManyFiles')
  if (Number(held?.bytes ?? 0) + bytes > fileLimits.bytesPerDossier) throw new Refusal('dossierFull')
}

/** What ends the names of what we take; any other ending is part of a name: « Facture 01.10.2026 ». */
const named = /^(.+)\.(pdf|jpe?g|png|webp|hei[cf])$/iu

const extensions = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
} as const satisfies Record<Inspection['mediaType'], readonly string[]>

/** Takes a file of a dossier out of it, the last that can come back; answers the contents that cannot any more. */
export async function takeOut(tx: Transaction, dossierId: string, fileId: string): Promise<string[]> {
  const before = await tx
    .delete(files)
    .where(eq(files.removedFrom, dossierId))
    .returning({ blobId: files.blobId })
  await tx
    .update(files)
    .set({ dossierId: null, removedFrom: dossierId, removedAt: systemClock.now() })
    .where(and(eq(files.id, fileId), eq(files.dossierId, dossierId)))
  return before.map(({ blobId }) => blobId)
}

/** The file that another one replaces goes before it is counted. What was sent to the prefecture stays. */
async function makePlace(tx: Transaction, { visit, document, way, replaces }: UploadTarget) {
  if (!replaces || !isUuid(replaces)) return []
  const { id: dossierId } = visit.dossier
  const [mine] = await tx
    .select({ id: files.id })
    .from(files)
    .where(
      and(
        eq(files.id, replaces),
        eq(files.dossierId, dossierId),
        eq(files.document, document),
        way === 'draft' ? undefined : eq(files.pending, true),
      ),
    )
  return mine ? takeOut(tx, dossierId, replaces) : []
}

/** The same name, with an extension of what is stored: a computer opens a file by it. */
export function namedAs(name: string, mediaType: Inspection['mediaType']): string {
  const [own] = extensions[mediaType]
  const [, stem = name, extension = ''] = named.exec(name) ?? []
  return extensions[mediaType].some((known) => known === extension.toLowerCase()) ? name : `${stem}.${own}`
}

/** Contents that are whole in memory at the same time: fifty people may send ten megabytes each. */
const inMemory = pLimit(2)

/** What a content of the vault is; a picture drawn anew is stored beside it. Refuses what no way in may take. */
async function examine(blob: StoredBlob) {
  const { redrawn, text = '', ...found } = await inspect(await readBlob(blob.id))
  const scan = await scanned(() => readWhole(blob.id))
  const held = redrawn ? await storeBlob(Readable.from([redrawn]), fileLimits.bytes) : blob
  return { ...found, text, scan, held }
}

/**
 * Keeps a content of the vault as a file of the dossier, whatever the way it came; a picture drawn anew takes the place
 * of what was sent, which is destroyed. Refused: the content is destroyed, and the reason stays until it has been read
 * on the page. Not scanned yet: kept, and closed to agents until it is.
 */
export async function keepFile(
  target: UploadTarget,
  name: string,
  blob: StoredBlob,
): Promise<{ fileId: string } | { refused: string }> {
  const clean = tidyFileName(name)
  const fileId = randomUUID()
  let held = blob
  let gone: string[] = []
  try {
    const { mediaType, pages, fault, text, scan, ...kept } = await inMemory(() => examine(blob))
    held = kept.held
    if (held !== blob) await removeBlob(blob.id)
    if (text.trim() !== '') await keepText(held.id, text)
    gone = await database().transaction(async (tx) => {
      await lockFor(tx, target.visit, target.way)
      const destroyed = await makePlace(tx, target)
      await requireRoom(tx, target, held.bytes)
      const { dossier, applicant } = target.visit
      await tx.insert(files).values({
        id: fileId,
        dossierId: dossier.id,
        document: target.document,
        name: namedAs(clean, mediaType),
        mediaType,
        pages,
        blobId: held.id,
        receivedAt: applicant.now,
        pending: target.way !== 'draft',
        fault,
        naming: namingIn(text, { ...applicant, usageNames: usageNamesOf(target.visit) }),
        scan,
        phoneLinkId: target.phoneLinkId,
      })
      await tx.update(dossiers).set({ updatedAt: applicant.now }).where(eq(dossiers.id, dossier.id))
      return destroyed
    })
  } catch (error) {
    await removeBlob(held.id)
    if (!(error instanceof Refusal)) throw error
    await refuseFile(target, error, clean)
    return { refused: error.code }
  }
  for (const blobId of gone) await removeBlob(blobId)
  return { fileId }
}

/** Writes down why a file was refused. */
export async function refuseFile(
  { visit, document }: UploadTarget,
  { code }: Refusal,
  name: string,
): Promise<void> {
  await database()
    .insert(uploadRefusals)
    .values({
      id: randomUUID(),
      dossierId: visit.dossier.id,
      document,
      code,
      detail: tidyFileName(name),
      at: systemClock.now(),
    })
}

/** The refusals not read yet, of one document or of all; reading them here is reading them. */
export async function takeRefusals(dossierId: string, document?: string) {
  const taken = await database()
    .delete(uploadRefusals)
    .where(
      and(
        eq(uploadRefusals.dossierId, dossierId),
        document === undefined ? undefined : eq(uploadRefusals.document, document),
      ),
    )
    .returning()
  return taken.sort((left, right) => left.at.getTime() - right.at.getTime())
}

/**
 * Puts another content in the place of one that is still in the hands of its owner; the one before is destroyed. When
 * somebody was faster, or it was sent meanwhile, the new one is.
 */
export async function replaceContent(
  { visit, way }: UploadTarget,
  file: { id: string; blobId: string },
  fresh: Pick<typeof files.$inferInsert, 'blobId' | 'mediaType'>,
): Promise<void> {
  const replaced = await database()
    .transaction(async (tx) => {
      await lockFor(tx, visit, way)
      return tx
        .update(files)
        .set(fresh)
        .where(
          and(
            eq(files.id, file.id),
            eq(files.blobId, file.blobId),
            way === 'draft' ? undefined : eq(files.pending, true),
          ),
        )
        .returning({ id: files.id })
    })
    .catch(async (error: unknown) => {
      await removeBlob(fresh.blobId)
      throw error
    })
  await removeBlob(replaced.length > 0 ? file.blobId : fresh.blobId)
}
