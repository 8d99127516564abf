import { expect, test } from 'vitest'
import { tidy, tidyLines } from './text'

test.each([
  ['  deux\t espaces ', 'deux espaces', 'deux espaces'],
  ['une\r\ndeux', 'une deux', 'une\ndeux'],
  ['une \n\n\n  deux\n', 'une deux', 'une\n\ndeux'],
])('%j is one line %j, or several %j', (typed, one, several) => {
  expect([tidy(typed), tidyLines(typed)]).toEqual([one, several])
})
