import { expect, test } from 'vitest'
import {
  codeWords,
  employerWords,
  extensionWords,
  listWords,
  minorWords,
  moveWords,
  receiptWords,
} from '@/lib/documents/words'
import { caseMailKinds } from '@/lib/mail/kinds'
import { contactMailWords, mailTemplates } from '@/lib/mail/templates'
import { question, questionIds } from '@/lib/procedure/questions'
import { catalogue } from './catalogue'
import englishFailure from './en/failure.json'
import failure from './fr/failure.json'
import { issueSentence } from './issueSentence'
import { languages } from './languages'
import { notFoundWords } from './notFoundWords'
import { fill } from './sentences'

/** Every sentence inside a catalogue, with the path that leads to it. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`))
}

const facts = { firstName: 'João', reference: '1', day: 'd', time: 't', prefecture: 'p', refusalDay: 'r' }
const french = [
  ...sentences(catalogue('fr')),
  ...sentences(failure),
  ...sentences(notFoundWords('fr')),
  ...sentences(receiptWords),
  ...sentences(codeWords),
  ...sentences(moveWords),
  ...sentences(extensionWords),
  ...sentences(listWords),
  ...sentences(employerWords),
  ...sentences(minorWords),
  ...sentences(
    contactMailWords({ number: '1', day: 'd', time: 't', name: 'n', email: 'e', phone: 'p', message: 'm' }),
  ),
  ...(['deposit', 'receiptAgain', 'draftExpiring', 'move'] as const).flatMap((kind) =>
    sentences(mailTemplates('fr').mailWords(kind, facts)),
  ),
  ...caseMailKinds.flatMap((kind) =>
    sentences(mailTemplates('fr').caseMailWords(kind, { ...facts, count: 'c', suspends: true })),
  ),
]

test('French typography: no straight apostrophe, no ordinary space before a double sign', () => {
  const wrong = french.filter(([, text]) => /\p{L}'\p{L}|« | »| [:;?!]| —/u.test(text))
  expect(wrong).toEqual([])
})

test('nobody is blamed, and nobody is begged', () => {
  const wrong = french.filter(([, text]) => /veuillez|invalide|erroné|incorrect/iu.test(text))
  expect(wrong).toEqual([])
})

test('every language says everything', () => {
  for (const language of languages)
    expect(sentences(catalogue(language)).filter(([, text]) => text === '')).toEqual([])
})

const { agents: _read, ...applicants } = catalogue('en')
const { mailWords, caseMailWords, mailFrame } = mailTemplates('en')
const english = [
  ...sentences(applicants),
  ...sentences(englishFailure),
  ...sentences(notFoundWords('en')),
  ...sentences(mailFrame),
  ...(['deposit', 'receiptAgain', 'draftExpiring', 'move'] as const).flatMap((kind) =>
    sentences(mailWords(kind, facts)),
  ),
  ...caseMailKinds.flatMap((kind) =>
    sentences(caseMailWords(kind, { ...facts, count: 'c', suspends: true })),
  ),
]

test('English typography: no straight apostrophe, no French quotes, no space before a double sign', () => {
  expect(english.filter(([, text]) => /\p{L}'\p{L}|[«»]|[\s\u202f][:;?!]/u.test(text))).toEqual([])
})

test('nobody is blamed, and nobody is begged, in English either', () => {
  expect(english.filter(([, text]) => /\bplease\b|invalid|incorrect|erroneous/iu.test(text))).toEqual([])
})

test('a sentence has the same marks in every language', () => {
  const marks = (text: string) => (text.match(/\{\w+\}/gu) ?? []).sort().join(' ')
  const french = new Map(sentences(catalogue('fr')))
  const wrong = sentences(catalogue('en')).filter(
    ([path, text]) => marks(text) !== marks(french.get(path) ?? ''),
  )
  expect(wrong).toEqual([])
})

test('every answer that can be chosen has its words, and no other has', () => {
  for (const language of languages) {
    const words: Partial<Record<string, { options?: Record<string, string> }>> = catalogue(language).questions
    for (const id of questionIds) {
      const asked = question(id)
      if (asked.kind === 'choice')
        expect([id, Object.keys(words[id]?.options ?? {}).sort()]).toEqual([id, [...asked.options].sort()])
    }
  }
})

test('a sentence is completed by its values', () => {
  const { issues, form, questions } = catalogue('fr')
  const words = { issues, months: form.months }
  expect(issueSentence('dateDay:2-28-2029', words)).toBe(
    'Cette date n’existe pas\u00a0: février 2029 compte 28 jours.',
  )
  expect(issueSentence('siretLength:13', words, questions.siret)).toBe(
    'Un SIRET comporte 14\u00a0chiffres. Vous en avez saisi 13.',
  )
  expect(issueSentence('missing', words, questions.maritalStatus)).toBe(
    'Choisissez votre situation familiale.',
  )
  expect(fill('{a} et {b}', { a: 1 })).toBe('1 et {b}')
})
