import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { beforeEach, describe, expect, test } from 'vitest'
import { requestComplement } from '@/lib/dossiers/complement'
import { findVisit } from '@/lib/dossiers/read'
import { NotFound } from '@/lib/errors'
import { again, agentOf, deposited, employment, inReview } from '@/lib/testing/agents'
import { readPdf } from '@/lib/testing/pdf'
import { completeDraft, freshDemo, picture, sendPicture, signedIn } from '@/lib/testing/people'
import { answerComplement } from '../dossiers/answerComplement'
import { findCase } from '../dossiers/caseFile'
import { bindWholeFile, type WholeFileFacts } from './wholeFile'
import { bindCaseFile, bindOwnFile } from './wholeFiles'

beforeEach(freshDemo)

async function read(pdf: Buffer) {
  const { text, ...rest } = await readPdf(pdf)
  return { ...rest, text: text.replace(/\s+/gu, ' ') }
}

async function factsOf(reference: string): Promise<WholeFileFacts> {
  const sabine = await agentOf('instructeur.69')
  const { dossier, prefecture } = await findCase(sabine, reference)
  return {
    ...dossier,
    at: dossier.submittedAt,
    prefecture,
    corrections: [],
    reasons: { asked: null, given: null },
    documents: [],
    history: [],
  }
}

describe('the whole dossier', () => {
  test('holds what was declared, then every file on pages that say which annex they are', async () => {
    const { joao, reference } = await deposited()
    const { text, title, pages, universal } = await read(
      await bindOwnFile(await again.visit(joao, reference)),
    )
    expect(title).toBe(`Dossier complet – ${reference}`)
    for (const words of [
      'da Conceição-Gonçalves',
      '14 rue des Glaneurs',
      'scan.png',
      'Préfecture du Rhône',
      'Pour vérifier les documents délivrés',
    ])
      expect(text).toContain(words)
    expect([1, 2, 3].map((annex) => text.includes(`Annexe ${annex}, page 1 sur 1`))).toEqual([
      true,
      true,
      true,
    ])
    expect([pages > 5, universal]).toEqual([true, false])
  })

  test('is the same bytes for the same facts, and opens with a file that cannot be copied', async () => {
    const { reference } = await deposited()
    const facts = await factsOf(reference)
    const parts = [
      { mediaType: 'image/png', content: picture },
      { mediaType: 'application/pdf', content: Buffer.from('%PDF-1.7 cut') },
    ]
    const [first, second] = [await bindWholeFile(facts, parts), await bindWholeFile(facts, parts)]
    expect(first.equals(second)).toBe(true)
    expect((await read(first)).text).toContain('Ce fichier ne peut pas être joint ici.')
  })

  test('keeps the pages of a file as they are turned', async () => {
    const { reference } = await deposited()
    const turned = await PDFDocument.create()
    for (const angle of [0, 90, 180, 270]) turned.addPage().setRotation(degrees(angle))
    const content = Buffer.from(await turned.save())
    const bound = await PDFDocument.load(
      await bindWholeFile(await factsOf(reference), [{ mediaType: 'application/pdf', content }]),
    )
    const last = bound.getPages().slice(-4)
    expect(last.map((page) => page.getRotation().angle)).toEqual([0, 90, 180, 270])
  })

  test('is for its owner, once deposited', async () => {
    const joao = await signedIn()
    const reference = await completeDraft(joao)
    await expect(bindOwnFile(await again.visit(joao, reference))).rejects.toThrow(NotFound)
    const stranger = await signedIn('9900000103')
    await expect(findVisit(stranger.sessionId, reference)).rejects.toThrow(NotFound)
    await expect(bindCaseFile(await agentOf('instructeur.69'), reference)).rejects.toThrow(NotFound)
  })

  test('gives an agent of the prefecture all but what tells of health, unless he has the dossier', async () => {
    const { joao, sabine, reference } = await inReview()
    const unfitness = { ...employment, document: 'unfitness', title: 'Avis d’inaptitude' }
    await requestComplement(sabine, reference, { items: [unfitness], deadline: '2027-01-15' })
    await sendPicture(joao, reference, 'unfitness', 'avis.png')
    const before = await read(await bindCaseFile(sabine, reference))
    await answerComplement(await again.visit(joao, reference), {})
    const [hers, signatorys, supervisors] = await Promise.all(
      ['instructeur.69', 'valideur.69', 'superviseur.69'].map(async (name) =>
        read(await bindCaseFile(await agentOf(name), reference)),
      ),
    )
    expect(before.text).not.toContain('avis.png')
    expect([hers, signatorys].map((pdf) => pdf?.text.includes('avis.png'))).toEqual([true, true])
    expect(supervisors?.text).toContain('Réservée à l’agent chargé du dossier')
    expect(supervisors?.text).not.toContain('avis.png')
    expect(supervisors?.pages).toBe((hers?.pages ?? 0) - 1)
    for (const name of ['instructeur.75', 'admin'])
      await expect(bindCaseFile(await agentOf(name), reference)).rejects.toThrow(NotFound)
  })
})
