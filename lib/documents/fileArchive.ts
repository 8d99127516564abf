import { Zip, ZipPassThrough } from 'fflate'
import type { Agent } from '@/lib/agents/read'
import { catalogue } from '@/lib/copy/catalogue'
import { findCase } from '@/lib/dossiers/caseFile'
import { sentDocuments } from '@/lib/dossiers/sentDocuments'
import { mayReadFile } from '@/lib/procedure/healthProofs'
import { readFiles } from '@/lib/uploads/openFile'

interface Entry {
  id: string
  /** Path in the archive: a folder for each document. */
  path: string
  receivedAt: Date
}

export function archiveName(reference: string): string {
  return `pieces-${reference}.zip`
}

/** What no system refuses in the name of a file. */
function safe(name: string): string {
  return name
    .replaceAll(/[<>:"/\\|?*]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/** The same name twice in a folder would hide a file: the later ones are numbered. */
function unlike(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  let free = name
  for (let rank = 2; taken.has(free.toLowerCase()); rank += 1) free = `${stem} (${rank})${extension}`
  taken.add(free.toLowerCase())
  return free
}

/**
 * The files of a dossier as they are kept, in a folder for each document, for an agent of its prefecture; without what
 * is not for him and what no antivirus has passed. Refuses before the first byte; holds one file in memory.
 */
export async function archiveCaseFiles(agent: Agent, reference: string): Promise<AsyncGenerator<Uint8Array>> {
  const { dossier, complements, files } = await findCase(agent, reference)
  const { document: otherwise } = catalogue('fr').after.rectify
  const documents = sentDocuments(dossier.snapshot, files, complements, otherwise)
  const entries = documents.flatMap(({ key, title, files: sent }, rank): Entry[] => {
    if (!mayReadFile(agent, dossier, key)) return []
    const taken = new Set<string>()
    return sent
      .filter(({ scan }) => scan === 'clean')
      .map(({ id, name, receivedAt }) => ({
        id,
        path: `${String(rank + 1).padStart(2, '0')} ${safe(title)}/${unlike(safe(name), taken)}`,
        receivedAt,
      }))
  })
  return zipped(agent, entries)
}

/** Kept as they are: what is sent is compressed already. */
async function* zipped(agent: Agent, entries: Entry[]): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  for (const { id, path, receivedAt } of entries) {
    const [file] = await readFiles(agent.id, [id])
    if (!file) continue
    const entry = new ZipPassThrough(path)
    entry.mtime = receivedAt
    zip.add(entry)
    entry.push(file.content, true)
    yield* ready
    ready = []
  }
  zip.end()
  yield* ready
}
