import { expect, test } from 'vitest'
import { namingIn } from './naming'

const person = (familyName: string, givenNames: string[], ...usageNames: string[]) => ({
  familyName,
  givenNames,
  usageNames,
})
const joao = person('da Conceição-Gonçalves', ['João', 'Manuel'])

test.each([
  ['M. João DA CONCEIÇÃO-GONÇALVES, né le 2 avril', joao, 'found'],
  ['Monsieur da conceicao goncalves manuel', joao, 'found'],
  ['DACONCEIÇÃO-GON ÇALVES João', joao, 'found'],
  ['Mme Maria da Conceição-Gonçalves', joao, 'absent'],
  ['Facture du 12 octobre, Hélène Martin', joao, 'absent'],
  ['', joao, null],
  [' \n ', joao, null],
  ['Li Wei, 12 rue des Oliviers', person('Li', ['Wei']), 'found'],
  ['12 rue des Oliviers, Weimar', person('Li', ['Wei']), 'absent'],
  ['Mme Anna Meier-Kühn', person('Kühn', ['Anna'], 'Meier'), 'found'],
  ['Employeur de STRAUSSENBERG Jürgen', person('Straußenberg', ['Jürgen']), 'found'],
  ['Suwarti', person('Suwarti', []), 'found'],
  ['Monsieur Papadopoulos', person('Παπαδόπουλος', ['Γιώργος']), null],
  ['Παπαδόπουλος Γιώργος', person('Παπαδόπουλος', ['Γιώργος']), 'found'],
] as const)('%j', (text, { familyName, givenNames, usageNames }, expected) => {
  expect(namingIn(text, { familyName, givenNames: [...givenNames], usageNames })).toBe(expected)
})
