import { describe, expect, test } from 'vitest'
import { readInstant } from '@/lib/clock'
import { alertOf, clockOf } from './clockView'

const submittedAt = readInstant('2026-11-02T09:00:00Z') ?? new Date()
const filed = { state: 'underReview', submittedAt, refusalDate: '2027-03-02', waits: [] } as const

describe('the alerts before a refusal date (lifecycle.md §4)', () => {
  test.each([
    ['2027-01-30', 'none'],
    ['2027-01-31', 'first'],
    ['2027-02-19', 'first'],
    ['2027-02-20', 'last'],
    ['2027-03-05', 'last'],
  ])('on %s: %s', (today, expected) => {
    expect(alertOf(clockOf(filed, today))).toBe(expected)
  })

  test('none while documents that suspend are awaited, nor once it is decided; again after their deadline', () => {
    const wait = {
      askedAt: readInstant('2027-02-10T09:00:00Z') ?? new Date(),
      deadline: '2027-03-12',
      suspends: true,
      endedAt: null,
      pastWaits: [],
      waitsFrom: null,
    }
    const waiting = { ...filed, state: 'complementRequested', waits: [wait] } as const
    expect(alertOf(clockOf(waiting, '2027-02-25'))).toBe('none')
    expect(alertOf(clockOf(waiting, '2027-03-13'))).toBe('last')
    expect(alertOf(clockOf({ ...filed, state: 'accepted' }, '2027-02-25'))).toBe('none')
  })
})
