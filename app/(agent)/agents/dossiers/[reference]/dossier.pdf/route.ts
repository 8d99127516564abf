import { agentRoutes } from '@/lib/agentRoutes'
import { answerCase } from '@/lib/documents/answerCase'
import { bindCaseFile, wholeFileName } from '@/lib/documents/wholeFiles'
import { pdfAnswer } from '@/lib/forms/answers'

/** The whole dossier to print, for the agents of its prefecture. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const { reference } = await params
  return answerCase(agentRoutes.caseWholeFile(reference), async (agent) =>
    pdfAnswer(await bindCaseFile(agent, reference), wholeFileName(reference)),
  )
}
