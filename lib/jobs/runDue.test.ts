import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { dossiers } from '@/db/schema/dossiers'
import { clock } from '@/lib/clock'
import { submitDossier } from '@/lib/dossiers/submit'
import { deposited, on, rowOf } from '@/lib/testing/agents'
import { certify, completeDraft, freshDemo, signedIn } from '@/lib/testing/people'
import { runDue } from './runDue'

beforeEach(freshDemo)

test('a dossier that cannot be swept holds back neither the others nor the other sweeps', async () => {
  await on('2026-11-02T09:00:00Z')
  const { reference: broken } = await deposited()
  const zofia = await signedIn('9900000103')
  const sound = await completeDraft(zofia)
  await certify(zofia, sound)
  await submitDossier(zofia, sound)
  // No event can be written for this one.
  const { id } = await rowOf(broken)
  await database().execute(
    sql`alter table events add constraint broken check (dossier_id <> ${sql.raw(`'${id}'`)} or action <> 'implicitRefusal')`,
  )
  await on('2027-03-02T09:00:00Z')
  try {
    await runDue(await clock.now())
  } finally {
    await database().execute(sql`alter table events drop constraint broken`)
  }
  const told = await database().query.events.findMany({
    where: (event, { eq: is }) => is(event.action, 'implicitRefusal'),
  })
  expect(told.map(({ dossierId }) => dossierId)).toEqual([(await rowOf(sound)).id])
  const signatures = await database().query.dossiers.findMany({ where: eq(dossiers.state, 'submitted') })
  expect(signatures).toHaveLength(2)
  await runDue(await clock.now())
  expect(
    await database().query.events.findMany({
      where: (event, { eq: is }) => is(event.action, 'implicitRefusal'),
    }),
  ).toHaveLength(2)
})
