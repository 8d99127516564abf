import { Readable } from 'node:stream'
import { currentApplicant } from '@/lib/accounts/visitor'
import { NotFound } from '@/lib/errors'
import { missing, privateHeaders, seeOther } from '@/lib/forms/answers'
import { routes } from '@/lib/routes'
import { openFile } from '@/lib/uploads/openFile'

/** A stored file, for its owner alone. The policy of every answer lets nothing in it run. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  const applicant = await currentApplicant()
  if (!applicant) return seeOther(routes.signIn(routes.file(id)))
  try {
    const file = await openFile(applicant, id)
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
