import type { Route } from 'next'
import type { Catalogue } from '@/lib/copy/catalogue'
import { documentTitle } from '@/lib/copy/documentTitle'
import { findOwnComplement } from '@/lib/dossiers/answerComplement'
import { draftOf } from '@/lib/dossiers/read'
import { findAskedDocument } from '@/lib/procedure/documents'
import { situationOf } from '@/lib/procedure/steps'
import { routes } from '@/lib/routes'
import type { UploadTarget } from './files'

/** What a document is called where it is asked. */
export async function titleOfTarget(
  { visit, document, way }: UploadTarget,
  words: Catalogue,
): Promise<string> {
  switch (way) {
    case 'draft': {
      const asked = findAskedDocument(situationOf(draftOf(visit, {})), document)
      return asked ? documentTitle(asked, visit.dossier.answers, words) : ''
    }
    case 'complement': {
      const complement = await findOwnComplement(visit, words)
      return complement?.items.find((item) => item.document === document)?.title ?? ''
    }
    case 'addition': {
      const asked = findAskedDocument(situationOf(draftOf(visit, {})), document)
      return asked ? documentTitle(asked, visit.dossier.answers, words) : words.after.rectify.document
    }
  }
}

/** The page that asks for the document. */
export function pageOfTarget({ visit, way }: UploadTarget): Route {
  const { reference } = visit.dossier
  switch (way) {
    case 'draft':
      return routes.page(reference, 'pieces')
    case 'complement':
      return routes.complement(reference)
    case 'addition':
      return routes.rectify(reference)
  }
}
