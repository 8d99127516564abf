import { agentRoutes } from '@/lib/agentRoutes'
import { answerCase } from '@/lib/documents/answerCase'
import { fileAnswer } from '@/lib/uploads/answer'
import { openFileAsAgent } from '@/lib/uploads/openFile'

/** A file of a dossier, for the agents of its prefecture. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  return answerCase(agentRoutes.caseFile(id), async (agent) =>
    fileAnswer(await openFileAsAgent(agent, id), request.headers.get('range')),
  )
}
