import { Readable } from 'node:stream'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { issuedDocuments } from '@/db/schema/files'
import { ensureCertificate, ensureDecision } from '@/lib/documents/decisionPapers'
import { ensureReceipt } from '@/lib/documents/receipts'
import { reopenDossier, revokeDecision } from '@/lib/dossiers/card'
import { findOwnDecision } from '@/lib/dossiers/decisionRead'
import { again, decided, deposited, on, refusal, rowOf } from '@/lib/testing/agents'
import { freshDemo } from '@/lib/testing/people'
import { storeBlob } from '@/lib/uploads/vault'
import { findIssuedPaper, readHeldOut } from './verifyDocument'

beforeEach(async () => {
  await freshDemo()
  await on('2026-11-26T09:00:00Z')
})

const held = (pdf: Uint8Array) => readHeldOut(Readable.from([Buffer.from(pdf)]))
const stateOf = async (pdf: Uint8Array) => (await findIssuedPaper((await held(pdf)).sha256))?.status ?? null

test('a certificate is found by its bytes, until its decision is withdrawn', async () => {
  const { joao, reference, helene } = await decided()
  const found = await findOwnDecision(await again.visit(joao, reference))
  if (!found?.certificate) throw new Error('No certificate was issued')
  const pdf = await ensureCertificate({ ...found, certificate: found.certificate })
  expect(await stateOf(pdf)).toBe('authentic')
  await revokeDecision(await again.agent(helene), reference, 'Faux contrat, observations recueillies.')
  expect(await stateOf(pdf)).toBe('withdrawn')
})

test('a receipt and a decision too, and a decision that was reopened is worth nothing any more', async () => {
  const { joao, reference, helene } = await decided(refusal)
  expect(await stateOf(await ensureReceipt((await rowOf(reference)).id))).toBe('authentic')
  const found = await findOwnDecision(await again.visit(joao, reference))
  if (!found) throw new Error('No decision was taken')
  const pdf = await ensureDecision(found, reference)
  expect(await stateOf(pdf)).toBe('authentic')
  await reopenDossier(await again.agent(helene), reference, 'Erreur sur la personne.')
  expect(await stateOf(pdf)).toBe('withdrawn')
})

test('a copy that its holder sent us as a document hides nothing', async () => {
  const { reference } = await deposited()
  const pdf = await ensureReceipt((await rowOf(reference)).id)
  const copies = await Promise.all([1, 2, 3].map(() => storeBlob(Readable.from([pdf]), 5_000_000)))
  // Rows come in the order that the database likes: whichever of them is the paper, it is found.
  for (const { id } of copies) {
    await database().update(issuedDocuments).set({ blobId: id })
    expect(await stateOf(pdf)).toBe('authentic')
  }
})

test('one byte changed makes a file that is not ours any more, and its seal says so', async () => {
  const { reference } = await deposited()
  const pdf = Buffer.from(await ensureReceipt((await rowOf(reference)).id))
  pdf[2000] = (pdf[2000] ?? 0) ^ 1
  expect((await held(pdf)).seal).toBe('altered')
  expect(await stateOf(pdf)).toBeNull()
})

test('what is no PDF, nothing, or too much is refused', async () => {
  await expect(held(Buffer.from('GIF89a'))).rejects.toMatchObject({ code: 'fileType' })
  await expect(held(Buffer.alloc(0))).rejects.toMatchObject({ code: 'fileEmpty' })
  await expect(held(Buffer.alloc(5_000_001))).rejects.toMatchObject({ code: 'fileTooLarge' })
  expect(await held(Buffer.from('%PDF-1.7\n%%EOF'))).toMatchObject({ seal: 'none' })
})
