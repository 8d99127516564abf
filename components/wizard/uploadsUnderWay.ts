import type { Sending, UploadProgress } from '@/lib/uploads/client'

/** A file on its way: it goes on while the person is on another page of the request, and is found again there. */
export interface UnderWay {
  name: string
  progress: UploadProgress
  sending: Pick<Sending, 'pause' | 'resume' | 'giveUp'>
}

const going = new Map<string, UnderWay>()
const listeners = new Set<() => void>()

export const uploadKey = (reference: string, document: string) => `upload ${reference} ${document}`

export function onUploads(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const underWayAt = (key: string): UnderWay | null => going.get(key) ?? null

// A browser may refuse its storage: nothing is lost but a reminder.
function inStorage<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(sessionStorage)
  } catch {
    return null
  }
}

/** Shows a file on its way, and notes its name for the page that is loaded anew before it has arrived. */
export function showUpload(key: string, underWay: UnderWay): void {
  if (!going.has(key)) inStorage((storage) => storage.setItem(key, underWay.name))
  going.set(key, underWay)
  for (const listener of listeners) listener()
}

/** The server answered that it does not take it, and the page says why; a lost network has no code. */
export const isRefused = (error: unknown): boolean => error instanceof Error && 'code' in error

/** It is over. One whose network did not come back keeps its note. */
export function endUpload(key: string, arrived: boolean): void {
  going.delete(key)
  if (arrived) inStorage((storage) => storage.removeItem(key))
  for (const listener of listeners) listener()
}

/** The name of a file whose end no page has seen; chosen again, it goes on where it stopped. */
export function cutUpload(key: string): string | null {
  return going.has(key) ? null : inStorage((storage) => storage.getItem(key))
}
