/** Keeps what a person means and drops what a keyboard adds: NFC, single spaces, no space at the ends. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
