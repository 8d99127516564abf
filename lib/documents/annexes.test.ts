import { expect, test } from 'vitest'
import { readPdf } from '@/lib/testing/pdf'
import { renderAnnex } from './annexes'

/** The text as it is searched: ordinary spaces. */
async function textOf(annex: 'employer' | 'minor', values?: Record<string, string>) {
  const { text, ...facts } = await readPdf(await renderAnnex(annex, values))
  return { ...facts, text: text.replace(/\s+/gu, ' ') }
}

test.each([
  ['employer', 'Attestation d’emploi', 'article 441-7 du code pénal'],
  ['minor', 'Attestation sur l’honneur du mineur', 'Je donne mon accord à cette demande.'],
] as const)(
  'the blank %s annex is one tagged page in French, with lines and boxes',
  async (annex, title, words) => {
    const pdf = await textOf(annex)
    expect(pdf).toMatchObject({
      language: 'fr',
      tagged: true,
      universal: true,
      pages: 1,
      fonts: ['SourceSans3'],
    })
    expect(pdf.title).toContain(title)
    expect(pdf.text).toContain(words)
    expect(pdf.text).toContain('Service de démonstration')
    expect(pdf.text).toContain('☐')
    expect(pdf.text).not.toContain('☑')
    expect(pdf.text).not.toContain('{')
  },
)

test('a filled annex says what was given, ticks one box, and leaves the rest to be written', async () => {
  const { text, pages } = await textOf('employer', {
    employee: 'João da Conceição-Gonçalves',
    employerName: 'Travaux du Rhône Démo SAS',
    siret: '000 000 018 00010',
    contractType: 'fixedTerm',
    contractEnd: '31 août 2027',
  })
  expect(pages).toBe(1)
  expect(text).toContain('de Travaux du Rhône Démo SAS, dont le siège')
  expect(text).toContain('M. / Mme João da Conceição-Gonçalves, né(e) le')
  expect(text).toContain('☑ à durée déterminée jusqu’au 31 août 2027')
  expect(text.match(/☑/gu)).toHaveLength(1)
  expect(text).not.toContain('temporaire jusqu’au 31 août 2027')
})

test('an annex holds the longest that its page takes, and executes nothing of it', async () => {
  const long = '#read("x") $a$ '.padEnd(200, 'é')
  const { text, pages } = await textOf('employer', {
    employee: long,
    employerAddress: long,
    address: long,
    workPlace: long,
  })
  expect(pages).toBeLessThanOrEqual(2)
  expect(text).toContain('#read("x") $a$')
})

test('the same annex is the same bytes', async () => {
  const [first, second] = await Promise.all([renderAnnex('minor'), renderAnnex('minor')])
  expect(first.equals(second)).toBe(true)
})
