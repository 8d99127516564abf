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

test('letters of every alphabet of the Union become those of a code', () => {
  expect(codeLetters('Łódź, Ďurčo-Østergård, Þór, Ştefănescu, Straße')).toBe(
    'LODZ DURCO OSTERGARD THOR STEFANESCU STRASSE',
  )
  expect(codeLetters('Георгиев')).toBe('GEORGIEV')
})
