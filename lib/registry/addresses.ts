import type { PostalAddress } from '@/db/schema/people'
import { catalogue } from '@/lib/copy/catalogue'
import type { Language } from '@/lib/copy/languages'
import { fill } from '@/lib/copy/sentences'

/** An address on one line, in the order of an envelope. */
export function addressInWords(address: PostalAddress, language: Language): string {
  const { careOf, unit, building, street, locality, postcode, commune } = address
  const host = careOf && fill(catalogue(language).move.atHost, { name: careOf })
  return [host, unit, building, street, locality, `${postcode} ${commune}`].filter(Boolean).join(', ')
}

const lines = ['careOf', 'unit', 'building', 'street', 'locality', 'postcode', 'commune', 'insee'] as const

/** Same lines, whatever declaration made them. */
export function isSameAddress(left: PostalAddress, right: PostalAddress): boolean {
  return lines.every((line) => (left[line] ?? '') === (right[line] ?? ''))
}
