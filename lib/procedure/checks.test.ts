import { expect, test } from 'vitest'
import type { RawAnswers } from './answers'
import { checksOf, namesCheck } from './checks'

const day = (name: string, text: string) => {
  const [year = '', month = '', of = ''] = text.split('-')
  return { [`${name}.day`]: of, [`${name}.month`]: month, [`${name}.year`]: year }
}

const raw: RawAnswers = {
  'etat-civil': day('identityExpiry', '2041-06-18'),
  motif: { overFiveYears: 'yes', ...day('arrivalDate', '2021-03-02') },
  activite: {
    activity: 'employed',
    siret: '000 000 018 00010',
    ...day('contractStart', '2026-07-01'),
    ...day('contractEnd', '2027-08-31'),
  },
  pieces: day('address', '2026-10-01'),
}

const verdicts = (answers: RawAnswers, depositDay = '2026-11-27') =>
  Object.fromEntries(checksOf(answers, depositDay).map(({ id, verdict }) => [id, verdict]))

test('what agrees on the day of the deposit is said to', () => {
  expect(verdicts(raw)).toEqual({
    identityValid: 'ok',
    proofFresh: 'ok',
    contractDates: 'ok',
    contractRunning: 'ok',
    siretValid: 'ok',
    fiveYears: 'ok',
  })
})

test('what does not agree is shown, and what was not said is unknown', () => {
  const wrong: RawAnswers = {
    ...raw,
    'etat-civil': day('identityExpiry', '2026-11-26'),
    motif: { overFiveYears: 'yes', ...day('arrivalDate', '2021-11-28') },
    activite: { ...raw.activite, siret: '000 000 018 00011', ...day('contractEnd', '2026-06-30') },
    pieces: {},
  }
  expect(verdicts(wrong)).toEqual({
    identityValid: 'gap',
    proofFresh: 'unknown',
    contractDates: 'gap',
    contractRunning: 'gap',
    siretValid: 'gap',
    fiveYears: 'gap',
  })
  expect(verdicts({ ...raw, activite: { activity: 'employed' } })).toMatchObject({ siretValid: 'unknown' })
  expect(verdicts({ ...raw, activite: { activity: 'ceased' } })).not.toHaveProperty('siretValid')
})

test('the names read on the documents are said to be there, or where they are not', () => {
  const [passport, contract] = [
    { title: 'Passeport', naming: 'found' },
    { title: 'Contrat', naming: 'absent' },
  ] as const
  expect(namesCheck([passport])).toMatchObject({ verdict: 'ok', value: 'Passeport' })
  expect(namesCheck([passport, contract])).toMatchObject({ verdict: 'gap', value: 'Contrat' })
  expect(namesCheck([])).toMatchObject({ verdict: 'unknown' })
})
