import { randomUUID } from 'node:crypto'
import { and, eq, isNull, lte } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { agents } from '@/db/schema/agents'
import { certificates, type DecisionContent, decisions } from '@/db/schema/cases'
import { dossiers } from '@/db/schema/dossiers'
import { accounts, prefectures, registryPeople } from '@/db/schema/people'
import { newCode } from '@/lib/certificates/code'
import { categoryOf } from '@/lib/certificates/codeFields'
import { ensureSignedCode } from '@/lib/certificates/signedCodes'
import { stateAfter } from '@/lib/procedure/transitions'
import { certificateContent } from './certificateContent'
import { eachApart } from './eachApart'
import { record } from './journal'
import { lockForSystem } from './lockForSystem'
import { tellOwner } from './tellOwner'

type DecisionRow = typeof decisions.$inferSelect
type DossierRow = typeof dossiers.$inferSelect

/** Who decides on whom. */
async function partiesOf(tx: Transaction, decision: DecisionRow, dossier: DossierRow) {
  const [found] = await tx
    .select({ person: registryPeople, prefecture: prefectures, signatory: agents })
    .from(accounts)
    .innerJoin(registryPeople, eq(registryPeople.foreignerNumber, accounts.foreignerNumber))
    .innerJoin(prefectures, eq(prefectures.code, dossier.prefectureCode ?? ''))
    .innerJoin(agents, eq(agents.id, decision.signedBy ?? decision.proposedBy))
    .where(eq(accounts.id, dossier.accountId))
  if (!found) throw new Error('A decision has no person, prefecture or signatory')
  return found
}

type Parties = Awaited<ReturnType<typeof partiesOf>>

/** What its paper says of them, whatever becomes of each before it is read. */
function frozenOf({ person, prefecture, signatory }: Parties): DecisionContent {
  const { name, service, address, court } = prefecture
  const { familyName, givenNames, birthDate, birthPlace, birthCountry, nationalities, foreignerNumber } =
    person
  return {
    signatory: { name: signatory.name, quality: signatory.quality },
    prefecture: { name, service, address, court },
    person: {
      familyName,
      givenNames,
      birthDate,
      birthPlace,
      birthCountry,
      nationalities,
      foreignerNumber,
      address: person.address,
    },
  }
}

/** The certificate of a favourable decision: its content, its code to type, its signed text. */
async function issueCertificate(
  tx: Transaction,
  decision: DecisionRow,
  dossier: DossierRow,
  parties: Parties,
  now: Date,
) {
  const content = certificateContent({ ...parties, decision, dossier })
  const { mention, startsOn, endsOn } = content
  await tx.insert(certificates).values({
    id: randomUUID(),
    decisionId: decision.id,
    dossierId: dossier.id,
    code: newCode(),
    status: 'authentic',
    content,
    issuedAt: now,
    statusSince: now,
  })
  const coded = {
    paper: 'certificate',
    dossierId: dossier.id,
    subjectId: decision.id,
    issuedAt: now,
  } as const
  await ensureSignedCode({ ...coded, right: { category: categoryOf(mention), startsOn, endsOn } }, tx)
}

/**
 * A signed decision takes effect: the state, the certificate, the event, the message and the mail in one transaction.
 * Asked again, it changes nothing.
 */
export async function takeEffectNow(decisionId: string, now: Date): Promise<void> {
  await database().transaction(async (tx) => {
    const standing = await tx.query.decisions.findFirst({ where: eq(decisions.id, decisionId) })
    if (!standing) return
    const dossier = await lockForSystem(tx, standing.dossierId, 'takeEffect')
    // Read again under the lock: it may have been cancelled, or have taken effect, meanwhile.
    const decision = await tx.query.decisions.findFirst({
      where: and(
        eq(decisions.id, decisionId),
        isNull(decisions.tookEffectAt),
        isNull(decisions.endedAt),
        lte(decisions.effectiveAt, now),
      ),
    })
    if (!decision || !dossier) return
    const parties = await partiesOf(tx, decision, dossier)
    await tx
      .update(decisions)
      .set({ tookEffectAt: now, frozen: frozenOf(parties) })
      .where(eq(decisions.id, decisionId))
    const { outcome } = decision
    await tx
      .update(dossiers)
      .set({ state: stateAfter('takeEffect', dossier.state, { outcome }), updatedAt: now, answeredOn: null })
      .where(eq(dossiers.id, dossier.id))
    if (outcome === 'accepted') await issueCertificate(tx, decision, dossier, parties, now)
    await record(tx, {
      dossierId: dossier.id,
      action: 'takeEffect',
      role: 'system',
      at: now,
      detail: { decision: decisionId, outcome },
    })
    await tellOwner(tx, dossier, { kind: 'decision', at: now, facts: { decision: decisionId, outcome } })
  })
}

/** Lets the signatures take effect whose ten minutes are over. */
export async function sweepSignatures(now: Date): Promise<void> {
  const due = await database()
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(isNull(decisions.tookEffectAt), isNull(decisions.endedAt), lte(decisions.effectiveAt, now)))
  await eachApart(due, 'takeEffect', ({ id }) => takeEffectNow(id, now))
}
