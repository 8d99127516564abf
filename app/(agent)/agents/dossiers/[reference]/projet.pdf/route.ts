import { currentAgent } from '@/lib/agents/visitor'
import { renderDraftDecision } from '@/lib/documents/caseDecision'
import { NotFound } from '@/lib/errors'
import { missing, pdfAnswer, seeOther } from '@/lib/forms/answers'
import { routes } from '@/lib/routes'

/** The paper of a proposal, to read before it is signed. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const { reference } = await params
  const agent = await currentAgent()
  if (!agent) return seeOther(routes.agentSignIn(routes.case(reference)))
  try {
    return pdfAnswer(await renderDraftDecision(agent, reference), `projet-${reference}.pdf`)
  } catch (error) {
    if (error instanceof NotFound) return missing()
    throw error
  }
}
