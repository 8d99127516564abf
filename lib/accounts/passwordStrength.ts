const bounds = [35, 50, 65, 85] as const

/** How large the alphabet is that the characters were drawn from. */
function alphabetOf(password: string): number {
  const classes: [RegExp, number][] = [
    [/\p{Ll}/u, 26],
    [/\p{Lu}/u, 26],
    [/\p{N}/u, 10],
    [/[^\p{L}\p{N}]/u, 20],
  ]
  return classes.reduce((size, [pattern, count]) => size + (pattern.test(password) ? count : 0), 0)
}

/** Characters that neither repeat nor follow the one before: only these are hard to guess. */
function freshCharacters(password: string): number {
  const codes = [...password].map((character) => character.codePointAt(0) ?? 0)
  const fresh = codes.filter((code, rank) => rank === 0 || Math.abs(code - (codes[rank - 1] ?? 0)) > 1).length
  return Math.min(fresh, new Set(codes).size * 1.6)
}

/** A rough measure for whoever types, from 0 (very weak) to 4 (very good); the server's rules decide. */
export function passwordStrength(password: string): 0 | 1 | 2 | 3 | 4 {
  const bits = freshCharacters(password) * Math.log2(Math.max(2, alphabetOf(password)))
  if (bits < bounds[0] || [...password].length < 8) return 0
  if (bits < bounds[1]) return 1
  if (bits < bounds[2]) return 2
  return bits < bounds[3] ? 3 : 4
}
