import { answerPaper } from '@/lib/documents/answerPaper'
import { ensureCertificate } from '@/lib/documents/decisionPapers'
import { findOwnDecision, notifyDecision } from '@/lib/dossiers/decisionRead'
import { NotFound } from '@/lib/errors'
import { seeOther } from '@/lib/forms/answers'
import { isFromElsewhere } from '@/lib/forms/origin'
import { routes } from '@/lib/routes'

/** The certificate on paper, for its owner. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const { reference } = await params
  if (isFromElsewhere(request.headers)) return seeOther(routes.request(reference))
  return answerPaper(reference, routes.certificatePdf(reference), async (visit) => {
    const found = await findOwnDecision(visit)
    if (!found?.certificate) throw new NotFound()
    await notifyDecision(visit, found.decision)
    const pdf = await ensureCertificate({ ...found, certificate: found.certificate })
    return { pdf, name: `attestation-de-decision-favorable-${reference}.pdf` }
  })
}
