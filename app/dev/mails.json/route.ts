import { requireDemo } from '@/lib/demo/guard'
import { listCapturedMails } from '@/lib/demo/mailbox'

/** Captured mails, newest first, for programs. */
export async function GET(request: Request): Promise<Response> {
  requireDemo()
  const to = new URL(request.url).searchParams.get('to') ?? undefined
  const mails = await listCapturedMails(to)
  return Response.json(
    mails.map((mail) => ({
      ...mail,
      attachments: mail.attachments.map(({ id, filename, contentType, size }) => ({
        filename,
        contentType,
        size,
        url: `/dev/mails/${id}`,
      })),
    })),
  )
}
