import type { Snapshot } from '@/db/schema/dossiers'
import type { Complement } from './caseFile'
import type { StoredFile } from './snapshot'

export interface SentDocument {
  key: string
  title: string
  /** What stands for a file: a code, a reason; what was written with one that was asked for. */
  note: string
  files: StoredFile[]
}

/**
 * The documents of the snapshot, then what came since under another name.
 * @param otherwise title of a document that nobody asked for
 */
export function sentDocuments(
  snapshot: Snapshot,
  files: StoredFile[],
  complements: Pick<Complement, 'items'>[],
  otherwise: string,
): SentDocument[] {
  const asked = snapshot.documents.map(({ id, title, note }) => ({ key: id, title, note }))
  const known = new Set(asked.map(({ key }) => key))
  const items = complements.flatMap((complement) => complement.items)
  const later = [...new Set(files.map(({ document }) => document))]
    .filter((key) => !known.has(key))
    .map((key) => ({
      key,
      title: items.find(({ document }) => document === key)?.title ?? otherwise,
      note: '',
    }))
  const answers = items.filter(({ answer }) => answer)
  return [...asked, ...later].map((document) => {
    const own = files.filter((file) => file.document === document.key)
    const answer = answers.find((item) => item.document === document.key)?.answer
    // What stood for a document at the deposit stands for it no more once it has come.
    return { ...document, note: answer || (own.length > 0 ? '' : document.note), files: own }
  })
}
