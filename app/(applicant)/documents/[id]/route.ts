import { currentApplicant } from '@/lib/accounts/visitor'
import { NotFound } from '@/lib/errors'
import { missing, seeOther } from '@/lib/forms/answers'
import { routes } from '@/lib/routes'
import { fileAnswer } from '@/lib/uploads/answer'
import { openFile } from '@/lib/uploads/openFile'

/** A stored file, for its owner alone. The policy of every answer lets nothing in it run. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  const applicant = await currentApplicant()
  if (!applicant) return seeOther(routes.signIn(routes.file(id)))
  try {
    return fileAnswer(await openFile(applicant, id), request.headers.get('range'))
  } catch (error) {
    if (error instanceof NotFound) return missing()
    throw error
  }
}
