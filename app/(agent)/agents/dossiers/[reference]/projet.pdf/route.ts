import { agentRoutes } from '@/lib/agentRoutes'
import { answerCase } from '@/lib/documents/answerCase'
import { renderDraftDecision } from '@/lib/documents/caseDecision'
import { pdfAnswer } from '@/lib/forms/answers'

/** The paper of a proposal, to read before it is signed. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const { reference } = await params
  return answerCase(agentRoutes.case(reference), async (agent) =>
    pdfAnswer(await renderDraftDecision(agent, reference), `projet-${reference}.pdf`),
  )
}
