import { expect, test } from 'vitest'
import { addDuration } from './duration'

const from = new Date('2026-10-31T10:30:00.000Z')

test.each([
  ['P1M', '2026-11-30T10:30:00.000Z'],
  ['P10D', '2026-11-10T10:30:00.000Z'],
  ['P1Y2M', '2027-12-31T10:30:00.000Z'],
  ['P2W', '2026-11-14T10:30:00.000Z'],
  ['PT90M', '2026-10-31T12:00:00.000Z'],
  ['P1DT2H', '2026-11-01T12:30:00.000Z'],
])('%s later', (duration, expected) => {
  expect(addDuration(from, duration)?.toISOString()).toBe(expected)
})

test.each(['', 'P', '10 days', 'P1X', 'P9999Y'])('%j is no duration', (duration) => {
  expect(addDuration(from, duration)).toBeNull()
})
