import { randomInt } from 'node:crypto'
import { systemClock } from '@/lib/clock'
import { NotFound } from '@/lib/errors'
import { type ItemKey, removedField } from '@/lib/procedure/answers'
import { saveAnswers } from './draft'
import { findVisit, type Visit } from './read'

/** An id for a new item: later ones sort after, and two devices do not meet. */
export function newItemId(): string {
  const time = systemClock.now().getTime().toString(36).padStart(8, '0')
  return (
    time +
    randomInt(36 * 36)
      .toString(36)
      .padStart(2, '0')
  )
}

async function setRemoved(
  sessionId: string,
  reference: string,
  key: ItemKey,
  removed: '' | 'on',
): Promise<Visit | null> {
  const visit = await findVisit(sessionId, reference)
  if (!visit) return null
  if (!visit.dossier.answers[key]) throw new NotFound()
  return saveAnswers(sessionId, {
    reference,
    page: key,
    version: visit.dossier.pageVersions[key] ?? 0,
    fields: [removedField],
    values: removed ? { [removedField]: removed } : {},
  })
}

/** Takes an item out of the request. Its answers and its files stay, so that it can come back. Null: no live session. */
export function removeItem(sessionId: string, reference: string, key: ItemKey): Promise<Visit | null> {
  return setRemoved(sessionId, reference, key, 'on')
}

/** Brings a removed item back, with its files. Null: no live session. */
export function restoreItem(sessionId: string, reference: string, key: ItemKey): Promise<Visit | null> {
  return setRemoved(sessionId, reference, key, '')
}
