import { eq, sql } from 'drizzle-orm'
import { type Runner, run, type TaskList } from 'graphile-worker'
import { database } from '@/db/client'
import { mailOutbox } from '@/db/schema/messages'
import { clock, systemClock } from '@/lib/clock'
import { env } from '@/lib/env'
import { jobFor } from '@/lib/inbox/post'
import { log } from '@/lib/log'
import { composeMail } from '@/lib/mail/compose'
import { sendMail } from '@/lib/mail/transport'
import { finishScans } from '@/lib/uploads/quarantine'
import { rewrapKeys } from '@/lib/uploads/rewrap'
import { forgetOld } from './retention'
import { runDue } from './runDue'

/** Sends the mail of an outbox row, unless it is sent. At least once by the queue, once by the key of the row. */
export async function sendOutboxMail(id: string): Promise<void> {
  const row = await database().query.mailOutbox.findFirst({ where: eq(mailOutbox.id, id) })
  if (!row?.to || row.sentAt) return
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

/** A job that still tries, each time later than before; one held for longer than this was held by a worker that is gone. */
const liveJob = sql`exists (select from graphile_worker.jobs j where j.key = o.id::text
  and j.attempts < j.max_attempts and coalesce(j.locked_at, now()) > now() - interval '5 minutes')`

/**
 * Asks again for the mails that were not sent. A worker that was killed holds its job for hours: the row of the outbox
 * is the truth, and the sending is idempotent. One that retention has emptied is given up.
 * @param start when this process starts, nobody holds a job; later, one that is still tried is left alone
 */
export async function resumeMails(start: boolean): Promise<void> {
  const waiting = await database().execute<{ id: string }>(
    start
      ? sql`select id from mail_outbox where sent_at is null and "to" <> ''`
      : sql`select id from mail_outbox o where sent_at is null and "to" <> ''
          and created_at <= legal_now() - interval '2 minutes' and not ${liveJob}`,
  )
  for (const { id } of waiting) await database().execute(jobFor(id))
  if (waiting.length > 0) log.info('mails resumed', { count: waiting.length })
}

const taskList: TaskList = {
  sendMail: (payload) => sendOutboxMail(idOf(payload)),
  resumeMails: () => resumeMails(false),
  finishScans: () => finishScans(),
  forgetOld: () => forgetOld(),
  rewrapKeys: () => rewrapKeys(),
  runDue: async () => runDue(await clock.now()),
}

const crontab =
  '* * * * * resumeMails\n* * * * * finishScans\n* * * * * runDue\n23 3 * * * forgetOld\n43 3 * * * rewrapKeys'

const silence = { error: log.error, warning: log.warn, info: () => {}, debug: () => {} }

/**
 * Starts the worker of this process. The server ends it before the database goes. Keys are taken over at once: who changes
 * them starts the service again.
 */
export async function startWorker(): Promise<Runner> {
  await resumeMails(true)
  const { Logger } = await import('graphile-worker')
  const runner = await run({
    connectionString: env().DATABASE_URL,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2000,
    taskList,
    crontab,
    logger: new Logger(() => (level, message) => {
      // graphile-worker may quote a payload in a message; its level and length of life are enough here.
      if (level === 'error' || level === 'warning')
        silence[level](`job queue: ${message.split('\n')[0]?.slice(0, 120)}`)
    }),
  })
  await runner.addJob('rewrapKeys', {}, { jobKey: 'rewrapKeys' })
  return runner
}
