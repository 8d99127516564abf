import { claimedSession } from '@/lib/accounts/visitor'
import { ensureReceipt, receiptFileName } from '@/lib/documents/receipts'
import { findVisit } from '@/lib/dossiers/read'
import { NotFound } from '@/lib/errors'
import { missing, privateHeaders, seeOther } from '@/lib/forms/answers'
import { can } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'

/** The receipt of a deposit, for its owner: the same bytes as in the mail. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const { reference } = await params
  const sessionId = await claimedSession()
  try {
    const visit = sessionId && (await findVisit(sessionId, reference))
    if (!visit) return seeOther(routes.signIn(routes.confirmationPdf(reference)))
    if (!can('applicant', 'readReceipt', visit.dossier.state)) return missing()
    return new Response(new Uint8Array(await ensureReceipt(visit.dossier.id)), {
      headers: {
        ...privateHeaders,
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename="${receiptFileName(reference)}"`,
      },
    })
  } catch (error) {
    if (error instanceof NotFound) return missing()
    throw error
  }
}
