/** Mail providers of many, and the domain of each that people reach by a slip of one or two keys. */
const providers = [
  'gmail.com',
  'hotmail.com',
  'hotmail.fr',
  'outlook.com',
  'outlook.fr',
  'yahoo.com',
  'yahoo.fr',
  'icloud.com',
  'orange.fr',
  'wanadoo.fr',
  'free.fr',
  'sfr.fr',
  'laposte.net',
  'live.fr',
  'proton.me',
  'protonmail.com',
  'mail.com',
  'ymail.com',
  'gmx.com',
  'gmx.fr',
]

/** Fewest keys to add, drop, replace or swap with a neighbour, to go from one word to another. */
function distance(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)]
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0
  for (let row = 1; row <= from.length; row += 1) {
    rows[row] = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1] ? 0 : 1
      let least = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + same)
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (row > 1 && column > 1 && swapped) least = Math.min(least, at(row - 2, column - 2) + 1)
      rows[row]?.push(least)
    }
  }
  return at(from.length, to.length)
}

/** The address that was perhaps meant, or null. A suggestion: `gmial.com` may well exist. */
export function meantAddress(address: string): string | null {
  const cut = address.lastIndexOf('@')
  const domain = address.slice(cut + 1).toLowerCase()
  if (cut < 1 || providers.includes(domain)) return null
  const meant = providers.find((provider) => distance(domain, provider) <= 1)
  return meant ? `${address.slice(0, cut)}@${meant}` : null
}
