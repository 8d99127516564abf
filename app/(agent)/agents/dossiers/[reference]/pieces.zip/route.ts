import { Readable } from 'node:stream'
import { agentRoutes } from '@/lib/agentRoutes'
import { answerCase } from '@/lib/documents/answerCase'
import { archiveCaseFiles, archiveName } from '@/lib/documents/fileArchive'
import { privateHeaders } from '@/lib/forms/answers'

/** Every file of the dossier as it is kept, for the agents of its prefecture. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const { reference } = await params
  return answerCase(agentRoutes.caseArchive(reference), async (agent) => {
    const archive = await archiveCaseFiles(agent, reference)
    // Node's and the browser's stream types differ in name only.
    return new Response(Readable.toWeb(Readable.from(archive)) as ReadableStream, {
      headers: {
        ...privateHeaders,
        'Content-Type': 'application/zip',
        'Content-Disposition': `attachment; filename="${archiveName(reference)}"`,
      },
    })
  })
}
