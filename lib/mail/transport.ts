import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { Resend, type Response as ResendAnswer } from 'resend'
import { database } from '@/db/client'
import { capturedAttachments, capturedMails, mailOutbox } from '@/db/schema/messages'
import { clock } from '@/lib/clock'
import { env } from '@/lib/env'

export interface Mail {
  to: string
  subject: string
  text: string
  html: string
  attachments: { filename: string; contentType: string; content: Buffer }[]
}

interface CapturedPayload {
  to: string | string[]
  subject: string
  text: string
  html: string
  attachments?: { filename: string; content: string; content_type?: string }[]
}

/** The Resend SDK without a network: what it would post is written to our own table, once per idempotency key. */
class CapturingResend extends Resend {
  // The base class types its answer by the caller; the SDK only reads `id` from what a sending answers.
  override async fetchRequest<T>(
    _path: string,
    options: { body?: unknown; headers?: HeadersInit } = {},
  ): Promise<ResendAnswer<T>> {
    // What the SDK itself has just written.
    const payload = JSON.parse(String(options.body)) as CapturedPayload
    const id = new Headers(options.headers).get('Idempotency-Key') ?? randomUUID()
    await captureMail(id, payload)
    return { data: { id } as T, error: null, headers: {} }
  }
}

async function captureMail(id: string, payload: CapturedPayload): Promise<void> {
  const sentAt = await clock.now()
  await database().transaction(async (tx) => {
    // The demo may have begun anew while it was written: a mail of before is nobody's.
    const [asked] = await tx
      .select({ id: mailOutbox.id })
      .from(mailOutbox)
      .where(eq(mailOutbox.id, id))
      .for('share')
    if (!asked) return
    const { subject, text, html } = payload
    const to = Array.isArray(payload.to) ? payload.to.join(', ') : payload.to
    const written = await tx
      .insert(capturedMails)
      .values({ id, to, subject, text, html, sentAt })
      .onConflictDoNothing()
      .returning({ id: capturedMails.id })
    if (written.length === 0) return
    for (const attachment of payload.attachments ?? []) {
      const content = Buffer.from(attachment.content, 'base64')
      await tx.insert(capturedAttachments).values({
        id: randomUUID(),
        mailId: id,
        filename: attachment.filename,
        contentType: attachment.content_type ?? 'application/octet-stream',
        bytes: content.length,
        content,
      })
    }
  })
}

/** Sends a mail through Resend, or keeps it here when no key is set. The same key twice sends once. */
export async function sendMail(mail: Mail, idempotencyKey: string): Promise<string> {
  const key = env().RESEND_API_KEY
  const resend = key ? new Resend(key) : new CapturingResend('re_local')
  const { data, error } = await resend.emails.send(
    {
      from: env().MAIL_FROM,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      attachments: mail.attachments.map(({ filename, contentType, content }) => ({
        filename,
        contentType,
        content: content.toString('base64'),
      })),
    },
    { idempotencyKey },
  )
  if (error) throw new Error(`The mail was not taken: ${error.name}`)
  return data.id
}
