import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { dossiers } from '@/db/schema/dossiers'
import type { Applicant } from '@/lib/accounts/applicant'
import { type Agent, findAgent } from '@/lib/agents/read'
import { openAgentSession } from '@/lib/agents/sessions'
import { moveClock, readInstant } from '@/lib/clock'
import { findDemoAgent } from '@/lib/demo/seed'
import { requestComplement } from '@/lib/dossiers/complement'
import { type Proposal, proposeDecision, sendDecisionNow, signDecision } from '@/lib/dossiers/decide'
import { startReview, takeDossier, validateCompleteness } from '@/lib/dossiers/examine'
import { findVisit, type Visit } from '@/lib/dossiers/read'
import { submitDossier } from '@/lib/dossiers/submit'
import { certify, completeDraft, signedIn } from './people'

/** An agent of the demo who has just signed in; `instructeur.69` and so on. */
export async function agentOf(name: string): Promise<Agent> {
  const id = await findDemoAgent(`${name}@prefecture.example`)
  if (!id) throw new Error('The demo has no such agent')
  const { sessionId } = await openAgentSession(id)
  const agent = await findAgent(sessionId)
  if (!agent) throw new Error('This agent could not sign in')
  return agent
}

/** Sets the legal clock. */
export async function on(instant: string): Promise<void> {
  const moment = readInstant(instant)
  if (!moment) throw new Error('This instant does not read')
  await moveClock(moment)
}

/** The same person or agent, at the legal time of now. */
export const again = {
  async agent({ sessionId }: Agent): Promise<Agent> {
    const agent = await findAgent(sessionId)
    if (!agent) throw new Error('The session of an agent has ended')
    return agent
  },
  async visit({ sessionId }: Applicant, reference: string): Promise<Visit> {
    const visit = await findVisit(sessionId, reference)
    if (!visit) throw new Error('The session of a person has ended')
    return visit
  },
}

/** João's request, deposited at the legal time of now. */
export async function deposited(): Promise<{ joao: Applicant; reference: string }> {
  const joao = await signedIn()
  const reference = await completeDraft(joao)
  await certify(joao, reference)
  await submitDossier(joao, reference)
  return { joao, reference }
}

/** The same, taken by Sabine or another agent, whose examination has begun. */
export async function inReview(name = 'instructeur.69') {
  const filed = await deposited()
  const sabine = await agentOf(name)
  await takeDossier(sabine, filed.reference)
  await startReview(sabine, filed.reference)
  return { ...filed, sabine }
}

export async function rowOf(reference: string) {
  const row = await database().query.dossiers.findFirst({ where: eq(dossiers.reference, reference) })
  if (!row) throw new Error('There is no such dossier')
  return row
}

/** An indispensable document and one that is not. */
export const employment = {
  document: 'employment',
  title: 'Attestation d’emploi',
  reason: 'unreadable',
  remark: 'La page 2 est floue.',
  required: true,
} as const
export const payslips = {
  document: 'employmentExtra',
  title: 'Contrat de travail ou bulletins de salaire',
  reason: 'missing',
  remark: '',
  required: false,
} as const

export async function asked(
  deadline: string,
  items: Parameters<typeof requestComplement>[2]['items'] = [employment],
) {
  const review = await inReview()
  await requestComplement(review.sabine, review.reference, { items, deadline })
  return review
}

const card = {
  mention: 'Citoyen UE/EEE/Suisse - Toutes activités professionnelles',
  startsOn: '2027-01-24',
  endsOn: '2032-01-23',
}
export const favourable: Proposal = {
  outcome: 'accepted',
  ...card,
  proposed: { ...card, rule: 'openEnded' },
  changedBecause: '',
}
export const refusal: Proposal = {
  outcome: 'refused',
  law: 'Article L233-1 du CESEDA : le droit de séjour n’est pas établi.',
  facts: 'L’employeur déclaré n’existe pas au répertoire, et aucun salaire n’a été versé.',
}

export async function proposed(proposal: Proposal = favourable, name = 'instructeur.69') {
  const review = await inReview(name)
  await validateCompleteness(review.sabine, review.reference)
  await proposeDecision(review.sabine, review.reference, proposal)
  return review
}

export async function decided(proposal: Proposal = favourable) {
  const review = await proposed(proposal)
  const helene = await agentOf('valideur.69')
  await signDecision(helene, review.reference)
  await sendDecisionNow(helene, review.reference)
  return { ...review, helene }
}
