import { createHash } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { dossiers } from '@/db/schema/dossiers'
import { mailOutbox } from '@/db/schema/messages'
import { findSignedCode, stateOfCode } from '@/lib/certificates/signedCodes'
import { fingerprintOf } from '@/lib/certificates/twoDDoc'
import { findIssuedPaper } from '@/lib/certificates/verifyDocument'
import { clock } from '@/lib/clock'
import { ensureExtension } from '@/lib/documents/extensionPaper'
import { runDue } from '@/lib/jobs/runDue'
import { again, decided, employment, inReview, on, rowOf } from '@/lib/testing/agents'
import { readPdf } from '@/lib/testing/pdf'
import { freshDemo } from '@/lib/testing/people'
import { withdrawDossier } from './afterDeposit'
import { requestComplement } from './complement'
import { validateCompleteness } from './examine'
import { findExtension } from './extension'

beforeEach(async () => {
  await freshDemo()
  await on('2026-11-02T09:00:00Z')
})

const due = async (day: string) => {
  await on(`${day}T09:00:00Z`)
  await runDue(await clock.now())
  await runDue(await clock.now())
}
const told = async () =>
  (await database().select({ kind: mailOutbox.kind }).from(mailOutbox)).filter(
    ({ kind }) => kind === 'extensionIssued',
  ).length

test('a card that runs out before the decision is extended once the file is complete, then renewed in time', async () => {
  const { sabine, reference } = await inReview()
  await database().update(dossiers).set({ permitExpiresOn: '2026-11-20' })
  await due('2026-11-25')
  expect(await told()).toBe(0)
  await validateCompleteness(await again.agent(sabine), reference)
  await due('2026-11-25')
  const { id } = await rowOf(reference)
  expect(await findExtension(id)).toMatchObject({ startsOn: '2026-11-25', endsOn: '2027-02-24' })
  await due('2027-02-08')
  expect(await told()).toBe(1)
  await due('2027-02-09')
  expect(await findExtension(id)).toMatchObject({ startsOn: '2027-02-25', endsOn: '2027-05-24' })
  expect(await told()).toBe(2)
})

test('an extension is worth something until its last day, or until the request is over', async () => {
  const { joao, sabine, reference } = await inReview()
  await database().update(dossiers).set({ permitExpiresOn: '2026-11-20' })
  await validateCompleteness(sabine, reference)
  await due('2026-11-25')
  const extension = await findExtension((await rowOf(reference)).id)
  if (!extension) throw new Error('no extension')
  const sha256 = createHash('sha256')
    .update(await ensureExtension(extension))
    .digest('hex')
  const text = await findSignedCode({ paper: 'extension', subjectId: extension.id })
  const fingerprint = await fingerprintOf(text ?? '')
  const states = async () => [(await findIssuedPaper(sha256))?.status, await stateOfCode(fingerprint)]
  expect(await states()).toEqual(['authentic', 'authentic'])
  await on('2027-02-24T20:00:00Z')
  expect(await states()).toEqual(['authentic', 'authentic'])
  await on('2027-02-25T09:00:00Z')
  expect(await states()).toEqual(['ended', 'ended'])
  await on('2026-12-10T09:00:00Z')
  await withdrawDossier(await again.visit(joao, reference))
  expect(await states()).toEqual(['ended', 'ended'])
  expect((await findIssuedPaper(sha256))?.since?.toISOString()).toMatch(/^2026-12-10T09:0/)
})

test('a document asked for after the file was complete does not keep the extension back', async () => {
  const { sabine, reference } = await inReview()
  await database().update(dossiers).set({ permitExpiresOn: '2026-11-20' })
  await validateCompleteness(await again.agent(sabine), reference)
  await requestComplement(await again.agent(sabine), reference, {
    items: [employment],
    deadline: '2026-12-02',
  })
  await due('2026-11-25')
  expect(await told()).toBe(1)
})

test('a card that still runs, and a request that is decided, need none', async () => {
  await decided()
  await database().update(dossiers).set({ permitExpiresOn: '2026-11-20' })
  await due('2026-11-25')
  expect(await told()).toBe(0)
})

test('the paper says that it is optional, for whom, until when', async () => {
  const { sabine, reference } = await inReview()
  await database().update(dossiers).set({ permitExpiresOn: '2026-11-20' })
  await validateCompleteness(await again.agent(sabine), reference)
  await due('2026-11-25')
  const extension = (await findExtension((await rowOf(reference)).id)) ?? expect.fail()
  const pdf = await ensureExtension(extension)
  expect(Buffer.compare(pdf, await ensureExtension(extension))).toBe(0)
  const read = await readPdf(pdf)
  expect(read).toMatchObject({ language: 'fr', tagged: true, universal: true })
  for (const words of ['Conceição-Gonçalves', '24 février 2027', 'facultatif'])
    expect(read.text.replaceAll(/\s/gu, ' ')).toContain(words)
})
