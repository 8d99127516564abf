import { currentApplicant } from '@/lib/accounts/visitor'
import { privateHeaders } from '@/lib/forms/answers'
import { unreadStream } from '@/lib/inbox/unreadStream'

/** How many messages are unread, told again when it changes. Without a live session there is nothing to tell. */
export async function GET(request: Request): Promise<Response> {
  const applicant = await currentApplicant()
  if (!applicant) return new Response(null, { status: 204, headers: privateHeaders })
  return new Response(unreadStream(applicant, request.signal), {
    headers: {
      ...privateHeaders,
      // A stream that is compressed, or kept by a proxy, arrives at its end.
      'Cache-Control': 'private, no-store, no-transform',
      'Content-Type': 'text/event-stream; charset=utf-8',
      'X-Accel-Buffering': 'no',
    },
  })
}
