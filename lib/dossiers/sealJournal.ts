import { desc, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { journalSeals } from '@/db/schema/dossiers'
import { parisDay } from '@/lib/clock'
import { signPlain } from '@/lib/documents/sealKeys'
import { log } from '@/lib/log'
import { sealContent } from './seals.mjs'

interface Head extends Record<string, unknown> {
  dossierId: string
  sequence: number
  hash: string
}

/**
 * Signs the last row of each journal that moved since the last seal; once for each day of Paris, at its first work. A
 * chain per dossier says that no row was changed; the seal says that no chain was written again from end to end.
 */
export async function sealJournal(now: Date): Promise<void> {
  const last = await database().query.journalSeals.findFirst({ orderBy: desc(journalSeals.id) })
  const day = parisDay(now)
  if (last && last.day >= day) return
  const heads = await database().execute<Head>(sql`
    select distinct on (e.dossier_id) e.dossier_id as "dossierId", e.sequence, e.hash
    from events e left join journal_heads h on h.dossier_id = e.dossier_id
    where e.sequence > coalesce(h.sequence, 0) and e.hash <> ''
    order by e.dossier_id, e.sequence desc`)
  const content = sealContent({ at: now, previous: last?.content ?? null, heads: [...heads] })
  const { signature, certificate } = await signPlain(Buffer.from(content))
  await database().transaction(async (tx) => {
    const made = await tx
      .insert(journalSeals)
      .values({ day, content, signature, certificate })
      .onConflictDoNothing()
      .returning({ id: journalSeals.id })
    if (made.length === 0) return
    // A dossier that was erased meanwhile has no row to note it on.
    await tx.execute(sql`
      insert into journal_heads (dossier_id, sequence)
      select d.id, h.sequence from jsonb_to_recordset(${JSON.stringify(heads)}::text::jsonb)
        as h("dossierId" uuid, sequence int) join dossiers d on d.id = h."dossierId" for key share of d
      on conflict (dossier_id) do update set sequence = excluded.sequence`)
    log.info('journal sealed', { count: heads.length })
  })
}
