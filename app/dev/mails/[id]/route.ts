import { requireDemo } from '@/lib/demo/guard'
import { findCapturedAttachment } from '@/lib/demo/mailbox'
import { missing } from '@/lib/forms/answers'
import { isUuid } from '@/lib/uuid'

/** An attachment of a captured mail, without signing in. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  requireDemo()
  const { id } = await params
  const attachment = isUuid(id) ? await findCapturedAttachment(id) : undefined
  if (!attachment) return missing()
  return new Response(new Uint8Array(attachment.content), {
    headers: {
      'Content-Type': attachment.contentType,
      'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(attachment.filename)}`,
    },
  })
}
