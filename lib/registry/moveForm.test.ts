import { describe, expect, test } from 'vitest'
import { readMove } from './moveForm'

const today = '2026-11-25'
const moved = { 'movedOn.day': '1', 'movedOn.month': '10', 'movedOn.year': '2026' }
const paris = { ...moved, street: '40 passage des Ébénistes', postcode: '75011', commune: 'Paris' }

function addressOf(typed: Record<string, string>) {
  const read = readMove({ ...paris, ...typed }, today)
  return 'address' in read ? read.address : read.issues
}

test('an address is read whatever its spelling, with the code of its commune', () => {
  expect(readMove({ ...paris, postcode: ' 75 011 ', commune: 'PARIS', careOf: ' M.  Noé ' }, today)).toEqual({
    address: {
      careOf: 'M. Noé',
      street: '40 passage des Ébénistes',
      postcode: '75011',
      commune: 'Paris',
      insee: '75111',
    },
    movedOn: '2026-10-01',
  })
})

test('everything that lacks is told at once', () => {
  expect(readMove({}, today)).toEqual({
    issues: { street: 'missing', postcode: 'missing', commune: 'missing', movedOn: 'dateMissing' },
  })
})

test('a locality stands for the street', () => {
  expect(addressOf({ street: '', locality: 'Les Granges' })).toMatchObject({
    locality: 'Les Granges',
    street: '',
  })
})

test('a line that is too long is told with its limit', () => {
  expect(addressOf({ unit: 'x'.repeat(39), street: 'x'.repeat(101) })).toEqual({
    unit: 'tooLong:38',
    street: 'tooLong:100',
  })
})

describe('a commune', () => {
  test('left empty is the only one of its postcode', () => {
    expect(addressOf({ postcode: '69100', commune: '' })).toMatchObject({
      commune: 'Villeurbanne',
      insee: '69266',
    })
  })

  test('left empty is asked where several share the postcode, then taken as chosen', () => {
    expect(addressOf({ postcode: '01410', commune: '' })).toEqual({ communeChoice: 'communeChoice' })
    expect(addressOf({ postcode: '01410', commune: '', communeChoice: '39274' })).toMatchObject({
      commune: 'Lajoux',
      insee: '39274',
    })
  })

  test('that is not the one of the postcode is asked, and may be kept', () => {
    expect(addressOf({ commune: 'Bellerive-Neuve' })).toEqual({ communeChoice: 'communeChoice' })
    expect(addressOf({ commune: 'Bellerive-Neuve', communeChoice: 'typed-75011' })).toMatchObject({
      commune: 'Bellerive-Neuve',
      insee: '75',
    })
  })

  test('chosen for another postcode is asked again', () => {
    expect(addressOf({ commune: 'Bellerive', communeChoice: '39274' })).toEqual({
      communeChoice: 'communeChoice',
    })
    expect(addressOf({ commune: 'Bellerive', communeChoice: 'typed-01410' })).toEqual({
      communeChoice: 'communeChoice',
    })
  })

  test('of a CEDEX is kept as typed, whether its postcode is listed or not', () => {
    expect(addressOf({ postcode: '75382', commune: 'Paris Cedex 08' })).toMatchObject({
      commune: 'Paris Cedex 08',
      insee: '75',
    })
    expect(addressOf({ postcode: '20297', commune: 'BASTIA CEDEX' })).toMatchObject({ insee: '2B' })
    expect(addressOf({ commune: 'PARIS CEDEX 11' })).toMatchObject({
      commune: 'PARIS CEDEX 11',
      insee: '75111',
    })
  })

  test('overseas belongs to its own department', () => {
    expect(addressOf({ postcode: '97200', commune: 'fort de france' })).toMatchObject({ insee: '97209' })
    expect(addressOf({ postcode: '97491', commune: 'Saint-Denis Cedex' })).toMatchObject({ insee: '974' })
  })
})

test.each([
  ['7501', 'postcode'],
  ['75o11', 'postcode'],
  ['98000', 'postcodeMonaco'],
  ['97133', 'postcodeElsewhere'],
  ['98800', 'postcodeElsewhere'],
  ['99123', 'postcodeUnknown'],
])('%s is refused with its reason', (postcode, issue) => {
  expect(addressOf({ postcode })).toEqual({ postcode: issue })
})

test('a move is declared once it is done, however long ago', () => {
  expect(addressOf({ 'movedOn.day': '26', 'movedOn.month': '11' })).toEqual({ movedOn: 'dateInFuture' })
  expect(addressOf({ 'movedOn.day': '25', 'movedOn.month': '11' })).toMatchObject({ insee: '75111' })
  expect(addressOf({ 'movedOn.year': '1998' })).toMatchObject({ insee: '75111' })
  expect(addressOf({ 'movedOn.month': '' })).toEqual({ movedOn: 'dateNoMonth' })
})
