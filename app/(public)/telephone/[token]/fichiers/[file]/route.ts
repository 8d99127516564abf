import { NotFound, Refusal } from '@/lib/errors'
import { missing, privateHeaders } from '@/lib/forms/answers'
import { deviceOf } from '@/lib/uploads/phoneCookie'
import { getPhoneTarget, readPhoneFile } from '@/lib/uploads/phoneLinks'

/** A picture that this telephone sent by this link. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ token: string; file: string }> },
): Promise<Response> {
  const { token, file } = await params
  try {
    const { mediaType, content } = await readPhoneFile(
      await getPhoneTarget(token, await deviceOf(token)),
      file,
    )
    return new Response(new Uint8Array(content), {
      headers: { ...privateHeaders, 'Content-Type': mediaType },
    })
  } catch (error) {
    if (error instanceof NotFound || error instanceof Refusal) return missing()
    throw error
  }
}
