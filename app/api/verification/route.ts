import { headers } from 'next/headers'
import * as z from 'zod'
import { verificationWait } from '@/lib/accounts/limits'
import { stateOfCode } from '@/lib/certificates/signedCodes'
import { privateHeaders } from '@/lib/forms/answers'
import { callerAddress, isOwnOrigin } from '@/lib/forms/origin'

const asked = z.object({ fingerprint: z.string().max(100) })

/** How the paper stands whose code has this fingerprint. 403: from another site; 429: too many; 400: no fingerprint. */
export async function POST(request: Request): Promise<Response> {
  const from = await headers()
  const told = (status: number) => new Response(null, { status, headers: privateHeaders })
  if (!isOwnOrigin(from)) return told(403)
  if (await verificationWait(callerAddress(from))) return told(429)
  const read = asked.safeParse(await request.json().catch(() => null))
  if (!read.success) return told(400)
  const status = await stateOfCode(read.data.fingerprint)
  return Response.json({ status }, { headers: privateHeaders })
}
