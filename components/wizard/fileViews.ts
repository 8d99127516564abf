import type { uploadRefusals } from '@/db/schema/files'
import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import type { StoredFile } from '@/lib/dossiers/snapshot'
import { refusalCodes } from '@/lib/errors'
import { bytesInWords } from '@/lib/format'
import { routes } from '@/lib/routes'
import type { DocumentView } from './DocumentRegion'

/** What was just done to files, by their ids: `turned` a picture, `replaced` one whose place the next one takes. */
export interface ChangedFiles {
  turned?: string
  replaced?: string
}

/** As the address of a page tells it. */
export function changedIn({ tournee, remplace }: { tournee?: string; remplace?: string }): ChangedFiles {
  return { ...(tournee && { turned: tournee }), ...(remplace && { replaced: remplace }) }
}

/** A stored file with its address and what it weighs. */
export function fileView(
  { id, name, pages, bytes, fault, mediaType }: StoredFile,
  words: Catalogue,
  changed: ChangedFiles = {},
): DocumentView['files'][number] {
  const count = fill(pages > 1 ? words.ui.documents.pages : words.ui.documents.page, { count: pages })
  const facts = [count, bytesInWords(bytes, words.language), fault && words.phone.faults[fault]].filter(
    Boolean,
  )
  const turns = mediaType !== 'application/pdf'
  return {
    id,
    name,
    href: routes.file(id),
    facts: facts.join(' · '),
    turns,
    turned: turns && id === changed.turned,
    replaced: id === changed.replaced,
  }
}

/** The file that was just removed, where it was sent for this document. */
export function removedIn(
  document: string,
  removed: { id: string; document: string } | null,
): string | undefined {
  return removed?.document === document ? removed.id : undefined
}

/** Why a file was refused, in a sentence; a code that is no longer known says nothing. */
export function refusalSentence(refusal: typeof uploadRefusals.$inferSelect, words: Catalogue): string[] {
  const code = refusalCodes.find((known) => known === refusal.code)
  return code ? [fill(words.refusals[code], { detail: refusal.detail })] : []
}
