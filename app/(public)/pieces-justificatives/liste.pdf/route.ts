import { parisDay, systemClock } from '@/lib/clock'
import { catalogue } from '@/lib/copy/catalogue'
import { renderDocumentList } from '@/lib/documents/documentList'
import { documentsOf, everyDocument } from '@/lib/dossiers/documentList'
import { pdfAnswer } from '@/lib/forms/answers'
import { outlinedSituation, readOutline } from '@/lib/procedure/outline'

/** The list for the situation that the address tells, or in full when it tells none. Issued papers are in French. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const words = catalogue('fr')
  const today = parisDay(systemClock.now())
  const own = asked.has('activity')
    ? documentsOf(outlinedSituation(readOutline(Object.fromEntries(asked)), today), words)
    : null
  const pdf = await (own ? renderDocumentList(own, 'own') : renderDocumentList(everyDocument(words), 'full'))
  return pdfAnswer(pdf, 'liste-des-pieces.pdf')
}
