import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { accounts } from '@/db/schema/people'
import { type Applicant, findApplicant } from '@/lib/accounts/applicant'
import { openSession } from '@/lib/accounts/sessions'
import { resetClock } from '@/lib/clock'
import { resetDemo } from '@/lib/demo/seed'
import { typed } from '@/lib/demo/typed'
import { saveAnswers, startDraft } from '@/lib/dossiers/draft'
import type { AnswerPage, RawPage } from '@/lib/procedure/answers'
import { findUploadTarget, keepFile } from '@/lib/uploads/files'
import { storeBlob } from '@/lib/uploads/vault'

/** A small picture, 64 pixels a side. */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAABAAQMAAACQp+OdAAAAA1BMVEUzqlXOvpcLAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAD0lEQVQoz2NgGAWjgHwAAAJAAAGMxat3AAAAAElFTkSuQmCC',
  'base64',
)

/** The first state of the demo, with the real clock. */
export async function freshDemo(): Promise<void> {
  await resetDemo()
  await resetClock()
}

/** A persona who has just signed in. */
export async function signedIn(foreignerNumber = '9900000102'): Promise<Applicant> {
  const account = await database().query.accounts.findFirst({
    where: eq(accounts.foreignerNumber, foreignerNumber),
  })
  const { sessionId } = await openSession(account?.id ?? randomUUID())
  const applicant = await findApplicant(sessionId)
  if (!applicant) throw new Error('This persona could not sign in')
  return applicant
}

export const certified: RawPage = { certified: 'on' }

/** Keeps a picture for a document, as an upload would. */
export async function sendPicture(
  applicant: Applicant,
  reference: string,
  document: string,
  name = 'scan.png',
  replaces?: string,
) {
  const target = await findUploadTarget(applicant.sessionId, reference, document)
  if (!target) throw new Error('No live session')
  return keepFile(
    { ...target, ...(replaces && { replaces }) },
    name,
    await storeBlob(Readable.from([picture]), 1_000_000),
  )
}

/** A draft with every page answered and every required document sent; only the certification is missing. */
export async function completeDraft(applicant: Applicant): Promise<string> {
  const reference = await startDraft(applicant)
  for (const [page, values] of Object.entries(typed)) {
    // Object.entries loses the names of the pages.
    await saveAnswers(applicant.sessionId, { reference, page: page as AnswerPage, version: 0, values })
  }
  for (const document of ['identity', 'address', 'employment'])
    await sendPicture(applicant, reference, document)
  return reference
}

export async function certify(applicant: Applicant, reference: string): Promise<void> {
  await saveAnswers(applicant.sessionId, { reference, page: 'recapitulatif', version: 0, values: certified })
}
