import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { agents } from '@/db/schema/agents'
import { certificates } from '@/db/schema/cases'
import type { Agent } from '@/lib/agents/read'
import { type CaseFile, type Decision, findCase } from '@/lib/dossiers/caseFile'
import { certificateContent } from '@/lib/dossiers/certificateContent'
import { awaitedInVain, valuesOf } from '@/lib/dossiers/decide'
import { readProposal, senses } from '@/lib/dossiers/decisionForm'
import { NotFound } from '@/lib/errors'
import { field } from '@/lib/forms/fields'
import { can, canHandle } from '@/lib/procedure/transitions'
import { certificateSections, decisionPaper, ensureCertificate, ensureDecision } from './decisionPapers'
import { issuedFrame } from './issuedFrame'
import type { Paper } from './paper'
import { renderPaper } from './render'
import { draftWords } from './words'

/** Who signed, or is about to; nobody is named before. */
async function signatoryOf(decision: Decision, agent: Agent, file: CaseFile) {
  const signs = can(agent.role, 'sign', file.dossier.state)
  const id = decision.signedBy ?? (signs ? agent.id : null)
  if (!id) return { name: draftWords.signatory, quality: draftWords.quality }
  const known = await database().query.agents.findFirst({
    columns: { name: true, quality: true },
    where: eq(agents.id, id),
  })
  if (!known) throw new Error('A decision has no signatory')
  return known
}

/** The words of a decision, without a code and without a seal, and marked as such. */
async function renderMarked(
  agent: Agent,
  file: CaseFile,
  decision: Decision,
  { subtitle, callout }: { subtitle: string; callout: string },
): Promise<Buffer> {
  const { dossier, person, prefecture } = file
  const { reference, submittedAt } = dossier
  const signatory = await signatoryOf(decision, agent, file)
  const { title, sections } =
    decision.outcome === 'accepted'
      ? certificateSections(
          certificateContent({ decision, dossier, person, prefecture, signatory }),
          agent.now,
        )
      : await decisionPaper({ decision, signatory, prefecture, person, submittedAt }, reference)
  const paper: Paper = {
    ...issuedFrame(agent.now, title, reference, prefecture.name),
    subtitle,
    sections: [
      { kind: 'callout', heading: null, paragraphs: [callout] },
      ...sections.filter(({ kind }) => kind !== 'code'),
    ],
  }
  return renderPaper(paper)
}

/**
 * The paper that a proposal will become once it is signed: the same words, marked as a draft, and kept nowhere. Nothing
 * to show once it has taken effect.
 */
export async function renderDraftDecision(agent: Agent, reference: string): Promise<Buffer> {
  const file = await findCase(agent, reference)
  if (!file.decision || file.decision.tookEffectAt) throw new NotFound()
  return renderMarked(agent, file, file.decision, draftWords)
}

/** The columns of a proposal that nobody has signed. */
const unsigned = {
  mention: '',
  startsOn: null,
  endsOn: null,
  rule: null,
  changedBecause: '',
  law: '',
  facts: '',
  missing: [],
  signedBy: null,
  signedAt: null,
  effectiveAt: null,
  tookEffectAt: null,
  endedAt: null,
  returnedBecause: '',
  notifiedAt: null,
  appealLastDay: null,
  remindedAt: null,
  letterAt: null,
  frozen: null,
} satisfies Partial<Decision>

/** The same paper of what an agent is about to propose, and has not: nothing is kept. Not found for who may not propose it. */
export async function renderProposal(agent: Agent, reference: string, form: FormData): Promise<Buffer> {
  const file = await findCase(agent, reference)
  const sense = senses.find((known) => known === field(form, 'sense'))
  if (!sense || !canHandle(agent, sense === 'cloture' ? 'proposeClosure' : 'propose', file.dossier))
    throw new NotFound()
  const read = readProposal(form, sense, file, agent.today)
  if ('issues' in read) throw new NotFound()
  const values =
    'closing' in read
      ? {
          outcome: 'closed' as const,
          facts: read.closing,
          missing: awaitedInVain(file.complements, agent.today),
        }
      : valuesOf(read.proposal, file.complements)
  const made = { id: '', dossierId: file.dossier.id, proposedBy: agent.id, proposedAt: agent.now }
  return renderMarked(agent, file, { ...unsigned, ...made, ...values }, draftWords)
}

/**
 * The paper of the decision that stands: the bytes that its owner holds. A refusal that he has not read has no dates of
 * appeal yet, and shows the same words, marked. Reading it here is no notification.
 */
export async function readCaseDecision(agent: Agent, reference: string): Promise<Buffer> {
  const file = await findCase(agent, reference)
  const { decision, dossier, person, prefecture } = file
  if (!decision?.tookEffectAt) throw new NotFound()
  if (decision.outcome === 'accepted') {
    const certificate = await database().query.certificates.findFirst({
      where: eq(certificates.decisionId, decision.id),
    })
    if (!certificate) throw new Error('A favourable decision has no certificate')
    return ensureCertificate({ certificate })
  }
  if (!decision.notifiedAt)
    return renderMarked(agent, file, decision, {
      subtitle: draftWords.unread,
      callout: draftWords.unreadCallout,
    })
  const signatory = await signatoryOf(decision, agent, file)
  const { submittedAt } = dossier
  return ensureDecision({ decision, signatory, prefecture, person, submittedAt }, reference)
}
