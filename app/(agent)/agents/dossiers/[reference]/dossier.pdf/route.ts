import { currentAgent } from '@/lib/agents/visitor'
import { bindCaseFile, wholeFileName } from '@/lib/documents/wholeFiles'
import { NotFound } from '@/lib/errors'
import { missing, pdfAnswer, seeOther } from '@/lib/forms/answers'
import { routes } from '@/lib/routes'

/** The whole dossier to print, for the agents of its prefecture. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const { reference } = await params
  const agent = await currentAgent()
  if (!agent) return seeOther(routes.agentSignIn(routes.caseWholeFile(reference)))
  try {
    return pdfAnswer(await bindCaseFile(agent, reference), wholeFileName(reference))
  } catch (error) {
    if (error instanceof NotFound) return missing()
    throw error
  }
}
