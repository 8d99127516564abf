import { Readable } from 'node:stream'
import { and, eq, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { moves } from '@/db/schema/moves'
import type { Applicant } from '@/lib/accounts/applicant'
import { clock } from '@/lib/clock'
import { NotFound } from '@/lib/errors'
import { getPrefectureOf } from '@/lib/registry/prefectures'
import { readWhole, removeBlob, storeBlob } from '@/lib/uploads/vault'
import { isUuid } from '@/lib/uuid'
import { moveAttestationPaper, moveNumber } from './moveAttestation'
import { renderPaper } from './render'
import { seal } from './seal'

const largestPaper = 20_000_000

export function moveFileName(id: string): string {
  return `changement-adresse-${moveNumber(id)}.pdf`
}

async function getOwnMove({ accountId }: Applicant, id: string) {
  if (!isUuid(id)) throw new NotFound()
  const found = await database().query.moves.findFirst({
    where: and(eq(moves.id, id), eq(moves.accountId, accountId)),
  })
  if (!found) throw new NotFound()
  return found
}

/** The attestation of a move of this applicant: made once, stored, and the same bytes ever after. */
export async function ensureMoveAttestation(applicant: Applicant, id: string): Promise<Buffer> {
  const move = await getOwnMove(applicant, id)
  if (move.blobId) return readWhole(move.blobId)
  const { familyName, givenNames, foreignerNumber, person } = applicant
  const prefecture = await getPrefectureOf(move.newAddress.insee)
  const paper = await renderPaper(
    await moveAttestationPaper({
      ...move,
      familyName,
      givenNames,
      foreignerNumber,
      birthDate: person.birthDate,
      prefecture,
    }),
  )
  const pdf = await seal(paper, await clock.now())
  const blob = await storeBlob(Readable.from([pdf]), largestPaper)
  const written = await database()
    .update(moves)
    .set({ blobId: blob.id })
    .where(and(eq(moves.id, id), isNull(moves.blobId)))
    .returning({ id: moves.id })
  if (written.length > 0) return pdf
  // Two asked at once: the first one written is the attestation.
  await removeBlob(blob.id)
  const { blobId } = await getOwnMove(applicant, id)
  if (!blobId) throw new Error('An attestation was neither written nor found')
  return readWhole(blobId)
}
