'use server'

import { redirect } from 'next/navigation'
import { agentRoutes } from '@/lib/agentRoutes'
import { getAgent } from '@/lib/agents/actor'
import { type CaseFile, findCase } from '@/lib/dossiers/caseFile'
import { hasChangedSince, proposeClosure, proposeDecision } from '@/lib/dossiers/decide'
import { proposedFor, readProposal, type Sense, senses } from '@/lib/dossiers/decisionForm'
import { previewOf } from '@/lib/dossiers/decisionPreview'
import { NotFound } from '@/lib/errors'
import { datePartsOf } from '@/lib/forms/dates'
import { defineAction } from '@/lib/forms/defineAction'
import { field, texts } from '@/lib/forms/fields'
import type { FormState } from '@/lib/forms/formState'
import type { PlainDate } from '@/lib/procedure/calendar'

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
  comesBackTo: ({ reference, sense }) => agentRoutes.caseDecision(reference, sense),
  async does({ reference, intent, sense, form, values }, sessionId) {
    const agent = await getAgent(sessionId)
    const file = await findCase(agent, reference)
    if (intent === 'edit') return { issues: {}, values }
    const seen = /^\d{1,9}$/u.test(values.seen ?? '') ? Number(values.seen) : undefined
    // First: the rule may propose something else now, and what he has not touched would pass for a change of his.
    if (await hasChangedSince(file.dossier.id, seen)) return changed(file, sense, agent.today, values)
    const read = readProposal(form, sense, file, agent.today)
    if ('issues' in read) return { issues: read.issues, values }
    if (intent !== 'send') return { issues: {}, values, preview: previewOf(read, file, agent) }
    if ('closing' in read) await proposeClosure(agent, reference, read.closing, seen)
    else await proposeDecision(agent, reference, read.proposal, seen)
    redirect(agentRoutes.case(reference, { fait: 'propose' }))
  },
})

/** Told once, with what the rule proposes now: what is sent after it was seen. */
function changed(file: CaseFile, sense: Sense, today: PlainDate, values: Record<string, string>): FormState {
  const { mention, startsOn, endsOn } = proposedFor(file, today)
  const dates = { ...datePartsOf('startsOn', startsOn), ...datePartsOf('endsOn', endsOn) }
  return {
    issues: {},
    refusal: { code: 'changedSinceSeen', detail: '' },
    values: {
      ...values,
      ...(sense === 'favorable' && { mention, ...dates }),
      seen: String(file.lastEvent),
    },
  }
}
