'use server'

import { redirect } from 'next/navigation'
import { getAgent } from '@/lib/agents/actor'
import { caseVerbs, isCaseVerb, isReasonedVerb, reasonedVerbs } from '@/lib/dossiers/caseVerbs'
import { extendComplement } from '@/lib/dossiers/complement'
import { addNote, assignDossier, reviewDocument } from '@/lib/dossiers/examine'
import { NotFound, Refusal } from '@/lib/errors'
import { typedDate } from '@/lib/forms/dates'
import { defineAction, field } from '@/lib/forms/defineAction'
import { routes } from '@/lib/routes'

const comesBackTo = ({ reference }: { reference: string }) => routes.case(reference)

/** The buttons that need nothing but the dossier. */
export const act = defineAction({
  who: 'agent',
  accepts: (form) => {
    const verb = field(form, 'verb')
    if (!isCaseVerb(verb)) throw new NotFound()
    return { reference: field(form, 'reference'), verb }
  },
  comesBackTo,
  async does({ reference, verb }, sessionId) {
    const agent = await getAgent(sessionId)
    try {
      await caseVerbs[verb](agent, reference)
    } catch (error) {
      // The button may be gone with the state that it was for: the page as it is now says why.
      if (error instanceof Refusal && !error.detail) redirect(routes.case(reference, { refus: error.code }))
      throw error
    }
    redirect(routes.case(reference, { fait: verb }))
  },
})

/** The buttons that want a reason. */
export const actWithReason = defineAction({
  who: 'agent',
  accepts: (form) => {
    const verb = field(form, 'verb')
    if (!isReasonedVerb(verb)) throw new NotFound()
    return { reference: field(form, 'reference'), because: field(form, 'because'), verb }
  },
  comesBackTo,
  async does({ reference, because, verb }, sessionId) {
    await reasonedVerbs[verb](await getAgent(sessionId), reference, because)
    redirect(routes.case(reference, { fait: verb }))
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
    redirect(routes.case(reference, { apres: document }))
  },
})

export const writeNote = defineAction({
  who: 'agent',
  accepts: (form) => ({ reference: field(form, 'reference'), note: field(form, 'note') }),
  comesBackTo,
  async does({ reference, note }, sessionId) {
    await addNote(await getAgent(sessionId), reference, note)
    redirect(routes.case(reference))
  },
})

export const assign = defineAction({
  who: 'agent',
  accepts: (form) => ({ reference: field(form, 'reference'), handler: field(form, 'handler') }),
  comesBackTo,
  async does({ reference, handler }, sessionId) {
    await assignDossier(await getAgent(sessionId), reference, handler)
    redirect(routes.case(reference, { fait: 'assign' }))
  },
})

export const extend = defineAction({
  who: 'agent',
  accepts: (form) => ({ reference: field(form, 'reference'), deadline: typedDate(form, 'deadline') }),
  comesBackTo,
  async does({ reference, deadline }, sessionId) {
    await extendComplement(await getAgent(sessionId), reference, deadline ?? '')
    redirect(routes.case(reference, { fait: 'extend' }))
  },
})
