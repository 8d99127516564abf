import { agentRoutes } from '@/lib/agentRoutes'
import { answerCase } from '@/lib/documents/answerCase'
import { readCaseDecision } from '@/lib/documents/caseDecision'
import { pdfAnswer } from '@/lib/forms/answers'

/** The paper of the decision, for the agents of its prefecture. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const { reference } = await params
  return answerCase(agentRoutes.case(reference), async (agent) =>
    pdfAnswer(await readCaseDecision(agent, reference), `decision-${reference}.pdf`),
  )
}
