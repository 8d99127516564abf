import Link from 'next/link'
import { AgentFrame } from '@/components/agents/AgentFrame'
import { RecordForm } from '@/components/agents/RecordForm'
import { NotFoundView } from '@/components/site/NotFoundView'
import { Icon } from '@/components/ui/Icon'
import { Sheet } from '@/components/ui/Sheet'
import { agentRoutes } from '@/lib/agentRoutes'
import { requireRole } from '@/lib/agents/visitor'
import { type Catalogue, catalogue } from '@/lib/copy/catalogue'
import { language } from '@/lib/copy/language'
import { phoneInWords } from '@/lib/forms/phone'
import { answerNotFound } from '@/lib/forms/status'
import { administers } from '@/lib/procedure/transitions'
import { findPrefecture } from '@/lib/registry/prefectures'
import { saveSettings } from '../actions'

/** The settings of one prefecture. */
export default async function PrefecturePage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const agent = await requireRole(agentRoutes.prefecture(code), administers)
  if (!agent) return <NotFoundView />
  const prefecture = await findPrefecture(code)
  if (!prefecture) {
    answerNotFound()
    return <NotFoundView />
  }
  const words = catalogue(language())
  const { prefectures: own } = words.agents
  const title = `${prefecture.name} — ${words.ui.site.name}`
  const { phone, twoPeopleDecide } = prefecture
  return (
    <AgentFrame words={words} agent={agent}>
      <div className="wrap">
        <p className="crumb">
          <Link href={agentRoutes.prefectures()} prefetch={false}>
            <Icon name="back" size="xs" />
            {own.back}
          </Link>
        </p>
        <div className="work">
          <Sheet tab={code}>
            <RecordForm
              action={saveSettings}
              fields={fieldsOf(words)}
              hidden={{ code }}
              values={{
                ...prefecture,
                phone: phoneInWords(phone),
                twoPeopleDecide: twoPeopleDecide ? 'on' : '',
              }}
              button={own.save}
              form={words.form}
              refusals={words.refusals}
              heading={prefecture.name}
              title={title}
              errorTitle={words.ui.site.errorPrefix + title}
            />
          </Sheet>
        </div>
      </div>
    </AgentFrame>
  )
}

function fieldsOf({ agents }: Catalogue) {
  const { fields } = agents.prefectures
  return [
    { name: 'name', label: fields.name, kind: 'text' },
    { name: 'service', label: fields.service, kind: 'text' },
    { name: 'address', label: fields.address, kind: 'text' },
    { name: 'phone', label: fields.phone, kind: 'tel' },
    { name: 'email', label: fields.email, kind: 'email' },
    { name: 'hours', label: fields.hours, hint: fields.hoursHint, kind: 'text' },
    { name: 'court', label: fields.court, hint: fields.courtHint, kind: 'text' },
    { name: 'twoPeopleDecide', label: fields.twoPeopleDecide, kind: 'flag' },
  ] as const
}
