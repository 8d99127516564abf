import { currentAgent } from '@/lib/agents/visitor'
import { readCaseDecision } from '@/lib/documents/caseDecision'
import { NotFound } from '@/lib/errors'
import { missing, pdfAnswer, seeOther } from '@/lib/forms/answers'
import { routes } from '@/lib/routes'

/** The paper of the decision, for the agents of its prefecture. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const { reference } = await params
  const agent = await currentAgent()
  if (!agent) return seeOther(routes.agentSignIn(routes.case(reference)))
  try {
    return pdfAnswer(await readCaseDecision(agent, reference), `decision-${reference}.pdf`)
  } catch (error) {
    if (error instanceof NotFound) return missing()
    throw error
  }
}
