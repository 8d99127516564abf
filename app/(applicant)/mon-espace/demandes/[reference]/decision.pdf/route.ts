import { answerPaper } from '@/lib/documents/answerPaper'
import { ensureDecision } from '@/lib/documents/decisionPapers'
import { findOwnDecision, notifyDecision } from '@/lib/dossiers/decisionRead'
import { NotFound } from '@/lib/errors'
import { seeOther } from '@/lib/forms/answers'
import { isFromElsewhere } from '@/lib/forms/origin'
import { routes } from '@/lib/routes'

/** The decision on paper. Asked for before its page, it is its first display. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const { reference } = await params
  if (isFromElsewhere(request.headers)) return seeOther(routes.request(reference))
  return answerPaper(reference, routes.decisionPdf(reference), async (visit) => {
    const first = await findOwnDecision(visit)
    if (!first || first.decision.outcome === 'accepted') throw new NotFound()
    const { endedAt, notifiedAt } = first.decision
    // Taken back before it was read, it has no dates of appeal, and will have none.
    if (endedAt && !notifiedAt) throw new NotFound()
    await notifyDecision(visit, first.decision)
    const found = await findOwnDecision(visit)
    if (!found) throw new NotFound()
    return { pdf: await ensureDecision(found, reference), name: `decision-${reference}.pdf` }
  })
}
