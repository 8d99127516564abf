import { answerPaper } from '@/lib/documents/answerPaper'
import { ensureReceipt, receiptFileName } from '@/lib/documents/receipts'
import { NotFound } from '@/lib/errors'
import { can } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'

/** The receipt of a deposit, for its owner: the same bytes as in the mail. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const { reference } = await params
  return answerPaper(reference, routes.confirmationPdf(reference), async ({ dossier }) => {
    if (!can('applicant', 'readReceipt', dossier.state)) throw new NotFound()
    return { pdf: await ensureReceipt(dossier.id), name: receiptFileName(reference) }
  })
}
