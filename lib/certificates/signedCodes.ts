import { and, eq } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { certificates, extensions, signedCodes, verifications } from '@/db/schema/cases'
import { dossiers } from '@/db/schema/dossiers'
import { accounts, registryPeople } from '@/db/schema/people'
import { clock, instantOf, parisDay } from '@/lib/clock'
import { usageNameOf } from '@/lib/dossiers/usageName'
import { type CodedFacts, codeFields } from './codeFields'
import { codeKeys } from './codeKeys'
import { extensionEnd, overSince } from './extensionEnd'
import { fingerprintOf, signCode, unsignedCode } from './twoDDoc'

type Holder = Database | Transaction

interface Coded extends Pick<CodedFacts, 'paper' | 'right'> {
  dossierId: string
  /** What it is the paper of: the dossier itself, its decision, its extension. */
  subjectId: string
  issuedAt: Date
}

/** The signed text of a paper, if it has one. */
export async function findSignedCode(
  { paper, subjectId }: Pick<Coded, 'paper' | 'subjectId'>,
  db: Holder = database(),
): Promise<string | null> {
  const found = await db.query.signedCodes.findFirst({
    where: and(eq(signedCodes.subjectId, subjectId), eq(signedCodes.paper, paper)),
  })
  return found?.text ?? null
}

/** The signed text of a certificate as its page shows it, and whether it is worth something. */
export async function findShownCode(decisionId: string): Promise<{ text: string; isTest: boolean } | null> {
  const text = await findSignedCode({ paper: 'certificate', subjectId: decisionId })
  return text === null ? null : { text, isTest: (await codeKeys()).isTest }
}

/** The signed text of a paper: made once, with what the registry says of the person on that day, and the name in use that he declared. */
export async function ensureSignedCode(coded: Coded, db: Holder = database()): Promise<string> {
  const { paper, right, dossierId, subjectId, issuedAt } = coded
  const there = await findSignedCode(coded, db)
  if (there) return there
  const [found] = await db
    .select({ dossier: dossiers, person: registryPeople })
    .from(dossiers)
    .innerJoin(accounts, eq(accounts.id, dossiers.accountId))
    .innerJoin(registryPeople, eq(registryPeople.foreignerNumber, accounts.foreignerNumber))
    .where(eq(dossiers.id, dossierId))
  if (!found?.dossier.submittedAt) throw new Error('A coded paper has no deposit or no person')
  const { dossier } = found
  const person = { ...found.person, usageName: usageNameOf(dossier.answers, found.person.usageName) }
  const { key, authority, certificate } = await codeKeys()
  const day = parisDay(issuedAt)
  const submittedOn = parisDay(found.dossier.submittedAt)
  const unsigned = unsignedCode(
    { authority, certificate, issuedOn: day, signedOn: day },
    codeFields({ paper, reference: dossier.reference, submittedOn, person, right }),
  )
  const text = await signCode(unsigned, key)
  const fingerprint = await fingerprintOf(text)
  await db
    .insert(signedCodes)
    .values({ fingerprint, dossierId, paper, subjectId, text, issuedAt })
    .onConflictDoNothing()
  // Two asked at once: the first one written is the code.
  return (await findSignedCode(coded, db)) ?? text
}

/**
 * Where a paper stands that bears a signed text: a certificate may be replaced or withdrawn, an extension has its end, a
 * receipt stays what it was.
 */
export type CodeStatus = 'authentic' | 'replaced' | 'withdrawn' | 'ended' | 'unknown'

/**
 * The state of the paper whose code has this fingerprint. The consultation is written down, without who asked; what is
 * malformed and what nobody bears get the same answer.
 */
export async function stateOfCode(fingerprint: string): Promise<CodeStatus> {
  const [found] = await database()
    .select({ certificate: certificates, endsOn: extensions.endsOn, overSince })
    .from(signedCodes)
    .innerJoin(dossiers, eq(dossiers.id, signedCodes.dossierId))
    .leftJoin(certificates, eq(certificates.decisionId, signedCodes.subjectId))
    .leftJoin(extensions, eq(extensions.id, signedCodes.subjectId))
    .where(eq(signedCodes.fingerprint, fingerprint))
  const now = await clock.now()
  await database()
    .insert(verifications)
    .values({ certificateId: found?.certificate?.id ?? null, at: now })
  if (!found) return 'unknown'
  const { endsOn } = found
  const over = found.overSince === null ? null : instantOf(found.overSince)
  if (endsOn) return extensionEnd({ endsOn, overSince: over }, now) ? 'ended' : 'authentic'
  return found.certificate?.status ?? 'authentic'
}
