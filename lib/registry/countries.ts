import countries from 'i18n-iso-countries'
import english from 'i18n-iso-countries/langs/en.json'
import french from 'i18n-iso-countries/langs/fr.json'
import type { Language } from '@/lib/copy/languages'
import { unionCountries } from '@/lib/procedure/eligibility'

countries.registerLocale(french)
countries.registerLocale(english)

/** Everyday names where the standard's are not those of a form. */
const everyday: Record<Language, Partial<Record<string, string>>> = {
  fr: {
    ARE: 'Émirats arabes unis',
    CAF: 'République centrafricaine',
    CZE: 'République tchèque',
    DOM: 'République dominicaine',
    SAU: 'Arabie saoudite',
    NLD: 'Pays-Bas',
    CIV: 'Côte d’Ivoire',
    SWZ: 'Eswatini',
    TZA: 'Tanzanie',
    USA: 'États-Unis',
  },
  en: {
    CHN: 'China',
    CIV: 'Côte d’Ivoire',
    CZE: 'Czechia',
    FSM: 'Micronesia',
    GMB: 'Gambia',
    GBR: 'United Kingdom',
    RUS: 'Russia',
    USA: 'United States',
    IRN: 'Iran',
    KOR: 'South Korea',
    PRK: 'North Korea',
    LAO: 'Laos',
    MDA: 'Moldova',
    SYR: 'Syria',
    TZA: 'Tanzania',
    VNM: 'Vietnam',
    BOL: 'Bolivia',
    VEN: 'Venezuela',
    TUR: 'Türkiye',
    PSE: 'Palestine',
    VAT: 'Vatican City',
    TWN: 'Taiwan',
    COD: 'Democratic Republic of the Congo',
    COG: 'Congo',
    MKD: 'North Macedonia',
  },
}

/** Codes of the standard that are lands of another country: nobody is their national. */
const territories = new Set(
  `ABW AIA ALA ASM ATA ATF BES BLM BMU BVT CCK COK CUW CXR CYM FLK FRO GGY GIB GLP GRL GUF GUM HKG HMD IMN IOT JEY MAC MAF
  MNP MSR MTQ MYT NCL NFK NIU PCN PRI PYF REU SGS SHN SJM SPM SXM TCA TKL UMI VGB VIR WLF`.split(/\s+/u),
)

/** Name of a country by its ISO 3166-1 alpha-3 code. */
export function countryName(code: string, language: Language): string {
  const name = everyday[language][code] ?? countries.getName(code, language, { select: 'official' }) ?? code
  return name.replaceAll("'", '’')
}

/** The two letters of a country for its three; `XX` for what is none. */
export function alphaTwo(code: string): string {
  return countries.alpha3ToAlpha2(code) ?? 'XX'
}

export function isCountry(code: string): boolean {
  return countries.alpha3ToAlpha2(code) !== undefined
}

export interface CountryOption {
  code: string
  name: string
}

/** Countries by name, in the order of the language: the thirty of the procedure, or all that have nationals. */
export function countryOptions(among: 'union' | 'world', language: Language): CountryOption[] {
  const codes =
    among === 'union'
      ? [...unionCountries]
      : Object.keys(countries.getAlpha3Codes()).filter((code) => !territories.has(code))
  return codes
    .map((code) => ({ code, name: countryName(code, language) }))
    .sort((left, right) => left.name.localeCompare(right.name, language))
}
