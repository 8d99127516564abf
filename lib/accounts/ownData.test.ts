import { beforeEach, expect, test } from 'vitest'
import { visitCase } from '@/lib/dossiers/caseFile'
import { addNote } from '@/lib/dossiers/examine'
import { again, decided, inReview, on, refusal, rowOf } from '@/lib/testing/agents'
import { freshDemo, signedIn } from '@/lib/testing/people'
import { collectOwnData } from './ownData'

beforeEach(async () => {
  await freshDemo()
  await on('2026-11-02T09:00:00Z')
})

test('a person gets all that is held of him, and nothing of anybody else or of the notes of agents', async () => {
  const { joao, sabine, reference } = await inReview()
  await addNote(sabine, reference, 'À rappeler demain.')
  await visitCase(sabine, (await rowOf(reference)).id)
  const data = await collectOwnData(joao)
  expect(data).toMatchObject({
    account: { foreignerNumber: '9900000102' },
    registry: { familyName: 'da Conceição-Gonçalves' },
    requests: [{ reference, state: 'formalReview', reads: [{ name: sabine.name }] }],
  })
  expect(data.requests[0]?.files).toHaveLength(3)
  expect(data.messages.length).toBeGreaterThan(0)
  const text = JSON.stringify(data)
  for (const hidden of ['À rappeler', '$argon2', 'instructeur.69@', 'passwordHash', 'wrappedKey'])
    expect(text).not.toContain(hidden)
  const zofia = await signedIn('9900000103')
  expect((await collectOwnData(zofia)).requests).toEqual([])
  expect(JSON.stringify(await collectOwnData(zofia))).not.toContain(reference)
})

test('a decision is there once it has taken effect', async () => {
  const { joao, reference } = await decided(refusal)
  const { applicant } = await again.visit(joao, reference)
  const [request] = (await collectOwnData(applicant)).requests
  expect(request?.decisions).toMatchObject([{ outcome: 'refused' }])
})
