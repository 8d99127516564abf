import { randomInt } from 'node:crypto'

/** Crockford's base 32: no I, L, O or U, so that nothing is read for something else. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const codeLength = 12

/** Sixty bits at random: a code is not guessed. */
export function newCode(): string {
  return Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** A code as somebody typed it, in capitals or not, with separators or not, and with the letters that are taken for others. Null: not a code. */
export function readCode(typed: string): string | null {
  // Pasted with its address, or with the words before it.
  return readBare(typed) ?? readBare(typed.split(/[/:]/u).at(-1) ?? '')
}

function readBare(typed: string): string | null {
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}.·_/]/gu, '')
    .replace(/O/gu, '0')
    .replace(/[IL]/gu, '1')
  return bare.length === codeLength && [...bare].every((letter) => alphabet.includes(letter)) ? bare : null
}

/** 7KQ4-M2XH-93TB */
export function codeInGroups(code: string): string {
  return code.match(/.{1,4}/gu)?.join('-') ?? ''
}
