import { currentAgent } from '@/lib/agents/visitor'
import { NotFound } from '@/lib/errors'
import { missing, seeOther } from '@/lib/forms/answers'
import { routes } from '@/lib/routes'
import { fileAnswer } from '@/lib/uploads/answer'
import { openFileAsAgent } from '@/lib/uploads/openFile'

/** A file of a dossier, for the agents of its prefecture. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  const agent = await currentAgent()
  if (!agent) return seeOther(routes.agentSignIn(routes.caseFile(id)))
  try {
    return fileAnswer(await openFileAsAgent(agent, id), request.headers.get('range'))
  } catch (error) {
    if (error instanceof NotFound) return missing()
    throw error
  }
}
