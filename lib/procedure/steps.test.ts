import { expect, test } from 'vitest'
import { typed } from '@/lib/testing/typed'
import { placeOf, previousPage, wizardPages } from './pages'
import type { Draft } from './steps'
import { canVisit, firstIncomplete, nextPage, postableFields } from './steps'
import { warningsOf } from './warnings'

const person = {
  birthDate: '1979-11-03',
  nationalities: ['PRT'],
  permitKind: 'permit',
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
  expect(postableFields('coordonnees')).toEqual(['addressIsCurrent', 'phone'])
  expect(postableFields('motif')).toContain('arrivalDate.year')
  expect(postableFields('pieces')).toContain('employment.reason')
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
    'contractOver',
    'proofOld',
    'fiveYearsReached',
  ])
  expect(firstIncomplete(draft(raw, sent))).toBe('recapitulatif')
  expect(warningsOf(draft(typed, sent))).toEqual([])
})
