import { createPublicKey, verify, webcrypto } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { registryPeople } from '@/db/schema/people'
import { type CodedFacts, categoryOf, codeFields, codeLetters } from './codeFields'
import {
  type CodeKey,
  checkCode,
  codeFragment,
  codeOfFragment,
  dayOfField,
  isSignedBy,
  readSignedCode,
  signCode,
  unsignedCode,
} from './twoDDoc'

const person: typeof registryPeople.$inferSelect = {
  foreignerNumber: '9900000112',
  cardNumber: 'FR0000112',
  visaNumber: null,
  familyName: 'Παπαδόπουλος',
  givenNames: ['Γιώργος', 'Zoë'],
  usageName: null,
  sex: 'M',
  birthDate: '1988-03-09',
  birthPlace: 'Θεσσαλονίκη',
  birthCountry: 'GRC',
  nationalities: ['GRC'],
  address: { street: '12/14 rue de l’Église', postcode: '69003', commune: 'Lyon 3e', insee: '69383' },
  permitKind: 'permit',
  permitMention: 'Citoyen UE/EEE/Suisse - Toutes activités professionnelles',
  permitStartsOn: '2021-12-01',
  permitExpiresOn: '2026-12-01',
}
const facts: CodedFacts = {
  paper: 'certificate',
  reference: '6912345678901234561',
  submittedOn: '2026-10-05',
  person,
  right: { category: categoryOf(person.permitMention ?? ''), startsOn: '2026-12-02', endsOn: '2031-12-01' },
}
const header = {
  authority: 'FR00',
  certificate: 'TEST',
  issuedOn: '2026-11-26',
  signedOn: '2026-11-26',
}

let keys: CodeKey[] = []
let spki = Buffer.alloc(0)
let code = ''

beforeAll(async () => {
  const pair = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])
  spki = Buffer.from(await webcrypto.subtle.exportKey('spki', pair.publicKey))
  keys = [{ id: 'FR00TEST', spki: spki.toString('base64') }]
  code = await signCode(unsignedCode(header, codeFields(facts)), pair.privateKey)
})

