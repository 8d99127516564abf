import { headers } from 'next/headers'
import { Refusal } from '@/lib/errors'
import { seeOther } from '@/lib/forms/answers'
import { isOwnOrigin } from '@/lib/forms/origin'
import { routes } from '@/lib/routes'
import { receiveFile } from '@/lib/uploads/form'
import { readFilePart } from '@/lib/uploads/multipart'
import { deviceOf } from '@/lib/uploads/phoneCookie'
import { getPhoneTarget } from '@/lib/uploads/phoneLinks'

/** A file from a telephone: streamed like any other, answered by 303 to its page, where a refusal waits to be read. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  if (!isOwnOrigin(await headers())) return new Response(null, { status: 403 })
  const { token } = await params
  const device = await deviceOf(token)
  await readFilePart(request, async (part) => receiveFile(await getPhoneTarget(token, device), part)).catch(
    (error: unknown) => {
      // The page says itself that its link is spent, or that nothing came.
      if (!(error instanceof Refusal)) throw error
    },
  )
  return seeOther(routes.phone(token))
}
