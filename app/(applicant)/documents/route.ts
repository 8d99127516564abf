import { headers } from 'next/headers'
import { claimedSession } from '@/lib/accounts/visitor'
import { NotFound, Refusal } from '@/lib/errors'
import { missing, seeOther } from '@/lib/forms/answers'
import { isOwnOrigin } from '@/lib/forms/origin'
import { routes } from '@/lib/routes'
import { receiveForm } from '@/lib/uploads/form'

/** The plain form of a document: streamed, answered by 303 to the page, where a refusal waits to be read. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(await headers())) return new Response(null, { status: 403 })
  const sessionId = await claimedSession()
  try {
    const outcome = sessionId && (await receiveForm(request, sessionId))
    if (!outcome) return seeOther(routes.signIn(routes.home))
    return seeOther(routes.page(outcome.reference, 'pieces'))
  } catch (error) {
    if (error instanceof NotFound) return missing()
    if (error instanceof Refusal) return seeOther(routes.home)
    throw error
  }
}
