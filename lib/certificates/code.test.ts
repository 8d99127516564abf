import { expect, test } from 'vitest'
import { codeInGroups, codeLength, newCode, readCode } from './code'

test('a code is read as it is typed: small letters, separators, letters taken for others', () => {
  expect(readCode('7kq4-m2xh-93tb')).toBe('7KQ4M2XH93TB')
  expect(readCode(' 7KQ4 M2XH 93TB ')).toBe('7KQ4M2XH93TB')
  expect(readCode('OIL4-M2XH-93TB')).toBe('0114M2XH93TB')
  expect(readCode('7KQ4‑M2XH‑93TB​')).toBe('7KQ4M2XH93TB')
  expect(readCode('７ＫＱ４-Ｍ２ＸＨ-９３ＴＢ')).toBe('7KQ4M2XH93TB')
  expect(readCode('https://titre.example/verifier/7KQ4-M2XH-93TB')).toBe('7KQ4M2XH93TB')
  expect(readCode('Code : 7KQ4 M2XH 93TB')).toBe('7KQ4M2XH93TB')
})

test('what is no code is none', () => {
  for (const typed of ['', '7KQ4-M2XH-93T', '7KQ4-M2XH-93TBX', '7KQ4-M2XH-93TU', '💶💶💶💶💶💶']) {
    expect(readCode(typed)).toBeNull()
  }
})

test('a new code is twelve letters that are read again, in three groups', () => {
  const code = newCode()
  expect(code).toHaveLength(codeLength)
  expect(readCode(codeInGroups(code))).toBe(code)
  expect(codeInGroups(code)).toMatch(/^.{4}-.{4}-.{4}$/)
})
