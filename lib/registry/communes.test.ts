import { describe, expect, test } from 'vitest'
import { communesAt, communesNamed, departmentOfPostcode, postcodeProblem } from './communes'
import { departmentOf } from './prefectures'

describe('the communes of a postcode', () => {
  test.each([
    ['75011', '75111', 'Paris'],
    ['75016', '75116', 'Paris'],
    ['75116', '75116', 'Paris'],
    ['69003', '69383', 'Lyon'],
    ['13001', '13201', 'Marseille'],
    ['69100', '69266', 'Villeurbanne'],
    ['97400', '97411', 'Saint-Denis'],
  ])('%s is %s, %s', (postcode, insee, name) => {
    expect(communesAt(postcode)).toEqual([{ insee, name }])
  })

  test('a postcode may cross the border of two departments', () => {
    const departments = communesAt('01410').map(({ insee }) => departmentOf(insee))
    expect([...new Set(departments)]).toEqual(['01', '39'])
    expect(communesNamed('01410', 'LAJOUX')).toEqual([{ insee: '39274', name: 'Lajoux' }])
  })

  test.each([
    ['75011', 'PARIS 11e', '75111'],
    ['75011', 'Paris Cedex 11', '75111'],
    ['69003', 'lyon 3ème arrondissement', '69383'],
    ['43450', 'st etienne sur blesle', '43182'],
    ['20200', 'ville di pietrabugno', '2B353'],
    ['21340', 'La Rochepot', '21527'],
  ])('%s %s is found whatever its spelling', (postcode, typed, insee) => {
    expect(communesNamed(postcode, typed).map((commune) => commune.insee)).toEqual([insee])
  })

  test('another town is not taken for the one of the postcode', () => {
    expect(communesNamed('75011', 'Lyon')).toEqual([])
  })
})

test.each([
  ['75382', '75'],
  ['20186', '2A'],
  ['20297', '2B'],
  ['97491', '974'],
  ['97699', '976'],
  ['01999', '01'],
])('%s is in no list and belongs to the department %s', (postcode, department) => {
  expect(communesAt(postcode)).toEqual([])
  expect(departmentOfPostcode(postcode)).toBe(department)
  expect(postcodeProblem(postcode)).toBeNull()
})

test.each([
  ['98000', 'postcodeMonaco'],
  ['97133', 'postcodeElsewhere'],
  ['97150', 'postcodeElsewhere'],
  ['97500', 'postcodeElsewhere'],
  ['98800', 'postcodeElsewhere'],
  ['98713', 'postcodeElsewhere'],
  ['00100', 'postcodeUnknown'],
  ['99999', 'postcodeUnknown'],
])('%s is told what it is', (postcode, problem) => {
  expect(postcodeProblem(postcode)).toBe(problem)
})
