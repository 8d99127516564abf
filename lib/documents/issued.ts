import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { and, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { issuedDocuments } from '@/db/schema/files'
import { clock } from '@/lib/clock'
import { readWhole, removeBlob, storeBlob } from '@/lib/uploads/vault'
import type { Paper } from './paper'
import { renderPaper } from './render'
import { seal } from './seal'

const largestPaper = 20_000_000

interface Issue {
  kind: (typeof issuedDocuments.$inferSelect)['kind']
  dossierId: string
  /** What it is the paper of: the dossier itself, or one of its decisions. */
  subjectId: string
}

async function findBlob({ kind, subjectId }: Issue): Promise<string | undefined> {
  const issued = await database().query.issuedDocuments.findFirst({
    where: and(eq(issuedDocuments.subjectId, subjectId), eq(issuedDocuments.kind, kind)),
  })
  return issued?.blobId
}

/** A paper that we issue: made and sealed once, stored, and the same bytes ever after. */
export async function ensureIssued(issue: Issue, compose: () => Promise<Paper>): Promise<Buffer> {
  const there = await findBlob(issue)
  if (there) return readWhole(there)
  const issuedAt = await clock.now()
  const pdf = await seal(await renderPaper(await compose()), issuedAt)
  const blob = await storeBlob(Readable.from([pdf]), largestPaper)
  const written = await database()
    .insert(issuedDocuments)
    .values({ id: randomUUID(), ...issue, blobId: blob.id, issuedAt })
    .onConflictDoNothing()
    .returning({ blobId: issuedDocuments.blobId })
  if (written.length > 0) return pdf
  // Two asked at once: the first one written is the paper.
  await removeBlob(blob.id)
  const first = await findBlob(issue)
  if (!first) throw new Error('A paper was neither written nor found')
  return readWhole(first)
}
