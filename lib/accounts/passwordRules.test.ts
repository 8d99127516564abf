import { expect, test } from 'vitest'
import { meantAddress } from '@/lib/procedure/emailSlips'
import { readIdentification } from './identification'
import { passwordIssue } from './passwordRules'
import { passwordStrength } from './passwordStrength'

const chiara = {
  foreignerNumber: '9900000101',
  cardNumber: 'FR0000101',
  visaNumber: null,
  familyName: 'Bianchi',
  givenNames: ['Chiara'],
}

test.each([
  ['', 'passwordMissing'],
  ['onze caract', 'passwordShort:11'],
  ['a'.repeat(201), 'passwordLong'],
  ['motdepasse2026!', 'passwordCommon'],
  ['M0t-de-Passe-123', 'passwordCommon'],
  ['Azertyuiop123', 'passwordCommon'],
  ['azertyazertyazerty', 'passwordCommon'],
  ['123456789012345', 'passwordCommon'],
  ['abcdefghijklmnop', 'passwordCommon'],
  ['aaaaaaaaaaaaaaa', 'passwordCommon'],
  ['J’aime Chiara beaucoup', 'passwordPersonal'],
  ['code 99 0000 0101 code', 'passwordPersonal'],
  ['Demonstration-2026!', null],
  ['quatre mots sans rapport', null],
  ['Ελληνικός κωδικός', null],
])('« %s » as a password: %s', (password, issue) => {
  expect(passwordIssue(password, chiara)).toBe(issue)
})

test('the measure grows with what is hard to guess', () => {
  expect(passwordStrength('aaaaaaaaaaaa')).toBe(0)
  expect(passwordStrength('abc')).toBe(0)
  expect(passwordStrength('Demonstration-2026!')).toBeGreaterThan(2)
  expect(passwordStrength('quatre mots sans rapport entre eux')).toBe(4)
})

test.each([
  ['a@gmial.com', 'a@gmail.com'],
  ['a@gmail.co', 'a@gmail.com'],
  ['a@hotmial.fr', 'a@hotmail.fr'],
  ['a@gmail.com', null],
  ['chiara@demo.example', null],
  ['nobody', null],
])('%s was perhaps meant as %s', (typed, meant) => {
  expect(meantAddress(typed)).toBe(meant)
})

test('only the fields of the chosen document count, spaces and case do not', () => {
  const dates = (name: string) => ({ [`${name}.day`]: '3', [`${name}.month`]: '2', [`${name}.year`]: '2027' })
  const typed = {
    kind: 'permit',
    foreignerNumber: '99 0000 0101',
    cardNumber: 'fr 0000101',
    visaNumber: '?',
    ...dates('permitExpiresOn'),
    ...dates('birthDate'),
  }
  expect(readIdentification(typed).identification).toEqual({
    kind: 'permit',
    foreignerNumber: '9900000101',
    cardNumber: 'FR0000101',
    expiresOn: '2027-02-03',
    birthDate: '2027-02-03',
  })
  expect(readIdentification({ ...typed, kind: 'vls-ts' }).issues).toEqual({
    visaNumber: 'visaForm:1',
    visaStartsOn: 'dateMissing',
    visaExpiresOn: 'dateMissing',
  })
  expect(readIdentification({ ...typed, 'birthDate.month': '13' }).issues).toEqual({ birthDate: 'dateMonth' })
})
