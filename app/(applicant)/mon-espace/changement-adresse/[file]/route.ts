import { findApplicant } from '@/lib/accounts/applicant'
import { claimedSession } from '@/lib/accounts/visitor'
import { ensureMoveAttestation, moveFileName } from '@/lib/documents/moveAttestations'
import { NotFound } from '@/lib/errors'
import { missing, privateHeaders, seeOther } from '@/lib/forms/answers'
import { routes } from '@/lib/routes'

/** The attestation of a declared move, `<id>.pdf`, for the person who declared it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const [, id] = /^([0-9a-f-]{36})\.pdf$/u.exec((await params).file) ?? []
  const sessionId = await claimedSession()
  const applicant = sessionId && (await findApplicant(sessionId))
  if (!applicant) return seeOther(routes.signIn(id ? routes.movePdf(id) : routes.move))
  if (!id) return missing()
  try {
    return new Response(new Uint8Array(await ensureMoveAttestation(applicant, id)), {
      headers: {
        ...privateHeaders,
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename="${moveFileName(id)}"`,
      },
    })
  } catch (error) {
    if (error instanceof NotFound) return missing()
    throw error
  }
}
