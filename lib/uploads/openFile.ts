import { and, eq, inArray, ne } from 'drizzle-orm'
import { database } from '@/db/client'
import { dossiers } from '@/db/schema/dossiers'
import { fileReads, files } from '@/db/schema/files'
import type { Applicant } from '@/lib/accounts/applicant'
import type { Agent } from '@/lib/agents/read'
import { systemClock } from '@/lib/clock'
import { currentSnapshot } from '@/lib/dossiers/snapshot'
import { NotFound } from '@/lib/errors'
import { mayReadFile } from '@/lib/procedure/healthProofs'
import { can } from '@/lib/procedure/transitions'
import { isUuid } from '@/lib/uuid'
import { readBlob, readWhole } from './vault'

async function openStored(
  found: Pick<typeof files.$inferSelect, 'id' | 'name' | 'mediaType' | 'blobId'> | undefined,
  readerId: string,
) {
  if (!found) throw new NotFound()
  await database().insert(fileReads).values({ fileId: found.id, accountId: readerId, at: systemClock.now() })
  return { ...found, ...(await readBlob(found.blobId)) }
}

/**
 * Contents of files that the caller found and checked, in their order, and writes that they were opened.
 * @param readerId the account or the agent who reads
 */
export async function readFiles(readerId: string, fileIds: string[]) {
  if (fileIds.length === 0) return []
  const rows = await database()
    .select({ id: files.id, mediaType: files.mediaType, blobId: files.blobId })
    .from(files)
    .where(inArray(files.id, fileIds))
  const at = systemClock.now()
  await database()
    .insert(fileReads)
    .values(fileIds.map((fileId) => ({ fileId, accountId: readerId, at })))
  const contents: { id: string; mediaType: string; content: Buffer }[] = []
  for (const id of fileIds) {
    const row = rows.find((one) => one.id === id)
    if (!row) throw new NotFound()
    contents.push({ id, mediaType: row.mediaType, content: await readWhole(row.blobId) })
  }
  return contents
}

const opened = { id: files.id, name: files.name, mediaType: files.mediaType, blobId: files.blobId }

/** Opens a file for its owner, unless a virus was found in it, and writes that it was opened. */
export async function openFile(applicant: Applicant, fileId: string) {
  if (!isUuid(fileId)) throw new NotFound()
  const [found] = await database()
    .select(opened)
    .from(files)
    .innerJoin(dossiers, eq(dossiers.id, files.dossierId))
    .where(and(eq(files.id, fileId), eq(dossiers.accountId, applicant.accountId), ne(files.scan, 'infected')))
  return openStored(found, applicant.accountId)
}

/**
 * A file that an agent may look at: of a dossier of his prefecture, sent and scanned; a proof of health is for the handler
 * and the signatory (`lifecycle.md` §8).
 */
export async function findFileForAgent(agent: Agent, fileId: string) {
  if (!isUuid(fileId)) throw new NotFound()
  const [found] = await database()
    .select({
      ...opened,
      document: files.document,
      state: dossiers.state,
      handlerId: dossiers.handlerId,
      snapshot: dossiers.snapshot,
      corrected: dossiers.corrected,
    })
    .from(files)
    .innerJoin(dossiers, eq(dossiers.id, files.dossierId))
    .where(
      and(
        eq(files.id, fileId),
        eq(files.pending, false),
        eq(files.scan, 'clean'),
        eq(dossiers.prefectureCode, agent.prefectureCode),
        ne(dossiers.state, 'draft'),
      ),
    )
  if (!found || !can(agent.role, 'readCase', found.state)) throw new NotFound()
  if (!mayReadFile(agent, { ...found, snapshot: currentSnapshot(found) }, found.document))
    throw new NotFound()
  return found
}

/** Opens a file for an agent, and writes that it was opened. */
export async function openFileAsAgent(agent: Agent, fileId: string) {
  return openStored(await findFileForAgent(agent, fileId), agent.id)
}
