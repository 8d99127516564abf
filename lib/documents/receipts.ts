import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { dossiers } from '@/db/schema/dossiers'
import { prefectures } from '@/db/schema/people'
import { ensureSignedCode } from '@/lib/certificates/signedCodes'
import { NotFound } from '@/lib/errors'
import { ensureIssued } from './issued'
import { type ReceiptFacts, receiptPaper } from './receipt'

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
  const signed = await ensureSignedCode({
    paper: 'receipt',
    dossierId,
    subjectId: dossierId,
    issuedAt: submittedAt,
    right: null,
  })
  return { signed, reference, submittedAt, refusalDate, snapshot, prefecture }
}

/** The receipt of a deposit: made once from the frozen snapshot, stored, and the same bytes ever after. */
export async function ensureReceipt(dossierId: string): Promise<Buffer> {
  return ensureIssued({ kind: 'receipt', dossierId, subjectId: dossierId }, async () =>
    receiptPaper(await getFacts(dossierId)),
  )
}
