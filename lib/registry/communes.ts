import { readFileSync } from 'node:fs'
import { departmentOf } from './prefectures'
import { seats } from './seats'

export interface Commune {
  insee: string
  name: string
}

/** Trimmed from the official list by `bin/communes.mjs`. */
const list = '.cache/communes.tsv'

let byPostcode: Map<string, Commune[]> | undefined

function readList(): Map<string, Commune[]> {
  const read = new Map<string, Commune[]>()
  for (const line of readFileSync(list, 'utf8').split('\n')) {
    const [insee = '', name = '', postcodes = ''] = line.split('\t')
    for (const postcode of postcodes.split(','))
      read.set(postcode, [...(read.get(postcode) ?? []), { insee, name }])
  }
  return read
}

/** The communes that share a postcode, in the order of their INSEE codes; none for a CEDEX or a new postcode. */
export function communesAt(postcode: string): Commune[] {
  byPostcode ??= readList()
  return byPostcode.get(postcode) ?? []
}

/** One spelling for Saint, St, capitals, accents, hyphens and what the post adds after a name. */
function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/gu, 'oe')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()
    .replace(/ cedex.*$/u, '')
    .replace(/ \d+ ?(er?|e|eme)?( arrondissement)?$/u, '')
    .replace(/\bste\b/gu, 'sainte')
    .replace(/\bst\b/gu, 'saint')
}

/** The communes of a postcode that bear the name that was typed: none, one, or two that share it. */
export function communesNamed(postcode: string, typed: string): Commune[] {
  return communesAt(postcode).filter(({ name }) => plainName(name) === plainName(typed))
}

/** The department that a postcode begins with: all that is known of a place in no list (CEDEX, new postcode). */
export function departmentOfPostcode(postcode: string): string {
  if (/^20[01]/u.test(postcode)) return '2A'
  return postcode.startsWith('20') ? '2B' : departmentOf(postcode)
}

export type PostcodeProblem = 'postcodeMonaco' | 'postcodeElsewhere' | 'postcodeUnknown'

/** Where the State has no prefecture for this service: another country, another law, or no such place. */
export function postcodeProblem(postcode: string): PostcodeProblem | null {
  if (/^980/u.test(postcode)) return 'postcodeMonaco'
  const [commune] = communesAt(postcode)
  const department = commune ? departmentOf(commune.insee) : departmentOfPostcode(postcode)
  if (seats.some(([code]) => code === department)) return null
  return /^9[78]/u.test(department) ? 'postcodeElsewhere' : 'postcodeUnknown'
}
