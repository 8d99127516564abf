import { createHash, createHmac } from 'node:crypto'
import type { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { certificates, decisions, extensions, verifications } from '@/db/schema/cases'
import { dossiers } from '@/db/schema/dossiers'
import { blobs, issuedDocuments } from '@/db/schema/files'
import { moves } from '@/db/schema/moves'
import { clock, instantOf } from '@/lib/clock'
import { checkSeal, type SealVerdict } from '@/lib/documents/checkSeal'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/errors'
import type { PlainDate } from '@/lib/procedure/calendar'
import { sameText } from '@/lib/sameText'
import { extensionEnd, overSince } from './extensionEnd'

/** Ours weigh a hundred kilobytes. */
const largestPaper = 5_000_000

/** A paper of ours that somebody held out, as it stands today. */
export interface IssuedPaper {
  kind: (typeof issuedDocuments.$inferSelect)['kind'] | 'move'
  status: 'authentic' | 'replaced' | 'withdrawn' | 'ended'
  issuedAt: Date
  since: Date | null
  certificate: typeof certificates.$inferSelect | null
}

async function wholeOf(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of stream) {
    bytes += part.length
    if (bytes > largestPaper) throw new Refusal('fileTooLarge')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/**
 * Takes a PDF that somebody holds out: its fingerprint, and what its seal is worth. Keeps nothing of it.
 * Refuses `fileTooLarge`, `fileType`, and `fileEmpty`.
 */
export async function readHeldOut(stream: Readable): Promise<{ sha256: string; seal: SealVerdict }> {
  const pdf = await wholeOf(stream)
  if (pdf.length === 0) throw new Refusal('fileEmpty')
  if (!pdf.subarray(0, 1024).includes('%PDF-')) throw new Refusal('fileType')
  return { sha256: createHash('sha256').update(pdf).digest('hex'), seal: await checkSeal(pdf) }
}

type ToldSeal = Exclude<SealVerdict, 'none'>

/** Says in an address what the seal of a file is worth, so that nobody else can say it. */
export function sealMark(sha256: string, seal: ToldSeal): string {
  return createHmac('sha256', env().APP_SECRET).update(`seal of ${sha256}: ${seal}`).digest('base64url')
}

/** What an address says of the seal of a file, when it is we who said it. */
export function markedSeal(sha256: string, seal: unknown, mark: unknown): ToldSeal | undefined {
  const told = (['intact', 'altered'] as const).find((known) => known === seal)
  return told && sameText(sealMark(sha256, told), String(mark)) ? told : undefined
}

/** The paper of ours whose bytes have this fingerprint; null: none. A copy that its holder sent us as a document is not it. */
export async function findIssuedPaper(sha256: string): Promise<IssuedPaper | null> {
  const [issued] = await database()
    .select({
      paper: issuedDocuments,
      certificate: certificates,
      decision: decisions,
      endsOn: extensions.endsOn,
      overSince,
    })
    .from(issuedDocuments)
    .innerJoin(blobs, eq(blobs.id, issuedDocuments.blobId))
    .leftJoin(certificates, eq(certificates.decisionId, issuedDocuments.subjectId))
    .leftJoin(decisions, eq(decisions.id, issuedDocuments.subjectId))
    .leftJoin(extensions, eq(extensions.id, issuedDocuments.subjectId))
    .innerJoin(dossiers, eq(dossiers.id, issuedDocuments.dossierId))
    .where(eq(blobs.sha256, sha256))
  if (issued) return stateOfIssued(issued, await clock.now())
  const [move] = await database()
    .select({ issuedAt: moves.declaredAt })
    .from(moves)
    .innerJoin(blobs, eq(blobs.id, moves.blobId))
    .where(eq(blobs.sha256, sha256))
  return move ? { ...move, kind: 'move', status: 'authentic', since: null, certificate: null } : null
}

interface Issued {
  paper: typeof issuedDocuments.$inferSelect
  certificate: typeof certificates.$inferSelect | null
  decision: typeof decisions.$inferSelect | null
  /** Last day of an extension. */
  endsOn: PlainDate | null
  overSince: string | null
}

function stateOfIssued(
  { paper: { kind, issuedAt }, certificate, decision, endsOn, overSince: over }: Issued,
  now: Date,
): IssuedPaper {
  if (kind === 'certificate' && certificate)
    return { kind, status: certificate.status, issuedAt, since: certificate.statusSince, certificate }
  if (kind === 'extension' && endsOn) {
    const since = extensionEnd({ endsOn, overSince: over === null ? null : instantOf(over) }, now)
    return { kind, status: since ? 'ended' : 'authentic', issuedAt, since, certificate: null }
  }
  const since = kind === 'decision' ? (decision?.endedAt ?? null) : null
  return { kind, status: since ? 'withdrawn' : 'authentic', issuedAt, since, certificate: null }
}

/** What a third party learns of a file; each consultation is written down, without who asked. */
export async function verifyPaper(sha256: string) {
  const now = await clock.now()
  const paper = await findIssuedPaper(sha256)
  await database()
    .insert(verifications)
    .values({ certificateId: paper?.certificate?.id ?? null, at: now })
  return { now, paper }
}
