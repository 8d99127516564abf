'use server'

import { redirect } from 'next/navigation'
import { messageWords } from '@/components/inbox/messageWords'
import { agentRoutes } from '@/lib/agentRoutes'
import { getAgent } from '@/lib/agents/actor'
import { catalogue } from '@/lib/copy/catalogue'
import { countOfDocuments } from '@/lib/copy/counts'
import { officialLanguage } from '@/lib/copy/languages'
import { fill } from '@/lib/copy/sentences'
import { type CaseFile, findCase } from '@/lib/dossiers/caseFile'
import { type ComplementRequest, requestComplement, willSuspend } from '@/lib/dossiers/complement'
import { askableDocuments, readComplement } from '@/lib/dossiers/complementForm'
import { mailLines } from '@/lib/dossiers/decisionPreview'
import { isSilenceOver } from '@/lib/dossiers/silenceClock'
import { dayInWords, greetingName } from '@/lib/format'
import { defineAction } from '@/lib/forms/defineAction'
import { field, texts } from '@/lib/forms/fields'
import { mailTemplates } from '@/lib/mail/templates'
import type { PlainDate } from '@/lib/procedure/calendar'

/** The mail and the message, word for word. */
function previewOf(request: ComplementRequest, file: CaseFile, today: PlainDate) {
  const { person, dossier, prefecture } = file
  const { items, deadline } = request
  const words = catalogue(officialLanguage)
  const { agents, after, inbox } = words
  const { complement } = agents
  const suspends = willSuspend(request, dossier, today)
  const still = isSilenceOver(dossier, today) ? complement.silenceOver : complement.noClock
  const day = dayInWords(deadline)
  const mail = mailTemplates(officialLanguage).caseMailWords('complement', {
    firstName: greetingName(person),
    reference: dossier.reference,
    count: countOfDocuments(items.length, officialLanguage),
    day,
    refusalDay: '',
    prefecture: prefecture.name,
    suspends,
  })
  const message = messageWords({ kind: 'complement', facts: { day: deadline }, prefecture }, words)
  const asked = items.map(({ title, reason, remark }) =>
    [title, after.reasons[reason], remark].filter(Boolean).join(' — '),
  )
  return [
    {
      heading: complement.preview,
      lines: mailLines(mail, file),
    },
    {
      heading: complement.previewMessage,
      lines: [
        message.title,
        fill(inbox.hello, { name: greetingName(person) }),
        ...message.paragraphs,
        ...asked,
        `${fill(inbox.before, { day })} ${suspends ? inbox.suspended : ''}`.trim(),
        inbox.notClosed,
      ],
    },
    {
      heading: complement.previewClock,
      lines: [suspends ? fill(complement.clock, { day }) : still],
    },
  ]
}

/** « Relire avant envoi », then « Envoyer ». */
export const ask = defineAction({
  who: 'agent',
  written: true,
  accepts: (form) => ({
    reference: field(form, 'reference'),
    intent: field(form, 'intent'),
    form,
    values: texts(form),
  }),
  comesBackTo: ({ reference }) => agentRoutes.caseComplement(reference),
  async does({ reference, intent, form, values }, sessionId) {
    const agent = await getAgent(sessionId)
    const file = await findCase(agent, reference)
    if (intent === 'edit') return { issues: {}, values }
    const read = readComplement(form, askableDocuments(file), agent.today)
    if ('issues' in read) return { issues: read.issues, values }
    if (intent !== 'send') return { issues: {}, values, preview: previewOf(read.request, file, agent.today) }
    await requestComplement(agent, reference, read.request)
    redirect(agentRoutes.case(reference, { fait: 'ask' }))
  },
})
