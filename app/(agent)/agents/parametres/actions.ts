'use server'

import { redirect } from 'next/navigation'
import { agentRoutes } from '@/lib/agentRoutes'
import { savePrefecture } from '@/lib/agents/prefectures'
import { catalogue } from '@/lib/copy/catalogue'
import { issueSentence } from '@/lib/copy/issueSentence'
import { language } from '@/lib/copy/language'
import { defineAction } from '@/lib/forms/defineAction'
import { field, texts } from '@/lib/forms/fields'

export const saveSettings = defineAction({
  who: 'agent',
  written: true,
  accepts: (form) => ({ code: field(form, 'code'), values: texts(form) }),
  comesBackTo: ({ code }) => agentRoutes.prefecture(code),
  async does({ code, values }, sessionId) {
    const found = Object.entries(await savePrefecture(sessionId, code, values))
    if (found.length === 0) redirect(agentRoutes.prefectures(code))
    const { issues, form } = catalogue(language())
    const sentence = (issue: string) => issueSentence(issue, { issues, months: form.months })
    return { issues: Object.fromEntries(found.map(([name, issue]) => [name, sentence(issue)])), values }
  },
})
