import { eq } from 'drizzle-orm'
import { type Runner, run, type TaskList } from 'graphile-worker'
import { database } from '@/db/client'
import { mailOutbox } from '@/db/schema/messages'
import { systemClock } from '@/lib/clock'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { composeMail } from '@/lib/mail/compose'
import { sendMail } from '@/lib/mail/transport'

/** Sends the mail of an outbox row, unless it is sent. At least once by the queue, once by the key of the row. */
export async function sendOutboxMail(id: string): Promise<void> {
  const row = await database().query.mailOutbox.findFirst({ where: eq(mailOutbox.id, id) })
  if (!row || row.sentAt) return
  const providerId = await sendMail(await composeMail(row), row.id)
  await database()
    .update(mailOutbox)
    .set({ sentAt: systemClock.now(), providerId })
    .where(eq(mailOutbox.id, id))
  log.info('mail sent', { id, code: row.kind })
}

function idOf(payload: unknown): string {
  if (typeof payload === 'object' && payload && 'id' in payload && typeof payload.id === 'string')
    return payload.id
  throw new Error('A job came without its id')
}

const taskList: TaskList = { sendMail: (payload) => sendOutboxMail(idOf(payload)) }

const silence = { error: log.error, warning: log.warn, info: () => {}, debug: () => {} }

/** Starts the worker of this process. The server ends it before the database goes. */
export async function startWorker(): Promise<Runner> {
  const { Logger } = await import('graphile-worker')
  return run({
    connectionString: env().DATABASE_URL,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2000,
    taskList,
    logger: new Logger(() => (level, message) => {
      // graphile-worker may quote a payload in a message; its level and length of life are enough here.
      if (level === 'error' || level === 'warning')
        silence[level](`job queue: ${message.split('\n')[0]?.slice(0, 120)}`)
    }),
  })
}
