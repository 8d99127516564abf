import type { Person } from './answers'
import { ageOn, type PlainDate } from './calendar'

/** The thirty nationalities whose holders may use this procedure (EU, EEA, Switzerland), ISO 3166-1 alpha-3. */
export const unionCountries = [
  'DEU',
  'AUT',
  'BEL',
  'BGR',
  'CYP',
  'HRV',
  'DNK',
  'ESP',
  'EST',
  'FIN',
  'GRC',
  'HUN',
  'IRL',
  'ISL',
  'ITA',
  'LVA',
  'LIE',
  'LTU',
  'LUX',
  'MLT',
  'NOR',
  'NLD',
  'POL',
  'PRT',
  'CZE',
  'ROU',
  'SVK',
  'SVN',
  'SWE',
  'CHE',
] as const

export type Eligibility = 'eligible' | 'thirdCountry' | 'visaHolder' | 'french' | 'underSixteen'

/**
 * May this person renew here, on this day? Everyone else is told why and where to go.
 * Source: arrêté of 27 April 2021, article 1, 11°; service-public F16003.
 */
export function eligibility(person: Person, today: PlainDate): Eligibility {
  if (person.nationalities.includes('FRA')) return 'french'
  if (!person.nationalities.some((code) => unionCountries.some((union) => union === code)))
    return 'thirdCountry'
  if (person.permitKind === 'vls-ts') return 'visaHolder'
  if (ageOn(today, person.birthDate) < 16) return 'underSixteen'
  return 'eligible'
}

/** Does the mention of a permit say that its holder has the right of permanent residence (CESEDA R234-1)? */
export function isPermanentMention(mention: string | null): boolean {
  return mention?.toLowerCase().includes('permanent') ?? false
}
