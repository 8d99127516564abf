import { Readable } from 'node:stream'
import { currentAgent } from '@/lib/agents/visitor'
import { NotFound } from '@/lib/errors'
import { missing, privateHeaders, seeOther } from '@/lib/forms/answers'
import { routes } from '@/lib/routes'
import { openFileAsAgent } from '@/lib/uploads/openFile'

/** A file of a dossier, for the agents of its prefecture. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  const agent = await currentAgent()
  if (!agent) return seeOther(routes.agentSignIn(routes.caseFile(id)))
  try {
    const file = await openFileAsAgent(agent, id)
    // Node's and the browser's stream types differ in name only.
    const body = Readable.toWeb(file.stream) as ReadableStream
    return new Response(body, {
      headers: {
        ...privateHeaders,
        'Content-Type': file.mediaType,
        'Content-Length': String(file.bytes),
        'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      },
    })
  } catch (error) {
    if (error instanceof NotFound) return missing()
    throw error
  }
}
