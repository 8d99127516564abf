import { answerPaper } from '@/lib/documents/answerPaper'
import { ensureExtension } from '@/lib/documents/extensionPaper'
import { findExtension } from '@/lib/dossiers/extension'
import { NotFound } from '@/lib/errors'
import { can } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'

/** The newest extension certificate, for its owner, while the request is open. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const { reference } = await params
  return answerPaper(reference, routes.extensionPdf(reference), async ({ dossier }) => {
    const extension = await findExtension(dossier.id)
    if (!extension || !can('applicant', 'readExtension', dossier.state)) throw new NotFound()
    return { pdf: await ensureExtension(extension), name: `attestation-de-prolongation-${reference}.pdf` }
  })
}
