'use server'

import { redirect } from 'next/navigation'
import { getAgent } from '@/lib/agents/actor'
import { findCase } from '@/lib/dossiers/caseFile'
import { proposeClosure, proposeDecision } from '@/lib/dossiers/decide'
import { readProposal, senses } from '@/lib/dossiers/decisionForm'
import { previewOf } from '@/lib/dossiers/decisionPreview'
import { NotFound, Refusal } from '@/lib/errors'
import { defineAction, field, texts } from '@/lib/forms/defineAction'
import { routes } from '@/lib/routes'

/** « Relire avant envoi », then the proposal. */
export const propose = defineAction({
  who: 'agent',
  written: true,
  accepts: (form) => {
    const sense = senses.find((known) => known === field(form, 'sense'))
    if (!sense) throw new NotFound()
    return {
      reference: field(form, 'reference'),
      intent: field(form, 'intent'),
      sense,
      form,
      values: texts(form),
    }
  },
  comesBackTo: ({ reference, sense }) => routes.caseDecision(reference, sense),
  async does({ reference, intent, sense, form, values }, sessionId) {
    const agent = await getAgent(sessionId)
    const file = await findCase(agent, reference)
    if (intent === 'edit') return { issues: {}, values }
    const read = readProposal(form, sense, file, agent.today)
    if ('issues' in read) return { issues: read.issues, values }
    if (intent !== 'send') return { issues: {}, values, preview: previewOf(read, file, agent) }
    const seen = /^\d{1,9}$/u.test(values.seen ?? '') ? Number(values.seen) : undefined
    try {
      if ('closing' in read) await proposeClosure(agent, reference, read.closing, seen)
      else await proposeDecision(agent, reference, read.proposal, seen)
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'changedSinceSeen') throw error
      // Told once: what is sent after it was seen.
      const { code, detail } = error
      return {
        issues: {},
        refusal: { code, detail },
        values: { ...values, seen: String(file.lastEvent) },
        preview: previewOf(read, file, agent),
      }
    }
    redirect(routes.case(reference, { fait: 'propose' }))
  },
})
