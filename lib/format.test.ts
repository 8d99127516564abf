import { expect, test } from 'vitest'
import { bytesInWords, dayInWords, instantDayInShort, timeInWords } from './format'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test.each([
  ['2026-11-30T22:59:00Z', '30 nov. 2026', '30 Nov 2026'],
  // Midnight in Paris, and the first of a month.
  ['2026-11-30T23:00:00Z', '1er déc. 2026', '1 Dec 2026'],
])('%s is a short day of Paris', (instant, french, english) => {
  expect(plain(instantDayInShort(new Date(instant), 'fr'))).toBe(french)
  expect(plain(instantDayInShort(new Date(instant), 'en'))).toBe(english)
})

test('days and hours do not break, and are written as each language writes them', () => {
  expect(dayInWords('2027-01-01')).toBe('1er\u00a0janvier\u00a02027')
  expect(dayInWords('2027-01-01', 'en')).toBe('1\u00a0January\u00a02027')
  expect(timeInWords(new Date('2026-11-30T08:05:00Z'))).toBe('9\u00a0h\u00a005')
  expect(timeInWords(new Date('2026-11-30T08:05:00Z'), 'en')).toBe('9:05')
})

test.each([
  [200, '1 Ko'],
  [48_000, '47 Ko'],
  [1_048_575, '1 Mo'],
  [1_900_000, '1,8 Mo'],
  [10_485_760, '10 Mo'],
])('%i bytes are %s', (bytes, words) => {
  expect(bytesInWords(bytes).replace(/\s/gu, ' ')).toBe(words)
})
