import { Readable } from 'node:stream'
import { currentAgent } from '@/lib/agents/visitor'
import { archiveCaseFiles, archiveName } from '@/lib/documents/fileArchive'
import { NotFound } from '@/lib/errors'
import { missing, privateHeaders, seeOther } from '@/lib/forms/answers'
import { routes } from '@/lib/routes'

/** Every file of the dossier as it is kept, for the agents of its prefecture. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const { reference } = await params
  const agent = await currentAgent()
  if (!agent) return seeOther(routes.agentSignIn(routes.caseArchive(reference)))
  try {
    const archive = await archiveCaseFiles(agent, reference)
    // Node's and the browser's stream types differ in name only.
    return new Response(Readable.toWeb(Readable.from(archive)) as ReadableStream, {
      headers: {
        ...privateHeaders,
        'Content-Type': 'application/zip',
        'Content-Disposition': `attachment; filename="${archiveName(reference)}"`,
      },
    })
  } catch (error) {
    if (error instanceof NotFound) return missing()
    throw error
  }
}
