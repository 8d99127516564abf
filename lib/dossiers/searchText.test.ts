import { expect, test } from 'vitest'
import { searchTextOf, searchWords } from './searchText'

const found = (query: string, person: { familyName: string; givenNames: string[] }) => {
  const text = searchTextOf({
    ...person,
    usageNames: [null, 'Lefèvre'],
    foreignerNumber: '9900000102',
    reference: '6900000000000000009',
  })
  return searchWords(query).every((word) => text.includes(word))
}

test.each([
  ['stefanescu', { familyName: 'Ștefănescu', givenNames: ['Ana-Maria'] }],
  ['ana maria', { familyName: 'Ștefănescu', givenNames: ['Ana-Maria'] }],
  ["O'Connor", { familyName: 'O’Connor', givenNames: ['Inés'] }],
  ['oconnor ines', { familyName: 'O’Connor', givenNames: ['Inés'] }],
  ['thorsson olafur', { familyName: 'Þórsson', givenNames: ['Ólafur'] }],
  ['wojcik', { familyName: 'Wójcik', givenNames: ['Zofia'] }],
  ['jeanbaptiste VAN DER MEERSCH', { familyName: 'Van der Meersch', givenNames: ['Jean-Baptiste'] }],
  ['παπαδοπουλος', { familyName: 'Παπαδόπουλος', givenNames: ['Γιώργος'] }],
  ['стоянов', { familyName: 'Стоянов', givenNames: ['Стоян'] }],
  ['lefevre', { familyName: 'Müller', givenNames: ['Lena'] }],
  ['9900000102', { familyName: 'Müller', givenNames: [] }],
  ['69000 muller', { familyName: 'Müller', givenNames: [] }],
])('« %s » finds its person', (query, person) => {
  expect(found(query, person)).toBe(true)
})

test('no word is found across two names', () => {
  expect(found('ariabia', { familyName: 'Bianchi', givenNames: ['Chiara'] })).toBe(false)
})
