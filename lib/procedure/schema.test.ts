import { describe, expect, test } from 'vitest'
import type { AnswerPage, Person, RawPage } from './answers'
import { answersOf } from './answers'
import { readIssue } from './issues'
import { pageIssues } from './schema'

const person: Person = {
  birthDate: '1979-11-03',
  nationalities: ['PRT'],
  permitKind: 'permit',
  permanentHeld: false,
  permitExpiresOn: '2027-01-23',
}

function issues(
  page: AnswerPage,
  raw: RawPage,
  files: Record<string, number> = {},
  others = {},
  today = '2026-11-24',
) {
  const answers = answersOf({ ...others, [page]: raw })
  return pageIssues(page, raw, { today, person, answers }, files)
}

const civil: RawPage = {
  maritalStatus: 'married',
  identityKind: 'passport',
  identityNumber: 'CB129874',
  'identityExpiry.day': '18',
  'identityExpiry.month': '6',
  'identityExpiry.year': '2031',
  identityCountry: 'PRT',
}
const stay: RawPage = { 'arrivalDate.day': '4', 'arrivalDate.month': '3', 'arrivalDate.year': '2015' }
const work: RawPage = {
  activity: 'employed',
  contractType: 'permanent',
  'contractStart.day': '1',
  'contractStart.month': '7',
  'contractStart.year': '2026',
  job: 'Maçon',
  weeklyHours: '17,5',
  employerName: 'Démo SAS',
  siret: '000 000 018 00010',
  employerAddress: '2 rue des Essais, Lyon',
}

test('a page that nobody filled names every question that must be answered', () => {
  expect(Object.keys(issues('etat-civil', {}))).toEqual([
    'maritalStatus',
    'identityKind',
    'identityNumber',
    'identityExpiry',
    'identityCountry',
  ])
})

test('a complete page has no issue', () => {
  expect(issues('etat-civil', civil)).toEqual({})
  expect(issues('activite', work)).toEqual({})
})

describe('dates say which part is wrong', () => {
  const date = (day: string, month: string, year: string) =>
    issues('etat-civil', {
      ...civil,
      'identityExpiry.day': day,
      'identityExpiry.month': month,
      'identityExpiry.year': year,
    })
  test.each([
    ['29', '2', '2029', 'dateDay:2-28-2029'],
    ['31', '4', '2027', 'dateDay:4-30-2027'],
    ['', '6', '2031', 'dateNoDay'],
    ['18', '', '2031', 'dateNoMonth'],
    ['18', '6', '', 'dateNoYear'],
    ['18', '13', '2031', 'dateMonth'],
    ['18', '6', '31', 'dateYear'],
    ['dix', '6', '2031', 'dateNotNumbers:day'],
    ['12', 'mai', '2O24', 'dateNotNumbers:month-year'],
    ['', '', '', 'dateMissing'],
  ])('%s/%s/%s', (day, month, year, expected) => {
    expect(date(day, month, year)).toEqual({ identityExpiry: expected })
  })
})

test.each(['Παπαδόπουλος', 'Стоянов', 'O’Connor', 'da Conceição-Gonçalves', 'Þórsson', 'Ștefănescu'])(
  'the name %s is taken',
  (usageName) => {
    expect(issues('etat-civil', { ...civil, usageName })).toEqual({})
  },
)

test.each([
  ['Jean <b>', '<'],
  ['Jean2', '2'],
  ['Jean 🙂', '🙂'],
  ['Jean: Marie', ':'],
  ['Łucja 李小龙', '李'],
])('the name %s is refused for its « %s »', (usageName, stranger) => {
  const refused = issues('etat-civil', { ...civil, usageName }).usageName ?? ''
  expect(readIssue(refused)).toEqual({ code: 'nameCharacters', detail: stranger })
})

test('a fixed-term contract needs an end, and not before its start', () => {
  const fixed = { ...work, contractType: 'fixedTerm' }
  expect(issues('activite', fixed)).toEqual({ contractEnd: 'dateMissing' })
  const end = { 'contractEnd.day': '30', 'contractEnd.month': '6', 'contractEnd.year': '2026' }
  expect(issues('activite', { ...fixed, ...end })).toEqual({ contractEnd: 'dateBeforeStart' })
  expect(issues('activite', { ...fixed, ...end, 'contractEnd.year': '2027' })).toEqual({})
})

