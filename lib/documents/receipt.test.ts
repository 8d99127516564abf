import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { capturedMails, mailOutbox } from '@/db/schema/messages'
import { listCapturedMails } from '@/lib/demo/mailbox'
import { findVisit } from '@/lib/dossiers/read'
import { submitDossier } from '@/lib/dossiers/submit'
import { checkHealth } from '@/lib/health'
import { resumeMails, sendOutboxMail } from '@/lib/jobs/worker'
import { composeMail } from '@/lib/mail/compose'
import { sendMail } from '@/lib/mail/transport'
import { readPdf } from '@/lib/testing/pdf'
import { certify, completeDraft, freshDemo, sendPicture, signedIn } from '@/lib/testing/people'
import { checkSeal } from './checkSeal'
import { ensureReceipt } from './receipts'

beforeEach(freshDemo)

async function deposited(fileName = 'passeport.png') {
  const joao = await signedIn()
  const reference = await completeDraft(joao)
  await sendPicture(joao, reference, 'identity', fileName)
  await certify(joao, reference)
  await submitDossier(joao, reference)
  const visit = await findVisit(joao.sessionId, reference)
  return { reference, dossierId: visit?.dossier.id ?? '' }
}

describe('the receipt', () => {
  test('holds items 1 to 8, tagged, in French, with its fonts', async () => {
    const { reference, dossierId } = await deposited()
    const pdf = await readPdf(await ensureReceipt(dossierId))
    expect(pdf).toMatchObject({
      language: 'fr',
      tagged: true,
      universal: true,
      title: `Confirmation de dépôt – ${reference}`,
    })
    expect(pdf.fonts).toEqual(['SourceSans3'])
    const text = pdf.text.replaceAll(' ', ' ').replaceAll(' ', ' ')
    for (const words of [
      'Confirmation de dépôt',
      'Renouvellement de la carte de séjour',
      'da Conceição-Gonçalves',
      'João',
      '3 novembre 1979',
      '9900000102',
      '14 rue des Glaneurs, 69100 Villeurbanne',
      'Préfecture du Rhône',
      '106 rue de la Démonstration, 69003 Lyon',
      'sejour.69@prefecture.example',
      'réputée rejetée le',
      'tribunal administratif de Lyon',
      'Ce document ne justifie pas de la régularité du séjour de son titulaire.',
      'n’est pas subordonnée à la détention d’une carte de séjour',
      'passeport.png',
      'Et maintenant',
    ]) {
      expect(text).toContain(words)
    }
    expect(text.replaceAll(' ', '')).toContain(reference)
  })

  test('is made and sealed once: ten who ask at once get the same bytes', async () => {
    const { dossierId } = await deposited()
    const [first, ...others] = await Promise.all(Array.from({ length: 10 }, () => ensureReceipt(dossierId)))
    for (const other of others) expect(other.equals(first ?? Buffer.alloc(0))).toBe(true)
    expect(await checkSeal(first ?? Buffer.alloc(0))).toBe('intact')
  })

  test('prints what a file name says and executes nothing of it', async () => {
    const { dossierId } = await deposited('#read("x") $a$ *b* 合 .png')
    const { text } = await readPdf(await ensureReceipt(dossierId))
    expect(text).toContain('#read("x") $a$ *b* □ .png')
  })
})

test('the mail goes once however often its job runs, with the bytes of the receipt', async () => {
  const { reference, dossierId } = await deposited()
  const [row] = await database().select().from(mailOutbox)
  await Promise.all([sendOutboxMail(row?.id ?? ''), sendOutboxMail(row?.id ?? '')])
  await sendOutboxMail(row?.id ?? '')
  expect(await database().$count(capturedMails)).toBe(1)
  const [mail] = await listCapturedMails('joao@demo.example')
  expect(mail?.subject).toBe(`Votre demande n°\u00a0${reference} a bien été déposée`)
  expect(mail?.text).toContain(`/connexion?suite=${encodeURIComponent(`/demande/${reference}/confirmation`)}`)
  expect(mail?.text).toContain('Bonjour João,')
  for (const personal of ['Conceição', '9900000102', 'Glaneurs', '1979'])
    expect(mail?.text + (mail?.html ?? '')).not.toContain(personal)
  const [attachment] = await database().query.capturedAttachments.findMany()
  expect(attachment?.content.equals(await ensureReceipt(dossierId))).toBe(true)
})

test('a mail whose worker was killed is asked for again', async () => {
  await deposited()
  const [row] = await database().select().from(mailOutbox)
  await database().execute(
    sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'killed' where key = ${row?.id}`,
  )
  await resumeMails(true)
  const jobs = await database().execute(
    sql`select 1 from graphile_worker.jobs where key = ${row?.id} and locked_at is null`,
  )
  expect(jobs).toHaveLength(1)
})

test('a mail that was being written when the demo began anew is not captured', async () => {
  await deposited()
  const [row] = await database().select().from(mailOutbox)
  if (!row) throw new Error('no mail was posted')
  const mail = await composeMail(row)
  await freshDemo()
  await sendMail(mail, row.id)
  expect(await database().$count(capturedMails)).toBe(0)
})

test('a mail that is still tried is left to its own pace, and one that no server takes alarms nobody', async () => {
  await deposited()
  await database().execute(sql`update mail_outbox set created_at = created_at - interval '1 hour'`)
  await database().execute(sql`update graphile_worker._private_jobs set attempts = 3`)
  await resumeMails(false)
  const tried = async () => [
    ...(await database().execute<{ attempts: number }>(sql`select attempts from graphile_worker.jobs
      where key in (select id::text from mail_outbox)`)),
  ]
  expect(await tried()).toEqual([{ attempts: 3 }])
  expect((await checkHealth()).checks.mail).toBe('failing')
  const [stuck] = await database().select().from(mailOutbox)
  const later = { ...stuck, id: randomUUID(), createdAt: new Date(), sentAt: new Date() }
  await database()
    .insert(mailOutbox)
    .values(later as typeof mailOutbox.$inferInsert)
  expect((await checkHealth()).checks.mail).toBe('ok')
  await database().execute(sql`update graphile_worker._private_jobs set attempts = max_attempts`)
  await resumeMails(false)
  expect(await tried()).toEqual([{ attempts: 0 }])
})
