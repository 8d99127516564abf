import { beforeEach, describe, expect, test } from 'vitest'
import { findVisit } from '@/lib/dossiers/read'
import { itemKey } from '@/lib/procedure/answers'
import { readPdf } from '@/lib/testing/pdf'
import { completeDraft, freshDemo, signedIn } from '@/lib/testing/people'
import { answerFilledAnnex } from './answers'
import { prefillAnnex } from './prefill'
import { readAnnex, typedAnnex } from './typed'

const typed = (values: Record<string, string>) => typedAnnex('employer', (name) => values[name] ?? '')

describe('what is typed on an annex', () => {
  test('may all be left to be written by hand', () => {
    expect(readAnnex('employer', typed({})).issues).toEqual({})
  })

  test('is checked where it is given', () => {
    const { issues } = readAnnex(
      'employer',
      typed({
        siret: '123',
        'birthDate.day': '31',
        'birthDate.month': '2',
        'birthDate.year': '1990',
        weeklyHours: '99',
      }),
    )
    expect(issues).toEqual({ siret: 'siretLength:3', birthDate: 'dateDay:2-28-1990', weeklyHours: 'hours' })
  })

  test('is put in the words of the paper, and an option that nobody knows is none', () => {
    const { values } = readAnnex(
      'employer',
      typed({
        siret: '00000001800010',
        'contractStart.day': '1',
        'contractStart.month': '7',
        'contractStart.year': '2026',
        contractType: 'forever',
      }),
    )
    expect(values.siret?.replace(/\s/gu, ' ')).toBe('000 000 018 00010')
    expect(values.contractStart?.replace(/\s/gu, ' ')).toBe('1er juillet 2026')
    expect(values.contractType).toBe('')
  })

  test('keeps the fields of its annex and no other', () => {
    expect(Object.keys(typedAnnex('minor', () => 'x'))).not.toContain('siret')
  })
})

describe('from a draft', () => {
  beforeEach(freshDemo)

  test('the names, the address and the employer are there', async () => {
    const joao = await signedIn()
    const visit = await findVisit(joao.sessionId, await completeDraft(joao))
    if (!visit) throw new Error('No visit')
    expect(prefillAnnex('employer', visit)).toMatchObject({
      employee: 'João da Conceição-Gonçalves',
      nationality: 'Portugal',
      address: '14 rue des Glaneurs, 69100 Villeurbanne',
      employerName: 'Travaux du Rhône Démo SAS',
      contractType: 'fixedTerm',
      'contractStart.day': '1',
    })
    expect(readAnnex('employer', prefillAnnex('employer', visit)).issues).toEqual({})
    expect(prefillAnnex('minor', visit)).toMatchObject({ foreignerNumber: '9900000102' })
    expect(prefillAnnex('minor', visit)).not.toHaveProperty('guardianName')
  })

  test('names the representative of a minor, unless he is emancipated', async () => {
    const joao = await signedIn()
    const visit = await findVisit(joao.sessionId, await completeDraft(joao))
    if (!visit) throw new Error('No visit')
    const filled = (civil: Record<string, string>) =>
      prefillAnnex('minor', {
        applicant: { ...visit.applicant, person: { ...visit.applicant.person, birthDate: '2010-03-01' } },
        dossier: { ...visit.dossier, answers: { ...visit.dossier.answers, 'etat-civil': civil } },
      })
    const mother = {
      representativeRole: 'mother',
      representativeGivenNames: 'Maria',
      representativeFamilyName: 'Kowalska',
    }
    expect(filled(mother)).toMatchObject({ guardianName: 'Maria Kowalska', guardianQuality: 'Mère' })
    expect(filled({ ...mother, emancipated: 'on' })).not.toHaveProperty('guardianName')
  })

  test('each employer certifies his own job', async () => {
    const joao = await signedIn()
    const visit = await findVisit(joao.sessionId, await completeDraft(joao))
    if (!visit) throw new Error('No visit')
    const other = { employerName: 'Librairie Démo', contractType: 'permanent' }
    const answers = { ...visit.dossier.answers, [itemKey('emplois', 'autre')]: other }
    const two = { ...visit, dossier: { ...visit.dossier, answers } }
    expect(prefillAnnex('employer', two, 'autre')).toMatchObject(other)
    expect(prefillAnnex('employer', two, 'inconnu').employerName).toBe('Travaux du Rhône Démo SAS')
  })
})

describe('the filled paper is asked by post', () => {
  const page = '/page'
  function post(body: string, headers: Record<string, string> = {}) {
    return answerFilledAnnex(
      'employer',
      new Request('http://localhost:3000/x.pdf', {
        method: 'POST',
        body,
        headers: {
          host: 'localhost:3000',
          origin: 'http://localhost:3000',
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': String(body.length),
          ...headers,
        },
      }),
      page,
    )
  }

  test('and holds what was typed, for no cache', async () => {
    const answer = await post('employee=Zofia+W%C3%B3jcik')
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect((await readPdf(new Uint8Array(await answer.arrayBuffer()))).text).toContain('Zofia Wójcik')
  })

  test.each([
    ['from another site', 'employee=x', { origin: 'https://ailleurs.example' }, 403],
    ['from nowhere', 'employee=x', { origin: '' }, 403],
    ['without end', 'employee=x', { 'content-length': '65537' }, 413],
    ['of unknown length', 'employee=x', { 'content-length': 'much' }, 413],
    ['that does not stand', 'siret=1', {}, 303],
    ['that is no form', '{}', { 'content-type': 'application/json' }, 303],
  ])('a post %s gives no paper', async (_what, body, headers, status) => {
    expect((await post(body, headers)).status).toBe(status)
  })
})
