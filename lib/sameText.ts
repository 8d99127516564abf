import { timingSafeEqual } from 'node:crypto'

/** Compares a mark that we made with one that somebody holds out, in a time that tells nothing of where they differ. */
export function sameText(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)]
  return left.length === right.length && timingSafeEqual(left, right)
}
