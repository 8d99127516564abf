import { describe, expect, test } from 'vitest'
import { addDays, addMonths, ageOn, daysBetween, isHoliday, weekdayOf, workingDayFrom } from './calendar'
import { appealLastDay, oldestProofOfAddress, refusalDate, suspendedDays } from './deadlines'

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

describe('the clock of silence stands still while documents are awaited', () => {
  test.each([
    ['one wait', [['2026-12-01', '2026-12-11']], 10],
    ['one that runs to its deadline', [['2026-12-01', '2026-12-31']], 30],
    ['none', [], 0],
    [
      'two that overlap count once',
      [
        ['2026-12-01', '2026-12-20'],
        ['2026-12-10', '2026-12-31'],
      ],
      30,
    ],
    [
      'one inside another',
      [
        ['2026-12-01', '2026-12-31'],
        ['2026-12-10', '2026-12-12'],
      ],
      30,
    ],
    [
      'two apart, in any order',
      [
        ['2027-01-10', '2027-01-15'],
        ['2026-12-01', '2026-12-11'],
      ],
      15,
    ],
    ['asked and answered on the same day', [['2026-12-01', '2026-12-01']], 0],
    ['across the change of hour', [['2027-03-20', '2027-04-02']], 13],
  ])('%s', (_name, waits, expected) => {
    const suspensions = waits.map(([from = '', until = '']) => ({ from, until }))
    expect(suspendedDays(suspensions)).toBe(expected)
  })
})

describe('the last day to contest', () => {
  test.each([
    ['2026-12-10', '2027-02-11'],
    ['2026-12-12', '2027-02-15'],
    ['2027-03-02', '2027-05-03'],
    ['2026-12-31', '2027-03-01'],
  ])('notified on %s: %s', (notified, expected) => {
    expect(appealLastDay(notified)).toBe(expected)
  })
})

test('days are counted across years, both ways', () => {
  expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1)
  expect(daysBetween('2028-03-01', '2028-02-28')).toBe(-2)
  expect(daysBetween('2026-11-24', '2026-11-24')).toBe(0)
})

test('the days of the week, and the public holidays of a year', () => {
  expect(weekdayOf('2026-11-25')).toBe(2)
  expect(weekdayOf('2026-11-29')).toBe(6)
  const holidays = Array.from({ length: 365 }, (_, day) => addDays('2027-01-01', day)).filter(isHoliday)
  expect(holidays).toEqual([
    '2027-01-01',
    '2027-03-29',
    '2027-05-01',
    '2027-05-06',
    '2027-05-08',
    '2027-05-17',
    '2027-07-14',
    '2027-08-15',
    '2027-11-01',
    '2027-11-11',
    '2027-12-25',
  ])
  expect(workingDayFrom('2027-05-01')).toBe('2027-05-03')
  expect(workingDayFrom('2027-05-06')).toBe('2027-05-07')
})
