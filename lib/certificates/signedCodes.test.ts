import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { verifications } from '@/db/schema/cases'
import { clock } from '@/lib/clock'
import { announceCard, orderCard, recordHandOver } from '@/lib/dossiers/card'
import { findOwnDecision } from '@/lib/dossiers/decisionRead'
import { again, decided, deposited, on, rowOf } from '@/lib/testing/agents'
import { freshDemo } from '@/lib/testing/people'
import { codeKeys } from './codeKeys'
import { ensureSignedCode, findShownCode, stateOfCode } from './signedCodes'
import { checkCode, fingerprintOf } from './twoDDoc'

beforeEach(async () => {
  await freshDemo()
  await on('2026-11-26T09:00:00Z')
})

async function certified() {
  const { joao, reference, helene } = await decided()
  const found = await findOwnDecision(await again.visit(joao, reference))
  const { text = '' } = (await findShownCode(found?.decision.id ?? '')) ?? {}
  return { text, helene, reference }
}

test('a favourable decision signs what its certificate says, as a test in the demo', async () => {
  const { text, reference } = await certified()
  const { published, isTest } = await codeKeys()
  expect(isTest).toBe(true)
  expect(await checkCode(text, published)).toMatchObject({
    verdict: 'signed',
    fields: {
      '6J': '3',
      '6K': reference,
      '6N': '24012027',
      '6O': '23012032',
      '60': expect.stringContaining('JOAO'),
    },
  })
})

test('the state follows the certificate, and each consultation is written down', async () => {
  const { text, helene, reference } = await certified()
  const fingerprint = await fingerprintOf(text)
  expect(await stateOfCode(fingerprint)).toBe('authentic')
  for (const step of [orderCard, announceCard, recordHandOver])
    await step(await again.agent(helene), reference)
  expect(await stateOfCode(fingerprint)).toBe('replaced')
  for (const nobodys of ['', 'x', fingerprint.toUpperCase()])
    expect(await stateOfCode(nobodys)).toBe('unknown')
  expect(await database().$count(verifications)).toBe(5)
})

test('a receipt is signed once, whoever asks', async () => {
  const { reference } = await deposited()
  const { id } = await rowOf(reference)
  const issuedAt = await clock.now()
  const coded = { paper: 'receipt', dossierId: id, subjectId: id, issuedAt, right: null } as const
  const [one, other] = await Promise.all([ensureSignedCode(coded), ensureSignedCode(coded)])
  expect(one).toBe(other)
  expect(await ensureSignedCode(coded)).toBe(one)
  expect(await stateOfCode(await fingerprintOf(one))).toBe('authentic')
})
