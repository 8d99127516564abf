import { agentRoutes } from '@/lib/agentRoutes'
import { answerCase } from '@/lib/documents/answerCase'
import { renderDraftDecision, renderProposal } from '@/lib/documents/caseDecision'
import { pdfAnswer } from '@/lib/forms/answers'
import { isOwnOrigin } from '@/lib/forms/origin'

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

/** The same of what the form of a proposal holds, before it is made. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return new Response(null, { status: 403 })
  const { reference } = await params
  return answerCase(agentRoutes.case(reference), async (agent) =>
    pdfAnswer(await renderProposal(agent, reference, await request.formData()), `projet-${reference}.pdf`),
  )
}
