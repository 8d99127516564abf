import anyAscii from 'any-ascii'
import type { Naming } from '@/db/schema/files'
import type { Applicant } from '@/lib/accounts/applicant'
import { folded } from '@/lib/dossiers/searchText'

type Named = Pick<Applicant, 'familyName' | 'givenNames'> & { usageNames: readonly string[] }

/** As both are compared: Latin letters alone. */
const plain = (text: string) => folded(anyAscii(folded(text)))

/** Names shorter than this are found in the middle of any word. */
const longEnough = 6

/** Every word of a name stands in the text; or the whole name, however a document cut it. */
function holds(text: string, words: ReadonlySet<string>, name: string): boolean {
  const parts = name
    .split(/[\s’'-]+/u)
    .map(plain)
    .filter(Boolean)
  const whole = plain(name)
  return parts.every((part) => words.has(part)) || (whole.length >= longEnough && text.includes(whole))
}

/**
 * Does a text name this person: by birth or by usage, and by a first name if there is one? It advises agents, and so says
 * nothing of a text that holds no word, nor of a name whose letters a document may write in another way.
 */
export function namingIn(text: string, { familyName, givenNames, usageNames }: Named): Naming | null {
  const words = new Set(
    text
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .map(plain)
      .filter(Boolean),
  )
  if (words.size === 0) return null
  const whole = plain(text)
  const has = (name: string) => holds(whole, words, name)
  const families = [familyName, ...usageNames].filter(Boolean)
  if (families.some(has) && (givenNames.length === 0 || givenNames.some(has))) return 'found'
  const latin = [...families, ...givenNames].every((name) => /^[\p{Script=Latin}\P{L}]*$/u.test(name))
  return latin ? 'absent' : null
}
