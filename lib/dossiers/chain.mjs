import { createHash } from 'node:crypto'

/**
 * Fingerprint of a row of the journal and of the one before it in the same dossier: a row that is changed, removed or
 * slipped in breaks every one after it.
 * @param {string} previous fingerprint of the row before; empty for the first
 * @param {{ dossierId: string, sequence: number, action: string, role: string, actorId: string | null, at: Date, detail: Record<string, string> }} row
 * @returns {string} 64 hexadecimal digits
 */
export function rowHash(previous, { dossierId, sequence, action, role, actorId, at, detail }) {
  const said = Object.keys(detail)
    .sort()
    .map((key) => [key, detail[key]])
  const content = JSON.stringify([
    previous,
    dossierId,
    sequence,
    action,
    role,
    actorId,
    at.toISOString(),
    said,
  ])
  return createHash('sha256').update(content).digest('hex')
}

/**
 * The first row of a dossier's journal that does not follow from those before it, or null when the chain holds.
 * @param {(Parameters<typeof rowHash>[1] & { hash: string })[]} rows in their order
 */
export function firstBroken(rows) {
  let previous = ''
  for (const [index, row] of rows.entries()) {
    // Rows from before there was a chain have none.
    if (row.hash === '' && previous === '') continue
    if (row.sequence !== index + 1 || row.hash !== rowHash(previous, row)) return row
    previous = row.hash
  }
  return null
}
