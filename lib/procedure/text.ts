/** Keeps what a person means and drops what a keyboard adds: NFC, single spaces, no space at the ends. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** The same for a text on several lines, which stay; an empty one parts two paragraphs. */
export function tidyLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/u)
    .map(tidy)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}

/** The beginning of a text, without the half of a character that a database would not take. */
export function clipped(text: string, most: number): string {
  return text.slice(0, most).replace(/\p{Cs}$/u, '')
}
