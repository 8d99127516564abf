import type { Snapshot, SnapshotRow } from '@/db/schema/dossiers'
import { declaredDocument, isDocumentId } from '@/lib/procedure/documents'

/** What was declared, and what this document is there to prove; nothing for a document that proves no answer. */
export function declaredBeside({ blocks }: Snapshot, key: string): SnapshotRow[] {
  const [id = '', of] = key.split('.')
  const page = isDocumentId(id) ? declaredDocument(id).proves : undefined
  const rows = blocks.find((block) => block.page === page)?.rows ?? []
  const isOfItem = (row: SnapshotRow) => row.id.includes('/')
  // A document of another job proves the rows of that job; any other one, those of the page itself.
  const own = of ? rows.filter((row) => row.id.includes(`${of}/`)) : []
  return (own.length > 0 ? own : rows.filter((row) => !isOfItem(row))).filter(({ value }) => value !== '')
}

/** The document that the length of the card is computed from. */
export function provesWork(key: string): boolean {
  return key.split('.')[0] === 'employment'
}
