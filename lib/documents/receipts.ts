import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { and, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { dossiers } from '@/db/schema/dossiers'
import { issuedDocuments } from '@/db/schema/files'
import { prefectures } from '@/db/schema/people'
import { clock } from '@/lib/clock'
import { NotFound } from '@/lib/errors'
import { readWhole, removeBlob, storeBlob } from '@/lib/uploads/vault'
import { type ReceiptFacts, receiptPaper } from './receipt'
import { renderPaper } from './render'

const largestPaper = 20_000_000

export function receiptFileName(reference: string): string {
  return `confirmation-de-depot-${reference}.pdf`
}

async function getFacts(dossierId: string): Promise<ReceiptFacts> {
  const [found] = await database()
    .select({ dossier: dossiers, prefecture: prefectures })
    .from(dossiers)
    .innerJoin(prefectures, eq(prefectures.code, dossiers.prefectureCode))
    .where(eq(dossiers.id, dossierId))
  const { dossier, prefecture } = found ?? {}
  if (!dossier?.submittedAt || !dossier.refusalDate || !dossier.snapshot || !prefecture) throw new NotFound()
  const { reference, submittedAt, refusalDate, snapshot } = dossier
  return { reference, submittedAt, refusalDate, snapshot, prefecture }
}

async function findReceipt(dossierId: string): Promise<string | undefined> {
  const issued = await database().query.issuedDocuments.findFirst({
    where: and(eq(issuedDocuments.dossierId, dossierId), eq(issuedDocuments.kind, 'receipt')),
  })
  return issued?.blobId
}

/** The receipt of a deposit: made once from the frozen snapshot, stored, and the same bytes ever after. */
export async function ensureReceipt(dossierId: string): Promise<Buffer> {
  const there = await findReceipt(dossierId)
  if (there) return readWhole(there)
  const pdf = await renderPaper(receiptPaper(await getFacts(dossierId)))
  const blob = await storeBlob(Readable.from([pdf]), largestPaper)
  const written = await database()
    .insert(issuedDocuments)
    .values({ id: randomUUID(), dossierId, kind: 'receipt', blobId: blob.id, issuedAt: await clock.now() })
    .onConflictDoNothing()
    .returning({ blobId: issuedDocuments.blobId })
  if (written.length > 0) return pdf
  // Two asked at once: the first one written is the receipt.
  await removeBlob(blob.id)
  const first = await findReceipt(dossierId)
  if (!first) throw new Error('A receipt was neither written nor found')
  return readWhole(first)
}
