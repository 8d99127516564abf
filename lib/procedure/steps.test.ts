import { describe, expect, test } from 'vitest'
import { typed } from '@/lib/demo/typed'
import type { AnswerPage } from './answers'
import { placeOf, previousPage, wizardPages } from './pages'
import type { Draft } from './steps'
import { canVisit, firstIncomplete, issuesOf, itemIssues, nextPage, postableFields } from './steps'
import { warningsOf, warningsOn } from './warnings'

const person = {
  birthDate: '1979-11-03',
  nationalities: ['PRT'],
  permitKind: 'permit',
  permanentHeld: false,
  permitExpiresOn: '2027-01-23',
} as const
const draft = (raw: Draft['raw'], files = {}): Draft => ({ person, raw, today: '2026-11-24', files })
const sent = { identity: 1, address: 1, employment: 1 }

test('the pages are numbered as the guide numbers its steps', () => {
  expect(wizardPages.map((page) => placeOf(page).step)).toEqual([1, 1, 1, 2, 2, 3, 4, 5])
  expect(placeOf('coordonnees')).toEqual({ step: 1, rank: 3, of: 3, id: 'personal' })
})

test('an empty draft opens its first page only', () => {
  expect(wizardPages.filter((page) => canVisit(page, draft({})))).toEqual(['etat-civil'])
  expect(firstIncomplete(draft({}))).toBe('etat-civil')
})

test('a page that no longer stands closes those after it', () => {
  const raw = { ...typed, coordonnees: { addressIsCurrent: 'yes' } }
  expect(canVisit('recapitulatif', draft(raw, sent))).toBe(false)
  expect(canVisit('coordonnees', draft(raw, sent))).toBe(true)
  expect(firstIncomplete(draft(raw, sent))).toBe('coordonnees')
})

test('an address that is no longer the right one stops the request until the move is declared', () => {
  const raw = { ...typed, coordonnees: { ...typed.coordonnees, addressIsCurrent: 'no' } }
  expect(issuesOf('coordonnees', draft(raw, sent))).toEqual({})
  expect(canVisit('motif', draft(raw, sent))).toBe(false)
  expect(firstIncomplete(draft(raw, sent))).toBe('coordonnees')
})

test('everything answered and sent leads to the review, never to the confirmation', () => {
  expect(firstIncomplete(draft(typed, sent))).toBe('recapitulatif')
  expect(canVisit('recapitulatif', draft(typed, sent))).toBe(true)
  expect(firstIncomplete(draft(typed, {}))).toBe('pieces')
})

test('after « Modifier », continuing returns to the review, unless something new is asked', () => {
  expect(nextPage('motif', draft(typed, sent), false)).toBe('activite')
  expect(nextPage('motif', draft(typed, sent), true)).toBe('recapitulatif')
  expect(nextPage('motif', draft({ ...typed, activite: { activity: 'employed' } }, sent), true)).toBe(
    'activite',
  )
})

test('the way back is the way there', () => {
  expect(previousPage('etat-civil')).toBeNull()
  expect(previousPage('pieces')).toBe('activite')
})

test('a page posts the fields of its questions and no others', () => {
  expect(postableFields('coordonnees', null)).toEqual(['addressIsCurrent', 'phone'])
  expect(postableFields('motif', ['arrivalDate'])).toContain('arrivalDate.year')
  expect(postableFields('pieces', ['employment', 'stay.2024-1', 'x'])).toEqual(
    expect.arrayContaining(['employment.reason', 'stay.2024-1.missing', 'ephoto.code']),
  )
})

test('warnings advise and never block', () => {
  const raw = {
    ...typed,
    'etat-civil': { ...typed['etat-civil'], 'identityExpiry.year': '2020' },
    motif: { ...typed.motif, 'arrivalDate.year': '2015' },
    activite: { ...typed.activite, 'contractEnd.year': '2026' },
    pieces: { ...typed.pieces, 'address.day': '23', 'address.month': '5', 'address.year': '2026' },
  }
  expect(warningsOf(draft(raw, sent))).toEqual([
    'identityExpired',
    'fiveYearsReached',
    'contractOver',
    'proofOld',
  ])
  expect(firstIncomplete(draft(raw, sent))).toBe('recapitulatif')
  expect(warningsOf(draft(typed, sent))).toEqual([])
  const slip = { ...typed, activite: { ...typed.activite, employerEmail: 'rh@gmial.com' } }
  expect(warningsOf(draft(slip, sent))).toEqual(['emailSlip'])
})

test('a warning is told on the page after its answer, where the documents are asked, and at the review', () => {
  const raw = {
    ...typed,
    motif: { ...typed.motif, overFiveYears: 'yes' },
    activite: { ...typed.activite, 'contractStart.year': '2027', 'contractEnd.year': '2028' },
  }
  const told = (page: AnswerPage) => warningsOn(page, draft(raw, sent)).map(({ code }) => code)
  expect(told('coordonnees')).toEqual([])
  expect(told('motif')).toEqual(['fiveYearsNotReached'])
  expect(told('activite')).toEqual(['fiveYearsNotReached', 'contractNotStarted'])
  expect(told('pieces')).toEqual(['fiveYearsNotReached', 'contractNotStarted'])
  expect(told('recapitulatif')).toEqual(['fiveYearsNotReached', 'contractNotStarted'])
  expect(told('etat-civil')).toEqual([])
})

