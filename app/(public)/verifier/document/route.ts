import { headers } from 'next/headers'
import { verificationWait } from '@/lib/accounts/limits'
import { findIssuedPaper, readHeldOut, sealMark } from '@/lib/certificates/verifyDocument'
import { Refusal } from '@/lib/errors'
import { seeOther } from '@/lib/forms/answers'
import { callerAddress, isOwnOrigin } from '@/lib/forms/origin'
import { routes } from '@/lib/routes'
import { readFilePart } from '@/lib/uploads/multipart'

/** A reload of the form's address. */
export function GET(): Response {
  return seeOther(routes.verify)
}

/** The plain form that takes a PDF to verify: nothing of it is kept, and its fingerprint leads to the answer. */
export async function POST(request: Request): Promise<Response> {
  const from = await headers()
  if (!isOwnOrigin(from)) return new Response(null, { status: 403 })
  if (await verificationWait(callerAddress(from))) return seeOther(routes.verifyAfter('tooMany'))
  try {
    const held = await readFilePart(request, ({ stream }) => readHeldOut(stream))
    if (!held) return seeOther(routes.verifyAfter('fileEmpty'))
    const { sha256, seal } = held
    const known = (await findIssuedPaper(sha256)) !== null
    const told = known || seal === 'none' ? undefined : { seal, mark: sealMark(sha256, seal) }
    return seeOther(routes.verifiedDocument(sha256, told))
  } catch (error) {
    if (error instanceof Refusal) return seeOther(routes.verifyAfter(error.code))
    throw error
  }
}
