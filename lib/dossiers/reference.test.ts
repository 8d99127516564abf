import { expect, test } from 'vitest'
import { departmentOf } from '@/lib/registry/prefectures'
import { isReference, newReference } from './reference'

test.each([
  ['69', '69'],
  ['75', '75'],
  ['2A', '20'],
  ['2B', '20'],
  ['974', '97'],
  ['01', '01'],
])('department %s begins the reference with %s', (department, digits) => {
  const reference = newReference(department)
  expect(reference).toMatch(/^\d{19}$/)
  expect(reference.startsWith(digits)).toBe(true)
  expect(isReference(reference)).toBe(true)
})

test('one wrong digit is found, and so is what is no reference', () => {
  const reference = newReference('69')
  const wrong = `${reference.slice(0, 10)}${(Number(reference[10]) + 1) % 10}${reference.slice(11)}`
  expect(isReference(wrong)).toBe(false)
  expect(isReference('69')).toBe(false)
  expect(isReference(`${reference}0`)).toBe(false)
})

test.each([
  ['69266', '69'],
  ['2A004', '2A'],
  ['97411', '974'],
  ['01053', '01'],
])('the commune %s belongs to department %s', (insee, department) => {
  expect(departmentOf(insee)).toBe(department)
})