test('nobody arrives or works before his birth, and no document is dated after today', () => {
  const wrong = (page: Exclude<AnswerPage, 'recapitulatif'>, changes: Record<string, string>) =>
    issuesOf(page, draft({ ...typed, [page]: { ...typed[page], ...changes } }, sent))
  expect(wrong('motif', { 'arrivalDate.year': '1970' })).toEqual({ arrivalDate: 'dateBeforeOwnBirth' })
  expect(wrong('activite', { 'contractStart.year': '1970' })).toEqual({
    contractStart: 'dateBeforeOwnBirth',
  })
  const dated = { 'address.day': '1', 'address.month': '1' }
  expect(wrong('pieces', { ...dated, 'address.year': '2030' })).toEqual({ address: 'dateInFuture' })
  expect(wrong('pieces', { ...dated, 'address.year': '2026' })).toEqual({})
})

describe('lists', () => {
  const child = {
    childFamilyName: 'da Conceição',
    childGivenNames: 'Tomás',
    'childBirthDate.day': '29',
    'childBirthDate.month': '2',
    'childBirthDate.year': '2016',
    childNationality: 'PRT',
    childLivesInFrance: 'yes',
  }
  const key = 'liens-familiaux/enfants/aaaaaaaa01'
  const withChild = (changes: Record<string, string>) => ({
    'liens-familiaux': { hasChildren: 'yes' },
    [key]: { ...child, ...changes },
  })
  const wrong = (raw: Draft['raw']) => issuesOf('liens-familiaux', draft(raw))

  test('« oui » needs at least one child, « non » asks nothing', () => {
    expect(wrong({ 'liens-familiaux': { hasChildren: 'yes' } })).toEqual({ hasChildren: 'listEmpty' })
    expect(wrong({ 'liens-familiaux': { hasChildren: 'no' } })).toEqual({})
    expect(wrong(withChild({}))).toEqual({})
  })

  test('an incomplete child is named, a removed one does not count', () => {
    expect(wrong(withChild({ childFamilyName: '' }))).toEqual({ 'enfants/aaaaaaaa01': 'itemIncomplete' })
    expect(wrong(withChild({ removed: 'on' }))).toEqual({ hasChildren: 'listEmpty' })
  })

  test('a child is born after his parent, and has been born', () => {
    const item = (changes: Record<string, string>) =>
      itemIssues('enfants', { ...child, ...changes }, draft({}))
    expect(item({ 'childBirthDate.year': '1960' })).toEqual({ childBirthDate: 'dateBeforeBirth' })
    expect(item({ 'childBirthDate.year': '2028' })).toEqual({ childBirthDate: 'dateInFuture' })
    expect(item({ 'childBirthDate.year': '2017' })).toEqual({ childBirthDate: 'dateDay:2-28-2017' })
  })

  test('another job is asked what the first is asked, about its own contract', () => {
    const job = { ...typed.activite, contractType: 'permanent' }
    expect(
      itemIssues('emplois', { ...job, contractType: 'apprenticeship', 'contractEnd.day': '' }, draft(typed)),
    ).toEqual({
      contractEnd: 'dateNoDay',
    })
    expect(itemIssues('emplois', { ...job, 'contractEnd.day': '' }, draft(typed))).toEqual({})
  })

  test('the same employer twice, and more hours than a week may have, are told and let through', () => {
    const job = { ...typed.activite, contractType: 'permanent', weeklyHours: '35' }
    const raw = {
      ...typed,
      activite: { ...job, severalEmployers: 'yes' },
      'activite/emplois/aaaaaaaa01': { ...job, weeklyHours: '13,5' },
    }
    const told = ['sameEmployerTwice', 'longWeek']
    expect(warningsOf(draft(raw, sent)).filter((code) => told.includes(code))).toEqual(told)
    const other = { ...job, siret: '00000002600014', weeklyHours: '13' }
    expect(warningsOf(draft({ ...raw, 'activite/emplois/aaaaaaaa01': other }, sent))).toEqual([])
  })

  test('the same child twice is told, and let through', () => {
    const raw = { ...typed, ...withChild({}), 'liens-familiaux/enfants/aaaaaaaa02': child }
    expect(warningsOf(draft(raw, sent))).toEqual(['sameChildTwice'])
    expect(firstIncomplete(draft(raw, sent))).toBe('recapitulatif')
  })
})

test('a birthday between two visits is told: the answers of a minor no longer count', () => {
  const raw = { ...typed, 'etat-civil': { ...typed['etat-civil'], representativeRole: 'mother' } }
  expect(warningsOf(draft(raw, sent))).toEqual(['turnedEighteen'])
})