describe('a signed code', () => {
  test('has the header of a « Document étranger », and only the letters that the standard takes', () => {
    expect(code.slice(0, 26)).toBe('DC04FR00TEST266226621301FR')
    expect(code.slice(26)).toMatch(/^[A-Z0-9 /\p{Cc}]+$/u)
  })

  test('says of a person what we know, in Latin capitals', () => {
    const { fields } = readSignedCode(code) ?? {}
    expect(fields).toEqual({
      '60': 'GIORGOS/ZOE',
      '62': 'PAPADOPOULOS',
      '63': '',
      '67': 'GR',
      '68': 'M',
      '69': '09031988',
      '6A': 'THESSALONIKI',
      '6C': 'GR',
      '6J': '3',
      '6K': '6912345678901234561',
      '6L': '05102026',
      '6M': 'CITOYEN UE/EEE/SUISSE TOUTES ACTIV PRO',
      '6N': '02122026',
      '6O': '01122031',
      '6P': 'AUTORISE SON TITULAIRE A TRAVAILLER',
      '6Q': '9900000112',
      '6U': '12 14 RUE DE L EGLISE',
      '6W': '69003',
      '6X': 'LYON E',
      '6Y': 'FR',
    })
    expect(dayOfField(fields?.['69'] ?? '')).toBe(person.birthDate)
  })

  test('is checked by its key, here and by another implementation', async () => {
    expect(await checkCode(code, keys)).toMatchObject({ verdict: 'signed' })
    const { unsigned, signature } = readSignedCode(code) ?? { unsigned: '', signature: new Uint8Array() }
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' })
    expect(verify('sha256', Buffer.from(unsigned), { key, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true)
  })

  test('tells any letter that was changed', async () => {
    for (let place = 12; place < code.length; place += 1) {
      const other = code[place] === 'A' ? 'B' : 'A'
      const changed = code.slice(0, place) + other + code.slice(place + 1)
      // The last letter of the signature carries bits that stand for nothing.
      if (place < code.length - 1) expect(await checkCode(changed, keys)).toEqual({ verdict: 'altered' })
    }
  })

  test('of a key that is not ours, and what is no code, are unknown', async () => {
    expect(await checkCode(code, [])).toEqual({ verdict: 'unknown' })
    expect(await checkCode(code.replace('FR00TEST', 'FR00XXXX'), keys)).toEqual({ verdict: 'unknown' })
    for (const text of ['', 'BONJOUR', '💶'])
      expect(await checkCode(text, keys)).toEqual({ verdict: 'unknown' })
    expect(await checkCode(code.slice(0, 80), keys)).toEqual({ verdict: 'altered' })
  })

  test('goes into an address and comes back', () => {
    expect(codeFragment(code)).toMatch(/^[A-Z0-9/+$:*]+$/)
    expect(codeOfFragment(`#${codeFragment(code)}`)).toBe(code)
  })

  test('marks a value that is too long, and reads on after it', () => {
    const long = { ...person, familyName: 'Wolfeschlegelsteinhausenbergerdorff von Habsburg' }
    const unsigned = unsignedCode(header, codeFields({ ...facts, person: long }))
    expect(unsigned).toContain('WOLFESCHLEGELSTEINHAUSENBERGERDORFF VO\u{1e}63')
  })

  test('of a receipt grants nothing', () => {
    const fields = Object.fromEntries(codeFields({ ...facts, paper: 'receipt', right: null }))
    expect(fields).toMatchObject({ '6J': '1', '6P': 'SANS OBJET' })
    expect(fields).not.toHaveProperty('6N')
  })
})

/** Public key of `FR000001`, the test certificate of the specification, and examples that it signed there. */
const published =
  'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqY8NfM1igIiTvsTUNuedGDSh1uAB1w8cTNzNnZ4v4in3JAUU6N3AypjQx0QMnMSShJoPvac/w5L02grgf4TCPA=='

test.each([
  [
    'of an invoice',
    'DC02FR000001125E125B0126FR247500010MME/SPECIMEN/NATACHA\u{1d}22145 AVENUE DES SPECIMENS\u{1d}\u{1f}54LDD5F7JD4JEFPR6WZYVZVB2JZXPZB73SP7WUTN5N44P3GESXW75JZUZD5FM3G4URAJ6IKDSSUB66Y3OWQIEH22G46QOAGWH7YHJWQ',
  ],
  [
    'of a test',
    'DC04FR00000113371337B201FRF0CORRINE\u{1d}F1BERTHIER\u{1d}F206121965F3FF4000\u{1d}F5XF6200620131200\u{1f}WZR5Y3AIRAFBIMKWLHSYX4BXNMELEVA3AXVL5IKZDX444F3A44VWXY2FKEWS4JUEOWLTSZ2MSMVW3NZ3LWO5FZKNLKVOMQT37LHV4II',
  ],
  [
    'of a vaccination',
    'DC04FR0000011E6D1E6DL101FRL0THEOULE SUR MER\u{1d}L1JEAN PAUL\u{1d}L231051962L3COVID-19\u{1d}L4J07BX03\u{1d}L5COMIRNATY PFIZER/BIONTECH\u{1d}L6COMIRNATY PFIZER/BIONTECH\u{1d}L71L82L901032021LACO\u{1f}32T2SI2RUMPDLBHAFSBDF2CUE7GI4NR5WC3NSBEU6AZ7QZJZCPMCTXTVIDZAKEYO7237SQ2ZPOCMZKG7U3Q2LIMPPVJMA7TQAAKC5DY',
  ],
])('the published example %s is signed, and not when a letter changes', async (_name, example) => {
  expect(await isSignedBy(example, published)).toBe(true)
  expect(await isSignedBy(example.replace('R', 'P'), published)).toBe(false)
})

test('letters of every alphabet of the Union become those of a code', () => {
  expect(codeLetters('Łódź, Ďurčo-Østergård, Þór, Ştefănescu, Straße')).toBe(
    'LODZ DURCO OSTERGARD THOR STEFANESCU STRASSE',
  )
  expect(codeLetters('Георгиев')).toBe('GEORGIEV')
})