test('a day that cannot be is told beside another mistake', () => {
  const end = { 'contractEnd.day': '30', 'contractEnd.month': '6', 'contractEnd.year': '2026' }
  const typed = { ...work, contractType: 'fixedTerm', ...end, weeklyHours: '49' }
  expect(issues('activite', typed)).toEqual({ contractEnd: 'dateBeforeStart', weeklyHours: 'hours' })
})

test('the end of a contract is missed once its kind is known, and not before', () => {
  const { contractType, ...unknown } = work
  expect(issues('activite', unknown)).toEqual({ contractType: 'missing' })
  expect(issues('activite', { ...unknown, contractType: 'fixedTerm' })).toEqual({
    contractEnd: 'dateMissing',
  })
})

test('the half-years that may be chosen follow the day', () => {
  const typed = { ...stay, overFiveYears: 'yes', provenUntil: '2027-1' }
  expect(issues('motif', typed)).toEqual({ provenUntil: 'unknownOption' })
  expect(issues('motif', typed, {}, {}, '2027-01-01')).toEqual({})
})

test('an answer that is not relevant is not looked at', () => {
  expect(issues('activite', { ...work, 'contractEnd.day': 'x' })).toEqual({})
  expect(issues('activite', { ...work, siret: '123', employerHasNoSiret: 'on' })).toEqual({})
})

test.each([
  ['00000001800010', null],
  ['00000001800011', 'siretSum'],
  ['0000000180001', 'siretLength:13'],
  ['00000000000000', 'siretSum'],
  ['ABC', 'siretDigits'],
  ['356 000 000 48292', 'siretSum'],
  ['356 000 000 00033', null],
  // Its head office follows the common rule alone.
  ['356 000 000 00048', null],
])('SIRET %s', (siret, expected) => {
  expect(issues('activite', { ...work, siret })).toEqual(expected ? { siret: expected } : {})
})

test.each([['0,5'], ['48'], ['35']])('%s hours a week stand', (weeklyHours) => {
  expect(issues('activite', { ...work, weeklyHours })).toEqual({})
})

test.each([['0'], ['49'], ['trente'], ['-3']])('%s hours a week do not', (weeklyHours) => {
  expect(issues('activite', { ...work, weeklyHours })).toEqual({ weeklyHours: 'hours' })
})

test('what is no option is refused, and a stay that began tomorrow too', () => {
  expect(issues('liens-familiaux', { hasChildren: 'perhaps' })).toEqual({ hasChildren: 'unknownOption' })
  const arrival = { 'arrivalDate.day': '25', 'arrivalDate.month': '11', 'arrivalDate.year': '2026' }
  expect(issues('motif', { overFiveYears: 'no', ...arrival })).toEqual({ arrivalDate: 'dateInFuture' })
})

describe('documents', () => {
  const situation = { motif: { overFiveYears: 'no' }, activite: { activity: 'employed' } }
  const asked = (raw: RawPage, files: Record<string, number> = {}) => issues('pieces', raw, files, situation)
  const all = { identity: 1, address: 1, employment: 1 }

  test('each required one is missing at first, the optional ones never', () => {
    expect(asked({})).toEqual({
      identity: 'documentMissing',
      address: 'documentMissing',
      ephoto: 'ephotoMissing',
      employment: 'documentMissing',
    })
  })
  test('files and a code complete the page; spaces and small letters are taken', () => {
    expect(asked({ 'ephoto.code': 'ab12 cd34-ef56 gh78 ij90 kl' }, all)).toEqual({})
  })
  test('a short code says how many characters were typed', () => {
    expect(asked({ 'ephoto.code': 'AB12CD34' }, all)).toEqual({ ephoto: 'ephotoShort:8' })
    const both = { 'ephoto.code': 'AB12CD34', 'ephoto.later': 'on' }
    expect(asked(both, all)).toEqual({ ephoto: 'ephotoWithLater' })
  })
  test('a reason stands for a file, « plus tard » for the code', () => {
    const raw = {
      'ephoto.later': 'on',
      'employment.missing': 'on',
      'employment.reason': 'Mon employeur refuse.',
    }
    expect(asked(raw, { identity: 1, address: 1 })).toEqual({})
    expect(asked({ ...raw, 'employment.reason': ' ' }, { identity: 1, address: 1 })).toEqual({
      employment: 'reasonMissing',
    })
  })
  test('the optional date of the proof must be a day', () => {
    expect(
      asked({ 'ephoto.later': 'on', 'address.day': '31', 'address.month': '2', 'address.year': '2026' }, all),
    ).toEqual({
      address: 'dateDay:2-28-2026',
    })
  })
})
