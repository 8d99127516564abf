import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import * as deadlines from './deadlines'
import { documents, fileLimits } from './documents'
import { questions } from './questions'
import { declarationsDigest, versions } from './version'

test('what is declared has its line among the versions', () => {
  const constants = Object.entries(deadlines).filter(([, value]) => typeof value !== 'function')
  const declared = JSON.stringify({ questions, documents, fileLimits, constants })
  expect(
    createHash('sha256').update(declared).digest('hex').slice(0, 16),
    'the declarations changed: add a line to `versions`, then write this digest',
  ).toBe(declarationsDigest)
})

test('versions follow each other', () => {
  const days = versions.map(({ since }) => since)
  expect(days).toEqual([...new Set(days)].sort())
})
