import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { registryPeople } from '@/db/schema/people'
import { proposeDecision } from '@/lib/dossiers/decide'
import { findOwnDecision, notifyDecision } from '@/lib/dossiers/decisionRead'
import { validateCompleteness } from '@/lib/dossiers/examine'
import { getVisit } from '@/lib/dossiers/getVisit'
import { NotFound } from '@/lib/errors'
import { agentOf, decided, inReview, proposed, refusal } from '@/lib/testing/agents'
import { readPdf } from '@/lib/testing/pdf'
import { freshDemo, signedIn } from '@/lib/testing/people'
import { readCaseDecision, renderDraftDecision, renderProposal } from './caseDecision'
import { ensureDecision } from './decisionPapers'

beforeEach(freshDemo)

const reasons = 'L’employeur déclaré n’existe pas au répertoire'

const textOf = async (pdf: Buffer) => (await readPdf(pdf)).text.replace(/\s+/gu, ' ')

test('the draft of a favourable decision is its certificate, without a code, and kept nowhere', async () => {
  const { reference } = await proposed()
  const helene = await agentOf('valideur.69')
  const pdf = await renderDraftDecision(helene, reference)
  const text = await textOf(pdf)
  for (const words of ['PROJET – sans valeur', 'da Conceição-Gonçalves', '23 janvier 2032', helene.name])
    expect(text).toContain(words)
  expect(text).not.toContain('Pour vérifier ce document')
  expect(pdf.toString('latin1')).not.toContain('/ByteRange')
  expect(await database().query.issuedDocuments.findMany()).toHaveLength(0)
})

test('the draft of a refusal gives its reasons, and says which days the reading will set', async () => {
  const { reference, sabine } = await proposed(refusal)
  const text = await textOf(await renderDraftDecision(sabine, reference))
  for (const words of [reasons, '[jour de la première lecture]', '[dernier jour pour contester]'])
    expect(text).toContain(words)
})

test('there is no draft elsewhere, before a proposal, nor after the decision', async () => {
  const { reference } = await proposed()
  await expect(renderDraftDecision(await agentOf('valideur.75'), reference)).rejects.toThrow(NotFound)
  await expect(renderDraftDecision(await agentOf('admin'), reference)).rejects.toThrow(NotFound)
  await freshDemo()
  const review = await inReview()
  await expect(renderDraftDecision(review.sabine, review.reference)).rejects.toThrow(NotFound)
  await freshDemo()
  const done = await decided()
  await expect(renderDraftDecision(done.sabine, done.reference)).rejects.toThrow(NotFound)
})

test('what is about to be proposed is drawn for who may propose it, and nothing is kept', async () => {
  const { reference, sabine } = await inReview()
  await validateCompleteness(sabine, reference)
  const facts = 'L’employeur déclaré n’existe pas au répertoire, et aucun salaire n’a été versé.'
  const form = new FormData()
  form.set('sense', 'refus')
  form.set('law', 'Article L233-1 du CESEDA : le droit de séjour n’est pas établi.')
  form.set('facts', facts)
  const text = await textOf(await renderProposal(sabine, reference, form))
  for (const words of ['PROJET – sans valeur', reasons, '[jour de la première lecture]'])
    expect(text).toContain(words)
  expect(await database().query.decisions.findMany()).toHaveLength(0)
  form.set('facts', 'Court.')
  await expect(renderProposal(sabine, reference, form)).rejects.toThrow(NotFound)
  form.set('facts', facts)
  for (const name of ['valideur.69', 'instructeur.75', 'admin', 'superviseur.69'])
    await expect(renderProposal(await agentOf(name), reference, form)).rejects.toThrow(NotFound)
  await proposeDecision(sabine, reference, refusal)
  await expect(renderProposal(sabine, reference, form)).rejects.toThrow(NotFound)
})

test('a decision names its addressee, and nobody signs a draft before its signatory does', async () => {
  const { reference, sabine } = await proposed(refusal)
  const text = await textOf(await renderDraftDecision(sabine, reference))
  for (const words of ['da Conceição-Gonçalves', 'João', '9900000102', '[nom du signataire]'])
    expect(text).toContain(words)
  expect(text).not.toContain(sabine.name)
})

test('what was decided is read by agents as its owner holds it, and that is no notification', async () => {
  const { reference, sabine, helene } = await decided(refusal)
  const unread = await textOf(await readCaseDecision(sabine, reference))
  for (const words of ['pas encore lue', '[jour de la première lecture]', helene.name])
    expect(unread).toContain(words)
  const [decision] = await database().query.decisions.findMany()
  expect(decision?.notifiedAt).toBeNull()
  const joao = await signedIn()
  const visit = await getVisit(joao.sessionId, reference)
  const found = await findOwnDecision(visit)
  if (!found) throw new Error('no decision')
  await notifyDecision(visit, found.decision)
  // He has read it, and has not downloaded it: whoever asks first, there is one paper.
  const read = await readCaseDecision(sabine, reference)
  expect(await textOf(read)).not.toContain('pas encore lue')
  expect(read).toEqual(await ensureDecision(found, reference))
  await expect(readCaseDecision(await agentOf('valideur.75'), reference)).rejects.toThrow(NotFound)
  await expect(readCaseDecision(await agentOf('admin'), reference)).rejects.toThrow(NotFound)
})

test('there is no decision to read before it has taken effect', async () => {
  const { reference, sabine } = await proposed()
  await expect(readCaseDecision(sabine, reference)).rejects.toThrow(NotFound)
})

test('a certificate is read as it was frozen, whatever the registry says since', async () => {
  const { reference, sabine } = await decided()
  await database().update(registryPeople).set({ familyName: 'Autre Nom' })
  const text = await textOf(await readCaseDecision(sabine, reference))
  expect(text).toContain('da Conceição-Gonçalves')
  expect(text).not.toContain('Autre Nom')
})
