import { describe, expect, test } from 'vitest'
import { addDays, addMonths, ageOn } from './calendar'
import { oldestProofOfAddress, refusalDate } from './deadlines'

describe('the date of implicit refusal', () => {
  test.each([
    ['2026-11-02', 0, '2027-03-02'],
    ['2026-11-02', 10, '2027-03-12'],
    ['2026-11-02', 30, '2027-04-01'],
    ['2026-10-31', 0, '2027-02-28'],
    ['2027-10-31', 0, '2028-02-29'],
  ])('deposit on %s, %i days suspended: %s', (deposit, suspended, expected) => {
    expect(refusalDate(deposit, suspended)).toBe(expected)
  })
})

test('days are added across months and years, both ways', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
  expect(addDays('2026-11-24', -1765)).toBe('2022-01-24')
})

test('a month back from the 31st is the last day of a shorter month', () => {
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  expect(oldestProofOfAddress('2026-11-24')).toBe('2026-05-24')
})

describe('age in whole years', () => {
  test.each([
    ['2026-11-23', '2008-11-24', 17],
    ['2026-11-24', '2008-11-24', 18],
    ['2026-02-28', '2008-02-29', 17],
    ['2026-03-01', '2008-02-29', 18],
  ])('on %s, born on %s: %i', (day, birth, age) => {
    expect(ageOn(day, birth)).toBe(age)
  })
})
