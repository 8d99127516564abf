import { headers } from 'next/headers'
import { claimedSession } from '@/lib/accounts/visitor'
import { isReference } from '@/lib/dossiers/reference'
import { NotFound } from '@/lib/errors'
import { missing, seeOther } from '@/lib/forms/answers'
import { isOwnOrigin } from '@/lib/forms/origin'
import { routes } from '@/lib/routes'
import { receiveForm } from '@/lib/uploads/form'
import { isUuid } from '@/lib/uuid'

/** The plain form of a document: streamed, answered by 303 to the page, where a refusal waits to be read. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(await headers())) return new Response(null, { status: 403 })
  try {
    const posted = await receiveForm(request, (await claimedSession()) ?? nobody)
    const { reference, page: from, document, replaces, signedIn } = posted
    const shown = isReference(reference) ? backTo[from](reference) : routes.home
    // Refused, the next one still takes its place; kept, its removal may be undone.
    const page = isUuid(replaces) ? routes.fileToReplace(shown, replaces, document) : shown
    return seeOther(signedIn ? page : routes.signIn(page))
  } catch (error) {
    if (error instanceof NotFound) return missing()
    throw error
  }
}

const backTo = {
  draft: (reference: string) => routes.page(reference, 'pieces'),
  complement: routes.complement,
  rectifier: routes.rectify,
} as const

/** A session that nobody has: the body is still read to its end, and its reference leads back after sign-in. */
const nobody = '00000000-0000-0000-0000-000000000000'
