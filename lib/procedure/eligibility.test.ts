import { expect, test } from 'vitest'
import { eligibility } from './eligibility'

const adult = {
  birthDate: '1979-11-03',
  nationalities: ['PRT'],
  permitKind: 'permit',
  permanentHeld: false,
  permitExpiresOn: '2027-01-23',
} as const

test.each([
  ['a citizen of the Union', adult, 'eligible'],
  ['a Swiss citizen', { ...adult, nationalities: ['CHE'] }, 'eligible'],
  ['Irish and American', { ...adult, nationalities: ['IRL', 'USA'] }, 'eligible'],
  ['a third-country national', { ...adult, nationalities: ['MAR'] }, 'thirdCountry'],
  ['British', { ...adult, nationalities: ['GBR'] }, 'thirdCountry'],
  ['also French', { ...adult, nationalities: ['PRT', 'FRA'] }, 'french'],
  ['the holder of a long-stay visa', { ...adult, permitKind: 'vls-ts' as const }, 'visaHolder'],
  ['the eve of sixteen', { ...adult, birthDate: '2010-11-25' }, 'underSixteen'],
  ['sixteen today', { ...adult, birthDate: '2010-11-24' }, 'eligible'],
] as const)('%s', (_who, person, verdict) => {
  expect(eligibility(person, '2026-11-24')).toBe(verdict)
})

test('an expired card does not close the door', () => {
  expect(eligibility({ ...adult, permitExpiresOn: '2026-11-04' }, '2026-11-24')).toBe('eligible')
})
