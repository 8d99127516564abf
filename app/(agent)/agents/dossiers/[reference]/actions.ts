'use server'

import { redirect } from 'next/navigation'
import { agentRoutes } from '@/lib/agentRoutes'
import { getAgent } from '@/lib/agents/actor'
import { recordHandOver } from '@/lib/dossiers/card'
import { caseVerbs, isCaseVerb, isReasonedVerb, reasonedVerbs } from '@/lib/dossiers/caseVerbs'
import { extendComplement } from '@/lib/dossiers/complement'
import { addNote, assignDossier, reviewDocument } from '@/lib/dossiers/examine'
import { NotFound, Refusal } from '@/lib/errors'
import { typedDate } from '@/lib/forms/dates'
import { defineAction } from '@/lib/forms/defineAction'
import { field } from '@/lib/forms/fields'

const comesBackTo = ({ reference }: { reference: string }) => agentRoutes.case(reference)

/** What is said beside the field that it is about, where what was typed stays. */
const ofFields = ['returnWithoutReason', 'reasonsTooShort', 'cardNumberUnsound', 'deadlineOutOfRange']

/** Any other refusal is about the dossier, and the button may be gone: the page as it is now says why. */
async function orTell(reference: string, deed: Promise<void>): Promise<void> {
  try {
    await deed
  } catch (error) {
    if (!(error instanceof Refusal) || ofFields.includes(error.code)) throw error
    redirect(
      agentRoutes.case(reference, { refus: error.code, ...(error.detail && { precision: error.detail }) }),
    )
  }
}

/** The buttons that need nothing but the dossier; a hand-over may name the card. */
export const act = defineAction({
  who: 'agent',
  accepts: (form) => {
    const verb = field(form, 'verb')
    if (!isCaseVerb(verb)) throw new NotFound()
    return { reference: field(form, 'reference'), cardNumber: field(form, 'cardNumber'), verb }
  },
  comesBackTo,
  async does({ reference, cardNumber, verb }, sessionId) {
    const agent = await getAgent(sessionId)
    const deed =
      verb === 'recordHandOver'
        ? recordHandOver(agent, reference, cardNumber)
        : caseVerbs[verb](agent, reference)
    await orTell(reference, deed)
    redirect(agentRoutes.case(reference, { fait: verb }))
  },
})

/** The buttons that want a reason. */
export const actWithReason = defineAction({
  who: 'agent',
  written: true,
  accepts: (form) => {
    const verb = field(form, 'verb')
    if (!isReasonedVerb(verb)) throw new NotFound()
    return { reference: field(form, 'reference'), because: field(form, 'because'), verb }
  },
  comesBackTo,
  async does({ reference, because, verb }, sessionId) {
    await orTell(reference, reasonedVerbs[verb](await getAgent(sessionId), reference, because))
    redirect(agentRoutes.case(reference, { fait: verb }))
  },
})

export const review = defineAction({
  who: 'agent',
  accepts: (form) => {
    const verdict = field(form, 'verdict')
    if (verdict !== 'accepted' && verdict !== 'queried') throw new NotFound()
    return { reference: field(form, 'reference'), document: field(form, 'document'), verdict } as const
  },
  comesBackTo,
  async does({ reference, document, verdict }, sessionId) {
    await reviewDocument(await getAgent(sessionId), reference, document, verdict)
    redirect(agentRoutes.case(reference, { apres: document }))
  },
})

export const writeNote = defineAction({
  who: 'agent',
  written: true,
  accepts: (form) => ({ reference: field(form, 'reference'), note: field(form, 'note') }),
  comesBackTo,
  async does({ reference, note }, sessionId) {
    await addNote(await getAgent(sessionId), reference, note)
    redirect(agentRoutes.case(reference, { fait: 'note' }))
  },
})

export const assign = defineAction({
  who: 'agent',
  accepts: (form) => ({ reference: field(form, 'reference'), handler: field(form, 'handler') }),
  comesBackTo,
  async does({ reference, handler }, sessionId) {
    await orTell(reference, assignDossier(await getAgent(sessionId), reference, handler))
    redirect(agentRoutes.case(reference, { fait: handler ? 'assign' : 'unassign' }))
  },
})

export const extend = defineAction({
  who: 'agent',
  accepts: (form) => ({ reference: field(form, 'reference'), deadline: typedDate(form, 'deadline') }),
  comesBackTo,
  async does({ reference, deadline }, sessionId) {
    if (!deadline) throw new Refusal('deadlineUnreal')
    await orTell(reference, extendComplement(await getAgent(sessionId), reference, deadline))
    redirect(agentRoutes.case(reference, { fait: 'extend' }))
  },
})
