import type { PostalAddress } from '@/db/schema/people'
import type { PlainDate } from '@/lib/procedure/calendar'
import { issueText } from '@/lib/procedure/issues'
import { date, text } from '@/lib/procedure/values'
import { type Commune, communesAt, communesNamed, departmentOfPostcode, postcodeProblem } from './communes'

/** The lines of an address and their longest length (`domain.md` §5), in the order of the page. */
const addressLines = {
  careOf: 100,
  unit: 38,
  building: 38,
  locality: 38,
  street: 100,
  postcode: 20,
  commune: 100,
} as const
export type AddressLine = keyof typeof addressLines

/** Every question of the declaration. `communeChoice` is asked when the postcode leaves a doubt. */
export type MoveField = AddressLine | 'communeChoice' | 'movedOn'

// Object.keys loses the names; the record above is the only source of them.
const lineNames = Object.keys(addressLines) as AddressLine[]

/** The names of the controls of the form. */
export const moveInputs = [...lineNames, 'communeChoice', 'movedOn.day', 'movedOn.month', 'movedOn.year']

export type MoveReading =
  | { address: PostalAddress; movedOn: PlainDate }
  | { issues: Partial<Record<MoveField, string>> }

/** Answer of the choice that keeps the commune as it was typed, for this postcode only. */
export function keptAsTyped(postcode: string): string {
  return `typed-${postcode}`
}

/** `75 011` is 75011. */
export function plainPostcode(typed: string): string {
  return typed.replace(/\s/gu, '')
}

type Lines = Record<AddressLine, string>

/** What stands in the way of a place, or the commune that it is in. */
function placeOf({ postcode, commune }: Lines, choice: string): Commune | Partial<Record<MoveField, string>> {
  if (postcode === '') return { postcode: 'missing', ...(commune === '' && { commune: 'missing' }) }
  const problem = /^\d{5}$/u.test(postcode) ? postcodeProblem(postcode) : 'postcode'
  if (problem) return { postcode: problem, ...(commune === '' && { commune: 'missing' }) }
  const listed = communesAt(postcode)
  const [named, ...others] = communesNamed(postcode, commune)
  if (named && others.length === 0) return { ...named, name: commune.match(/cedex/iu) ? commune : named.name }
  if (listed.length === 0 || choice === keptAsTyped(postcode))
    return commune === '' ? { commune: 'missing' } : { insee: departmentOfPostcode(postcode), name: commune }
  const chosen = listed.find(({ insee }) => insee === choice)
  if (chosen) return chosen
  const [only, ...more] = listed
  return commune === '' && only && more.length === 0 ? only : { communeChoice: 'communeChoice' }
}

function dayOf(typed: Record<string, string>, today: PlainDate): { day: PlainDate } | { problem: string } {
  const part = (name: string) => typed[`movedOn.${name}`] ?? ''
  const read = date(true).safeParse({ day: part('day'), month: part('month'), year: part('year') })
  if (!read.success) return { problem: read.error.issues[0]?.message ?? 'dateMissing' }
  return read.data > today ? { problem: issueText('dateInFuture') } : { day: read.data }
}

/** Reads a declaration as it was typed: the new address and the day of the move, or what to mend. */
export function readMove(typed: Record<string, string>, today: PlainDate): MoveReading {
  const issues: Partial<Record<MoveField, string>> = {}
  const lines: Lines = {
    careOf: '',
    unit: '',
    building: '',
    locality: '',
    street: '',
    postcode: '',
    commune: '',
  }
  for (const line of lineNames) {
    const read = text(addressLines[line], false).safeParse(typed[line])
    if (read.success) lines[line] = read.data
    else issues[line] = read.error.issues[0]?.message ?? 'missing'
  }
  lines.postcode = plainPostcode(lines.postcode)
  if (lines.street === '' && lines.locality === '') issues.street ??= 'missing'
  const place = placeOf(lines, typed.communeChoice ?? '')
  if (!('insee' in place)) Object.assign(issues, { ...place, ...issues })
  const moved = dayOf(typed, today)
  if ('problem' in moved) issues.movedOn = moved.problem
  if (!('insee' in place) || 'problem' in moved || Object.keys(issues).length > 0) return { issues }
  return { address: addressOf(lines, place), movedOn: moved.day }
}

function addressOf({ street, postcode, ...lines }: Lines, { name, insee }: Commune): PostalAddress {
  const { careOf, unit, building, locality } = lines
  const optional = Object.entries({ careOf, unit, building, locality }).filter(([, line]) => line !== '')
  return { ...Object.fromEntries(optional), street, postcode, commune: name, insee }
}
