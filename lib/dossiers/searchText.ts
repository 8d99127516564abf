/** Letters that no decomposition takes apart. */
const ligatures: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ĳ: 'ij',
}

/** A text as a search compares it: no accents, capitals, ligatures, hyphens, apostrophes or spaces. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[œæßøłđðþħıŋĳ]/gu, (letter) => ligatures[letter] ?? letter)
}

interface Searchable {
  familyName: string
  givenNames: readonly string[]
  /** Registered or declared; some may be empty. */
  usageNames: readonly (string | null)[]
  foreignerNumber: string
  reference: string
}

/** What a dossier is found by: each part on its own, so that no word is found across two of them. */
export function searchTextOf(person: Searchable): string {
  const { familyName, givenNames, usageNames, foreignerNumber, reference } = person
  const names = [familyName, ...givenNames, ...new Set(usageNames.map((name) => name ?? ''))]
  return [...names, foreignerNumber, reference].map(folded).join('|')
}

/** The words of a search: each must be found, in any order. */
export function searchWords(query: string): string[] {
  // A number that is read out in groups is one number.
  const words = /^[\d\s]+$/u.test(query) ? [query] : query.split(/\s+/u)
  return words.map(folded).filter(Boolean).slice(0, 8)
}
