import type { Sending, UploadProgress } from '@/lib/uploads/client'

/** A file on its way: it goes on while the person is on another page of the request, and is found again there. */
export interface UnderWay {
  name: string
  progress: UploadProgress
  sending: Pick<Sending, 'pause' | 'resume' | 'giveUp'>
}

const going = new Map<string, UnderWay>()
const none: readonly File[] = []
/** Files that were chosen, and wait for the one that goes: of a document, one at a time. */
const waiting = new Map<string, readonly File[]>()
const listeners = new Set<() => void>()

/** Documents whose files are being sent, from the first to the last of those that wait. */
const busy = new Set<string>()

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

export const isBusy = (key: string): boolean => busy.has(key)

/** Takes the sending of a document for oneself; false: it goes on already, and takes what was put behind. */
export function begin(key: string): boolean {
  if (busy.has(key)) return false
  busy.add(key)
  return true
}

export function finish(key: string): void {
  busy.delete(key)
  for (const listener of listeners) listener()
}

export const waitingAt = (key: string): readonly File[] => waiting.get(key) ?? none

/** Notes the names for the page that is loaded anew before all have arrived, and tells who shows them. */
function changed(key: string): void {
  const names = [going.get(key), ...waitingAt(key)].flatMap((file) => file?.name ?? [])
  inStorage((storage) =>
    names.length > 0 ? storage.setItem(key, names.join(', ')) : storage.removeItem(key),
  )
  for (const listener of listeners) listener()
}

/** Files that take the place of another one, by its id. */
const places = new WeakMap<File, string>()
export const replacedBy = (file: File): string | undefined => places.get(file)

/** Puts files behind those that wait; none: nothing waits any more. */
export function waitBehind(key: string, files: readonly File[], replaces?: string): void {
  for (const file of files) if (replaces) places.set(file, replaces)
  waiting.set(key, files.length > 0 ? [...waitingAt(key), ...files] : none)
  changed(key)
}

/** The next one, which waits no more. */
export function nextWaiting(key: string): File | undefined {
  const [next, ...rest] = waitingAt(key)
  waiting.set(key, rest)
  return next
}

export function showUpload(key: string, underWay: UnderWay): void {
  const isNew = !going.has(key)
  going.set(key, underWay)
  if (isNew) changed(key)
  else for (const listener of listeners) listener()
}

/** The server answered that it does not take it, and the page says why; a lost network has no code. */
export const isRefused = (error: unknown): boolean => error instanceof Error && 'code' in error

/** It is over. One whose network did not come back is chosen again, and so waits first. */
export function endUpload(key: string, lost?: File): void {
  going.delete(key)
  if (lost) waiting.set(key, [lost, ...waitingAt(key)])
  changed(key)
}

/** The names of files whose end no page has seen; chosen again, each goes on where it stopped. */
export function cutUpload(key: string): string | null {
  return going.has(key) || waitingAt(key).length > 0 ? null : inStorage((storage) => storage.getItem(key))
}
