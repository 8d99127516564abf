import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { env } from '@/lib/env'
import { storageNamed } from '@/lib/uploads/storage'

type Verdict = 'ok' | 'failing'

export interface Health {
  status: Verdict
  checks: Record<'database' | 'storage' | 'mail' | 'jobs', Verdict>
}

async function verdict(check: () => Promise<unknown>): Promise<Verdict> {
  try {
    await check()
    return 'ok'
  } catch {
    return 'failing'
  }
}

/** What this process needs, asked now. A mail or a job late by ten minutes is failing. */
export async function checkHealth(): Promise<Health> {
  const late = async (question: ReturnType<typeof sql>) => {
    const rows = await database().execute<{ late: boolean }>(question)
    if (rows[0]?.late) throw new Error('late')
  }
  const [db, storage, mail, jobs] = await Promise.all([
    verdict(() => database().execute(sql`select 1`)),
    verdict(() =>
      Promise.all(
        [...new Set(['local', env().STORAGE_DRIVER] as const)].map((name) => storageNamed(name).check()),
      ),
    ),
    verdict(() =>
      late(
        // One address that no server takes is not the fault of the sending: others have left since.
        sql`select exists (select from mail_outbox m where m.sent_at is null and m."to" <> ''
          and m.created_at < legal_now() - interval '10 minutes'
          and not exists (select from mail_outbox n where n.sent_at is not null and n.created_at > m.created_at)) as late`,
      ),
    ),
    verdict(() =>
      late(
        sql`select exists (select from graphile_worker.jobs where run_at < now() - interval '10 minutes' and attempts < max_attempts) as late`,
      ),
    ),
  ])
  const checks = { database: db, storage, mail, jobs }
  return { status: Object.values(checks).every((check) => check === 'ok') ? 'ok' : 'failing', checks }
}
