import type { Route } from 'next'
import { claimedSession } from '@/lib/accounts/visitor'
import { findVisit, type Visit } from '@/lib/dossiers/read'
import { NotFound } from '@/lib/errors'
import { missing, pdfAnswer, seeOther } from '@/lib/forms/answers'
import { routes } from '@/lib/routes'

/** A paper of a dossier, for its owner: signed in first, and the same 404 for a stranger's and a missing one. */
export async function answerPaper(
  reference: string,
  path: Route,
  find: (visit: Visit) => Promise<{ pdf: Buffer; name: string }>,
): Promise<Response> {
  const sessionId = await claimedSession()
  try {
    const visit = sessionId && (await findVisit(sessionId, reference))
    if (!visit) return seeOther(routes.signIn(path))
    const { pdf, name } = await find(visit)
    return pdfAnswer(pdf, name)
  } catch (error) {
    if (error instanceof NotFound) return missing()
    throw error
  }
}
