import { describe, expect, test } from 'vitest'
import type { RawAnswers, RawPage } from './answers'
import { situationOf } from './steps'
import { proposedValidity } from './validity'

const person = {
  birthDate: '1980-01-01',
  nationalities: ['PRT'],
  permitKind: 'permit',
  permanentHeld: false,
  permitExpiresOn: '2027-01-23',
} as const

function proposed(activite: RawPage, more: RawAnswers = {}, today = '2026-12-01', expires = '2027-01-23') {
  const raw: RawAnswers = { motif: { overFiveYears: 'no' }, activite, ...more }
  const draft = { person: { ...person, permitExpiresOn: expires }, raw, today }
  return proposedValidity(situationOf(draft), raw, today)
}

const contract = (start: [string, string, string], end?: [string, string, string]): RawPage => ({
  activity: 'employed',
  contractType: end ? 'fixedTerm' : 'permanent',
  'contractStart.day': start[0],
  'contractStart.month': start[1],
  'contractStart.year': start[2],
  ...(end && { 'contractEnd.day': end[0], 'contractEnd.month': end[1], 'contractEnd.year': end[2] }),
})

describe('the validity that is proposed (domain.md §7)', () => {
  test('an open-ended contract gives five years from the end of the card held', () => {
    expect(proposed(contract(['1', '7', '2026']))).toEqual({
      startsOn: '2027-01-24',
      endsOn: '2032-01-23',
      rule: 'openEnded',
    })
  })
  test('a contract of 14 months gives 20', () => {
    expect(proposed(contract(['1', '7', '2026'], ['31', '8', '2027']))).toEqual({
      startsOn: '2027-01-24',
      endsOn: '2028-09-23',
      rule: 'contract',
    })
  })
  test('days over the whole months count too', () => {
    expect(proposed(contract(['1', '7', '2026'], ['10', '8', '2027'])).endsOn).toBe('2028-09-02')
  })
  test('a long contract is capped at five years', () => {
    expect(proposed(contract(['1', '7', '2026'], ['31', '8', '2099'])).endsOn).toBe('2032-01-23')
  })
  test('an expired card starts on the day of the decision', () => {
    const activity = contract(['1', '7', '2026'])
    expect(proposed(activity, {}, '2026-12-01', '2026-11-05').startsOn).toBe('2026-12-01')
  })
  test('of several jobs the most favourable counts', () => {
    const more = { 'activite/emplois/1': contract(['1', '7', '2026']) }
    expect(proposed(contract(['1', '7', '2026'], ['31', '8', '2027']), more).rule).toBe('openEnded')
  })
  test('unemployment keeps the right six months, sickness up to five years', () => {
    expect(proposed({ activity: 'ceased', cessation: 'unemployment' })).toMatchObject({
      endsOn: '2027-07-23',
      rule: 'sixMonths',
    })
    expect(proposed({ activity: 'ceased', cessation: 'sickness' }).rule).toBe('fiveYears')
  })
  test('permanent residence gives ten years, asked after five years or earned early', () => {
    const asked = proposed(contract(['1', '7', '2026']), { motif: { overFiveYears: 'yes' } })
    expect(asked).toMatchObject({ endsOn: '2037-01-23', rule: 'permanentStay' })
    expect(proposed({ activity: 'ceased', cessation: 'retired' }).rule).toBe('permanentStay')
  })
})
